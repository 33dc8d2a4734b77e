import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Machine } from '#shared/machine.ts';
import { useOwner } from './settings/useOwner.tsx';

/** Stops may have come and gone unread: nothing is sent until the owner has looked for them at the provider. */
export function RepliesLost({ lost }: { readonly lost: NonNullable<Machine['replies']['lost']> }) {
  const { carriers } = useWords();
  const { day } = useFormats();
  const { run, sheet } = useOwner();
  return (
    <>
      <Notice mark="warning" title={carriers.lostTitle}>
        <p>{carriers.lost(day(lost.from), day(lost.to))}</p>
        <Button onClick={() => void run('confirmStopsLookedUp', {})}>{carriers.lostDone}</Button>
      </Notice>
      {sheet}
    </>
  );
}
