/** Month arithmetic on instants in UTC, on the text itself: the hot loops of a whole book go through here. */
import type { Instant } from '#shared/facts.ts';

/** By the calendar: 31 January plus one month is the last day of February, at the same time of day. */
export const addMonths = (instant: Instant, months: number): Instant =>
  addMonthsToDate(instant.slice(0, 10), months) + instant.slice(10);

/** The same for a date alone (`2026-11-22`). A book of years knows few thousand dates, so each is reckoned once. */
export const addMonthsToDate = (date: string, months: number): string => {
  const moved = movedBy(months);
  const known = moved.get(date);
  if (known !== undefined) return known;
  const made = moveDate(date, months);
  if (moved.size < mostRemembered) moved.set(date, made);
  return made;
};

const moveDate = (date: string, months: number): string => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  const day = Math.min(Number(date.slice(8)), daysIn(year, month));
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const movedBy = (months: number): Map<string, string> => {
  const known = moves.get(months);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  moves.set(months, made);
  return made;
};
const moves = new Map<number, Map<string, string>>();
const mostRemembered = 20_000;

export const addHours = (instant: Instant, hours: number): Instant =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

export const addDays = (instant: Instant, days: number): Instant => addHours(instant, days * 24);

/** Started days from one instant to a later one. */
export const daysBetween = (from: Instant, to: Instant): number =>
  Math.ceil((Date.parse(to) - Date.parse(from)) / 86_400_000);

const daysIn = (year: number, month: number): number => {
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 3 || month === 5 || month === 8 || month === 10 ? 30 : 31;
};
