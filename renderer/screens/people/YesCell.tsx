import { Chip } from '#renderer/parts/Chip.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { YesState } from '#shared/views/standings.ts';

/** One person and one campaign in a list: the normal is quiet, exceptions are drawn. */
export function YesCell({ state, room }: { readonly state: YesState; readonly room: 'wide' | 'narrow' }) {
  const { cell } = useWords().people;
  const formats = useFormats();
  const { age, days, daysUntil } = formats;
  const said = room === 'narrow' ? cell.narrow : cell;
  const month = room === 'narrow' ? formats.monthBrief : formats.month;
  const size = room === 'narrow' ? 'small' : 'usual';
  switch (state.kind) {
    case 'fresh':
      return (
        <Chip state="quietYes" size={size}>
          {daysUntil(state.givenAt) === 0 ? cell.today : cell.fresh(age(state.givenAt))}
        </Chip>
      );
    case 'goingStale':
      return (
        <Chip state="goingStale" size={size}>
          {said.goingStale(days(Math.max(1, daysUntil(state.on))))}
        </Chip>
      );
    case 'stale':
      return (
        <Chip state="stale" size={size}>
          {said.staleSince(month(state.since))}
        </Chip>
      );
    case 'lapsed':
      return (
        <Chip state="lapsed" size={size}>
          {said.lapsedSince(month(state.since))}
        </Chip>
      );
    case 'stopped':
      return (
        <Chip state="stop" size={size}>
          {said.stopped}
        </Chip>
      );
    case 'tooWeak':
      return (
        <Chip state="held" size={size}>
          {cell.tooWeak(state.has)}
        </Chip>
      );
    case 'never':
      return (
        <Chip state="never" size={size}>
          {cell.never}
        </Chip>
      );
  }
}
