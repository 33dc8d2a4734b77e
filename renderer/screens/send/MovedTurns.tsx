import { useWords } from '#renderer/words/words.ts';
import type { SendingView } from '#shared/views/sending.ts';
import { useFromWhen } from './fromWhen.ts';
import { TurnGroups } from './TurnGroups.tsx';
import { useWhyLater } from './whyLater.ts';

/** Whose turn could not be theirs when the send began, why, and to when it was moved. */
export function MovedTurns({ view: { moved } }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const fromWhen = useFromWhen();
  const whyLater = useWhyLater();
  return (
    <TurnGroups
      title={sending.moved}
      groups={moved.map(({ to, why, country, ...group }) => ({
        ...group,
        key: `${why} ${country} ${to}`,
        what: sending.movedBecause(fromWhen(to), whyLater([{ why, country }])),
      }))}
    />
  );
}
