import { useFormats, useWords } from '#renderer/words/words.ts';
import type { SealedMessage } from '#shared/rules/seal.ts';

/** Units, parts and encoding of the text for the person in the preview. */
export function Counter({ sealed, name }: { readonly sealed: SealedMessage | null; readonly name: string | null }) {
  const { write } = useWords();
  const { number } = useFormats();
  if (sealed === null) return null;
  const { units, left, parts, encoding } = sealed;
  const said = write.counter.units(number(units), number(units + left));
  return (
    <>
      <b>{said.strong}</b>
      {said.rest}
      <b>{write.counter.parts(parts, number(parts))}</b>
      {name !== null && write.counter.who(name, encoding === 'GSM-7' ? write.gsm : write.unicode)}
    </>
  );
}
