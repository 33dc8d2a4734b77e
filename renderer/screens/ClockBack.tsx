import { Notice } from '#renderer/parts/Notice.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ClockSetBack } from '#shared/rules/clock.ts';

/** By this clock nothing is sent; everything else is written down as ever. */
export function ClockBack({ setBack }: { readonly setBack: ClockSetBack }) {
  const { check } = useWords();
  const { exactly } = useFormats();
  return (
    <Notice mark="warning" title={check.clockTitle(exactly(setBack.now), exactly(setBack.lastAt))}>
      <p>{check.clockMeans}</p>
    </Notice>
  );
}
