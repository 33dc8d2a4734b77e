import { useFormats } from '#renderer/words/words.ts';

/** A moment to come: today the hour alone, then the weekday with it, and from a week on the day. */
export function useFromWhen(): (at: string) => string {
  const { daysUntil, day, time, weekday } = useFormats();
  return (at) => {
    const days = daysUntil(at);
    if (days === 0) return time(at);
    return `${days < 7 ? weekday(at) : day(at)}, ${time(at)}`;
  };
}
