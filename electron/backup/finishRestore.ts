import { momentAt, type StillDesk } from '#electron/desk.ts';
import { lostSinceBackup } from '#electron/sending/openSending.ts';
import { carryOver, toErased } from './carrying.ts';
import { type Journal, endJournal } from './restoring.ts';

/** Brings the restored book up to today: opt-outs, erasures, ends of open sends. Safe to do again after a crash. */
export async function finishRestore(desk: StillDesk, journal: Journal): Promise<void> {
  const { book } = desk;
  if (book.ledger.key().name === journal.origin) await book.ledger.renewKey();
  await book.turn((shop, now) => carryOver(shop, journal.carried, journal, momentAt(desk, now)));
  for (const erased of journal.carried.erased) {
    const { contact } = erased;
    if (!book.shop().contacts.has(contact)) continue;
    const fact = toErased(erased);
    await book.alone(() => book.ledger.erase(contact, desk.now(), [{ type: 'contact.erased', subject: null, fact }]));
  }
  // What was received since the backup is read from the provider again, as far back as it keeps it.
  // The places of the book are others now, so a provider is told of every opt-out again.
  // Where that is not far enough the owner is told, and nothing is sent before they have looked.
  const lost = lostSinceBackup(book.shop().provider?.kind, journal.from, desk.now());
  const repliesLost = lost ?? desk.settings.now().repliesLost;
  await desk.settings.change({ cursors: {}, repliesCheckedAt: null, repliesLost, optOutsPushed: {} });
  await endJournal(desk.dir, journal);
}
