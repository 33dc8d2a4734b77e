import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Rhythm } from '#shared/facts.ts';

/** "every Friday from 09:00" */
export function useRhythm(): (rhythm: Rhythm) => string {
  const { plans } = useWords();
  const { list, weekdayName } = useFormats();
  return (rhythm) =>
    plans.fromTime(
      rhythm.every === 'week' ? plans.daysOf(list(rhythm.days.map(weekdayName))) : plans.monthOf(rhythm.day),
      rhythm.at,
    );
}
