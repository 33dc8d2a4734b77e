import type { WideAbout } from '#shared/proof/widePack.ts';
import { instantAt } from '#shared/rules/rhythm.ts';

/** The stretch from the first moment of one day to the end of another, by the shop's clock; null while a day is missing. */
export const toSpan = (from: string, to: string, zone: string): Extract<WideAbout, { kind: 'span' }> | null => {
  const [first, last] = [dayOf(from, 0), dayOf(to, 1)];
  if (first === null || last === null || first >= last) return null;
  return { kind: 'span', from: instantAt(first, '00:00', zone), to: instantAt(last, '00:00', zone) };
};

const dayOf = (day: string, later: 0 | 1): string | null => {
  const at = new Date(`${day}T00:00Z`);
  if (Number.isNaN(at.getTime())) return null;
  at.setUTCDate(at.getUTCDate() + later);
  return at.toISOString().slice(0, 10);
};
