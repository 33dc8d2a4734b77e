import type { WideAbout } from '#shared/proof/widePack.ts';

/** The stretch from the first moment of one day to the end of another, as this computer tells the time; null while a day is missing. */
export const toSpan = (from: string, to: string): Extract<WideAbout, { kind: 'span' }> | null => {
  const [start, end] = [startOf(from, 0), startOf(to, 1)];
  return start === null || end === null || start >= end ? null : { kind: 'span', from: start, to: end };
};

const startOf = (day: string, later: 0 | 1): string | null => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return null;
  const at = new Date(Number(year), Number(month) - 1, Number(date) + later);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};
