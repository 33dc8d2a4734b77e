import { existsSync } from 'node:fs';
import type { Instant } from '#shared/facts.ts';
import { whyNotCopied } from '#shared/views/backups.ts';
import { noteOpen } from './away.ts';
import { backUpNow } from './backup/backupWishes.ts';
import type { Desk } from './desk.ts';
import { stampDaily } from './stamps/stampDaily.ts';

/** How often the chores are looked at; each knows for itself whether it is due. */
export const CHORES_MS = 15 * 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** What is done without being asked: a backup for each day on which the book changed, with its checkpoint, and an outside stamp. */
export async function doChores(desk: Desk): Promise<void> {
  await noteOpen(desk);
  const now = desk.now();
  const last = desk.backups
    .list(null)
    // One that bears a later hour was made while the clock went wrong, and would keep all others away until then.
    .filter(({ at }) => at <= now)
    .reduce<Instant | null>((newest, { at }) => (newest !== null && newest > at ? newest : at), null);
  const changedAt = desk.book.shop().lastAt;
  const changed = changedAt !== null && (last === null || changedAt.slice(0, 19) > last.slice(0, 19));
  const isDue = (changed && isDayOld(last, now)) || isOwedOutside(desk);
  if (isDue && isTimeToTry(desk)) await copyUnasked(desk);
  await stampDaily(desk);
}

/** A folder that cannot be written to today is seldom better in a quarter of an hour, and each try copies the whole book. */
async function copyUnasked(desk: Desk): Promise<void> {
  const made = await backUpNow(desk);
  const isWhole = made.kind === 'done' && made.outcome.outsideFailure === null;
  desk.copyTries.failed = isWhole ? 0 : desk.copyTries.failed + 1;
  desk.copyTries.triedTicks = desk.ticks();
}

function isTimeToTry({ copyTries: { failed, triedTicks }, ticks }: Desk): boolean {
  return failed === 0 || ticks() - triedTicks >= Math.min(CHORES_MS * 2 ** (failed - 1), LONGEST_WAIT_MS);
}

/** Whether the last copy did not get outside and may do so now: a stick has to be there, a passphrase to be typed. */
function isOwedOutside({ settings, copyTries }: Desk): boolean {
  const { outside } = settings.now();
  if (outside === null || outside.failure === null || outside.failure === 'noPassphrase') return false;
  if (whyNotCopied(outside.failure) !== 'gone') return true;
  const isThere = existsSync(outside.folder);
  // Back again after it was away: that is news, and not one more try. A broken one may be there all the time.
  if (isThere && copyTries.outside === 'away') copyTries.failed = 0;
  copyTries.outside = isThere ? 'there' : 'away';
  return isThere;
}

const isDayOld = (at: Instant | null, now: Instant): boolean =>
  at === null || Date.parse(now) - Date.parse(at) >= DAY_MS;
