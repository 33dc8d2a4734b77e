import { useFormats } from '#renderer/words/words.ts';

/** A moment to come: today the hour alone, then the weekday with it. */
export function useFromWhen(): (at: string) => string {
  const { daysUntil, time, weekday } = useFormats();
  return (at) => (daysUntil(at) === 0 ? time(at) : `${weekday(at)}, ${time(at)}`);
}
