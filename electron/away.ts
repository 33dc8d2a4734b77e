import type { Instant } from '#shared/facts.ts';
import { addHours } from '#shared/rules/calendar.ts';
import type { Notice } from '#shared/machine.ts';
import type { Shop } from '#shared/shop.ts';
import { type Away, type AwayTally, type AwayView, awayView, nothingYet, tallied } from '#shared/views/away.ts';
import type { Desk, StillDesk } from './desk.ts';

/** Since when the book had been closed when it was opened, and what was found out of that time. */
export type Absence = { readonly away: Away; tally: AwayTally; seen: 'notYet' | 'seen' };

/** What comes to light later is news of today. */
const watchedHours = 1;
/** A view must not wait for thousands of entries; the next one goes on. */
const mostAtOnce = 1_000;

export const absenceBefore = (lastOpenAt: Instant | null, now: Instant, size: number): Absence | null =>
  lastOpenAt === null || lastOpenAt >= now
    ? null
    : { away: { from: lastOpenAt, until: now, size }, tally: nothingYet(size), seen: 'notYet' };

export function awayNow(desk: Desk, shop: Shop): AwayView | null {
  const { absence } = desk;
  if (absence === null || absence.seen === 'seen') return null;
  const { away } = absence;
  const end = Math.min(shop.size, absence.tally.upTo + mostAtOnce);
  const last = addHours(away.until, watchedHours);
  for (let seq = absence.tally.upTo; seq < end; seq += 1) {
    const entry = desk.book.ledger.entry(seq);
    if (entry.at > last) break;
    absence.tally = tallied(absence.tally, entry, shop, away);
  }
  return awayView(shop, away, absence.tally);
}

/** So that the next start knows since when; a process that is killed leaves the last time this was written. */
export const noteOpen = ({ settings, now, book }: StillDesk): Promise<void> =>
  settings.change({ lastOpenAt: now(), lastSize: book.ledger.size() });

/** What the start tells, with what is gone of an end that had been kept: that was no power cut. */
export function withMissingEnd(notices: readonly Notice[], size: number, was: number | null): readonly Notice[] {
  if (was === null || size >= was) return notices;
  const told = notices.map((notice) => (notice.kind === 'tornTail' ? { ...notice, missing: was - size } : notice));
  return [...told, { kind: 'endMissing', size, was }];
}
