import { existsSync } from 'node:fs';
import type { Instant } from '#shared/facts.ts';
import { addHours } from '#shared/rules/calendar.ts';
import type { Notice } from '#shared/machine.ts';
import type { Shop } from '#shared/shop.ts';
import { type Away, type AwayTally, type AwayView, awayView, nothingYet, tallied } from '#shared/views/away.ts';
import type { Desk, StillDesk } from './desk.ts';
import type { Settings, SettingsData } from './settings.ts';

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

/** What the start tells, with what is gone of an end that had been kept: that was no power cut, and is told until it was seen. */
export async function withMissingEnds(
  notices: readonly Notice[],
  size: number,
  settings: Settings,
): Promise<readonly Notice[]> {
  const { lastSize: was, endsMissing: before } = settings.now();
  if (was === null || size >= was) return [...notices, ...before.flatMap(endNotices)];
  const found = notices.find((notice) => notice.kind === 'tornTail');
  const torn = found === undefined ? null : { keptIn: found.keptIn, bytes: found.bytes };
  const endsMissing = [...before, { size, was, torn }];
  await settings.change({ endsMissing, lastSize: size });
  return [...notices.filter((notice) => notice !== found), ...endsMissing.flatMap(endNotices)];
}

/** What was set aside may have been thrown away since. */
const endNotices = ({ size, was, torn }: SettingsData['endsMissing'][number]): readonly Notice[] => [
  ...(torn !== null && existsSync(torn.keptIn) ? [{ kind: 'tornTail', ...torn, missing: was - size } as const] : []),
  { kind: 'endMissing', size, was },
];

/** The owner knows of every end that is missing. */
export async function seeMissingEnd({ settings, notices, ring }: Desk): Promise<void> {
  await settings.change({ endsMissing: [] });
  const others = notices.filter(({ kind, ...told }) => kind !== 'endMissing' && !('missing' in told));
  notices.splice(0, notices.length, ...others);
  ring();
}
