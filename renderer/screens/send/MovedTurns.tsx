import { useWords } from '#renderer/words/words.ts';
import type { SendingView } from '#shared/views/sending.ts';
import { useFromWhen } from './fromWhen.ts';
import { TurnGroups } from './TurnGroups.tsx';

/** For whom it was no hour for texts when the send began, and the hour that theirs was moved to. */
export function MovedTurns({ view: { moved } }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const fromWhen = useFromWhen();
  return (
    <TurnGroups
      title={sending.moved}
      groups={moved.map(({ to, ...group }) => ({ ...group, key: to, what: sending.movedTo(fromWhen(to)) }))}
    />
  );
}
