/** Month arithmetic on instants in UTC, on the text itself: the hot loops of a whole book go through here. */
import type { Instant } from '#shared/facts.ts';

/** By the calendar: 31 January plus one month is the last day of February, at the same time of day. */
export const addMonths = (instant: Instant, months: number): Instant =>
  addMonthsToDate(instant, months) + instant.slice(10);

/** The date of it alone (`2026-11-22`). A book of years knows few thousand dates, so each is reckoned once. */
export const addMonthsToDate = (instant: Instant, months: number): string => {
  const moved = movedBy(months);
  const day = dayNumber(instant);
  const known = moved.get(day);
  if (known !== undefined) return known;
  const made = moveDate(instant, months);
  if (moved.size < mostRemembered) moved.set(day, made);
  return made;
};

const moveDate = (date: string, months: number): string => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  const day = Math.min(Number(date.slice(8, 10)), daysIn(year, month));
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The digits of the date as one number, without making a text to look up. */
const dayNumber = (instant: Instant): number => {
  let day = 0;
  for (let at = 0; at < 10; at += 1) if (at !== 4 && at !== 7) day = day * 10 + instant.charCodeAt(at) - 48;
  return day;
};

const movedBy = (months: number): Map<number, string> => {
  const known = moves.get(months);
  if (known !== undefined) return known;
  const made = new Map<number, string>();
  moves.set(months, made);
  return made;
};
const moves = new Map<number, Map<number, string>>();
const mostRemembered = 20_000;

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

export const addHours = (instant: Instant, hours: number): Instant => addMilliseconds(instant, hours * 3_600_000);

export const addDays = (instant: Instant, days: number): Instant => addHours(instant, days * 24);

/** Started days from one instant to a later one. */
export const daysBetween = (from: Instant, to: Instant): number =>
  Math.ceil((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** `month` counts from 0. */
export const daysIn = (year: number, month: number): number => {
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 3 || month === 5 || month === 8 || month === 10 ? 30 : 31;
};
