import type { Instant } from '#shared/facts.ts';
import { noteOpen } from './away.ts';
import { backUpNow } from './backup/backupWishes.ts';
import type { Desk } from './desk.ts';
import { stampDaily } from './stamps/stampDaily.ts';

const DAY_MS = 24 * 3_600_000;

/** What is done without being asked: a backup for each day on which the book changed, with its checkpoint, and an outside stamp. */
export async function doChores(desk: Desk): Promise<void> {
  await noteOpen(desk);
  const { outside } = desk.settings.now();
  const last = desk.backups
    .list(null)
    .reduce<Instant | null>((newest, { at }) => (newest !== null && newest > at ? newest : at), null);
  const changedAt = desk.book.shop().lastAt;
  const changed = changedAt !== null && (last === null || changedAt.slice(0, 19) > last.slice(0, 19));
  const owed = outside !== null && outside.failure !== null;
  if ((changed && isDayOld(last, desk.now())) || owed) await backUpNow(desk);
  await stampDaily(desk);
}

const isDayOld = (at: Instant | null, now: Instant): boolean =>
  at === null || Date.parse(now) - Date.parse(at) >= DAY_MS;
