/** Month arithmetic on instants in UTC, on the text itself: the hot loops of a whole book go through here. */
import type { Instant } from '#shared/facts.ts';

/** By the calendar: 31 January plus one month is the last day of February, at the same time of day. */
export const addMonths = (instant: Instant, months: number): Instant => {
  const count = Number(instant.slice(0, 4)) * 12 + Number(instant.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  const day = Number(instant.slice(8, 10));
  const last = day > 28 ? daysIn(year, month) : 31;
  const kept = day > last ? String(last) : instant.slice(8, 10);
  return `${String(year).padStart(4, '0')}-${twoDigits[month] ?? ''}-${kept}${instant.slice(10)}`;
};

export const addHours = (instant: Instant, hours: number): Instant =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

export const addDays = (instant: Instant, days: number): Instant => addHours(instant, days * 24);

/** Started days from one instant to a later one. */
export const daysBetween = (from: Instant, to: Instant): number =>
  Math.ceil((Date.parse(to) - Date.parse(from)) / 86_400_000);

const twoDigits = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

const daysIn = (year: number, month: number): number => {
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 3 || month === 5 || month === 8 || month === 10 ? 30 : 31;
};
