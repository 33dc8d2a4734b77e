import { useWords } from '#renderer/words/words.ts';
import type { SendingView } from '#shared/views/sending.ts';
import { useFromWhen } from './fromWhen.ts';
import { TurnGroups } from './TurnGroups.tsx';

/** Whose turn could not be theirs when the send began, why, and to when it was moved. */
export function MovedTurns({ view: { moved } }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const fromWhen = useFromWhen();
  return (
    <TurnGroups
      title={sending.moved}
      groups={moved.map(({ to, why, ...group }) => ({
        ...group,
        key: `${why} ${to}`,
        what: sending.movedBecause(fromWhen(to), why),
      }))}
    />
  );
}
