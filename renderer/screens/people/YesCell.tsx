import { Chip } from '#renderer/parts/Chip.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { YesState } from '#shared/views/standings.ts';

/** One person and one campaign in a list: the normal is quiet, exceptions are drawn. */
export function YesCell({ state }: { readonly state: YesState }) {
  const { cell } = useWords().people;
  const { age, days, daysUntil, month } = useFormats();
  switch (state.kind) {
    case 'fresh':
      return (
        <Chip state="quietYes">{daysUntil(state.givenAt) === 0 ? cell.today : cell.fresh(age(state.givenAt))}</Chip>
      );
    case 'goingStale':
      return <Chip state="goingStale">{cell.goingStale(days(Math.max(1, daysUntil(state.on))))}</Chip>;
    case 'stale':
      return <Chip state="stale">{cell.staleSince(month(state.since))}</Chip>;
    case 'lapsed':
      return <Chip state="lapsed">{cell.lapsedSince(month(state.since))}</Chip>;
    case 'stopped':
      return <Chip state="stop">{cell.stopped}</Chip>;
    case 'tooWeak':
      return <Chip state="held">{cell.tooWeak(state.has)}</Chip>;
    case 'never':
      return <Chip state="never">{cell.never}</Chip>;
  }
}
