import type { Desk } from '#electron/desk.ts';
import { addDays } from '#shared/rules/calendar.ts';

/** Each day on which the book grew gets a stamp, and what waits is asked for again. */
export async function stampDaily({ settings, stamping, book, now }: Desk): Promise<void> {
  if (settings.now().clock === null) return;
  const { ledger } = book;
  const size = stamping.kept.sizes().at(-1) ?? 0;
  const last = size === 0 ? null : await stamping.kept.read(size);
  const isDayOld = last === null || addDays(last.stamp.at, 1) <= now();
  if (isDayOld && ledger.size() > size) await ledger.checkpoint();
  await stamping.whenDue();
}
