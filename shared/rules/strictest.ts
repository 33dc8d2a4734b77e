/** The strictest of several rows, rule by rule: what holds where nobody can say which row does. */
import type { Cell, Hours, Row, Window } from './countryTable.ts';
import type { AgeingClocks } from './staleness.ts';

export const strictestRow = (rows: readonly Row[], states: readonly Cell<Hours>[]): Row => {
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('There is no row to be strict about');
  const row = others.reduce(stricterRow, first);
  return { ...row, hours: [states.map(([hours]) => hours).reduce(strictestHours, row.hours[0]), 'custom', 'custom'] };
};

/** Open only where both are open. */
export const strictestHours = (one: Hours, other: Hours): Hours => ({
  weekdays: overlap(one.weekdays, other.weekdays),
  saturday: overlap(one.saturday, other.saturday),
  sunday: overlap(one.sunday, other.sunday),
  holidays:
    one.holidays === 'asUsual'
      ? other.holidays
      : other.holidays === 'asUsual'
        ? one.holidays
        : overlap(one.holidays, other.holidays),
});

const stricterRow = (one: Row, other: Row): Row => ({
  hours: [strictestHours(one.hours[0], other.hours[0]), 'custom', 'custom'],
  perDay: [Math.min(one.perDay[0], other.perDay[0]), 'custom', 'custom'],
  perMonth: [shorter(one.perMonth[0], other.perMonth[0]), 'custom', 'custom'],
  'clocks.express': [stricterClocks(one['clocks.express'][0], other['clocks.express'][0]), 'custom', 'custom'],
  'clocks.customer': [stricterClocks(one['clocks.customer'][0], other['clocks.customer'][0]), 'custom', 'custom'],
  'clocks.inquiry': [stricterClocks(one['clocks.inquiry'][0], other['clocks.inquiry'][0]), 'custom', 'custom'],
  keepProofYears: [Math.max(one.keepProofYears[0], other.keepProofYears[0]), 'custom', 'custom'],
  keepOptOutYears: [Math.max(one.keepOptOutYears[0], other.keepOptOutYears[0]), 'custom', 'custom'],
  optOutDays: [Math.min(one.optOutDays[0], other.optOutDays[0]), 'custom', 'custom'],
  conversationHours: [Math.min(one.conversationHours[0], other.conversationHours[0]), 'custom', 'custom'],
});

const stricterClocks = (one: AgeingClocks, other: AgeingClocks): AgeingClocks => ({
  warn: shorter(one.warn, other.warn),
  firstUse: shorter(one.firstUse, other.firstUse),
  idle: shorter(one.idle, other.idle),
  expires: shorter(one.expires, other.expires),
});

const shorter = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

const overlap = (one: Window | null, other: Window | null): Window | null => {
  if (one === null || other === null) return null;
  const [from, to] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
  return from < to ? [from, to] : null;
};
