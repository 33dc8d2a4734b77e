import { Chip } from '#renderer/parts/Chip.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { YesState } from '#shared/views/standings.ts';

/** Where one yes stands, on a person's page: opens its sentence. */
export function YesChip({ state }: { readonly state: YesState }) {
  const { chip, chipMeans } = useWords().person;
  const { age, day, date, daysUntil } = useFormats();
  switch (state.kind) {
    case 'fresh':
      return (
        <Chip state="yes" explain={chipMeans.fresh}>
          {daysUntil(state.givenAt) === 0 ? chip.today : chip.fresh(age(state.givenAt))}
        </Chip>
      );
    case 'goingStale':
      return (
        <Chip state="goingStale" explain={chipMeans.goingStale(date(state.on))}>
          {chip.goingStale(date(state.on))}
        </Chip>
      );
    case 'stale':
      return (
        <Chip state="stale" explain={chipMeans.stale}>
          {chip.stale(date(state.since))}
        </Chip>
      );
    case 'lapsed':
      return (
        <Chip state="lapsed" explain={chipMeans.lapsed}>
          {chip.lapsed(date(state.since))}
        </Chip>
      );
    case 'stopped':
      return (
        <Chip
          state="stop"
          explain={state.way === 'kept' ? chipMeans.stoppedOnce : `${chipMeans.stopped} ${day(state.saidAt)}.`}
        >
          {chip.stopped}
        </Chip>
      );
    case 'tooWeak':
      return (
        <Chip state="held" explain={chipMeans.tooWeak(state.has, state.needs)}>
          {chip.tooWeak}
        </Chip>
      );
    case 'never':
      return (
        <Chip state="never" explain={chipMeans.never}>
          {chip.never}
        </Chip>
      );
  }
}
