/** An hour of a rule as a clock shows it: 8.5 is 08:30. */
export const toClock = (hour: number): string =>
  `${String(Math.floor(hour)).padStart(2, '0')}:${String(Math.round((hour % 1) * 60)).padStart(2, '0')}`;

/** What was written as an hour; null where nothing was, and the words themselves where they are no time. */
export function readClock(written: string): number | string | null {
  const text = written.trim();
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  if (hour === undefined) return text === '' ? null : text;
  return Number(hour) + Number(minute) / 60;
}
