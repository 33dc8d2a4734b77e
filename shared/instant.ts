import type { Instant } from './facts.ts';
import { daysIn } from './rules/calendar.ts';

/** Exactly what `toISOString` writes of a year with four digits (RFC 3339 in UTC), so that text order is time order. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && written.test(value) && isDay(value);

const written = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Most days are in every month, and looking at two digits is quicker than reckoning: a whole book of times is read. */
const isDay = (text: string): boolean =>
  (text.charAt(8) < '3' && text.charAt(9) !== '9') ||
  Number(text.slice(8, 10)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1);
