import { Notice } from '#renderer/parts/Notice.tsx';
import { useWords } from '#renderer/words/words.ts';

/** A stop nobody can carry out must not go by unseen. */
export function StopsLost({ count }: { readonly count: number }) {
  const { bringIn } = useWords();
  if (count === 0) return null;
  return (
    <Notice tone="stop" title={bringIn.stopsLostTitle(count)}>
      {bringIn.stopsLostText}
    </Notice>
  );
}
