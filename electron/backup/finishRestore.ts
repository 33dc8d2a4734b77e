import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';
import { filesOf, filesOnlyOf } from '#shared/views/erasure.ts';
import { momentAt, type StillDesk } from '#electron/desk.ts';
import { moveOver } from '#electron/durable.ts';
import { lostSinceBackup } from '#electron/sending/openSending.ts';
import { carryOver, toErased } from './carrying.ts';
import { type Journal, endJournal } from './restoring.ts';

/** Brings the restored book up to today: opt-outs, erasures, ends of open sends. Safe to do again after a crash. */
export async function finishRestore(desk: StillDesk, journal: Journal): Promise<void> {
  const { book } = desk;
  if (book.ledger.key().name === journal.origin) await book.ledger.renewKey();
  await book.turn((shop, now) => carryOver(shop, journal.carried, journal, momentAt(desk, now)));
  await eraseAgain(desk, journal);
  await leaveEvidence(desk.dir, journal, book.shop());
  // What was received since the backup is read from the provider again, as far back as it keeps it.
  // The places of the book are others now, so a provider is told of every opt-out again.
  // Where that is not far enough the owner is told, and nothing is sent before they have looked.
  const lost = lostSinceBackup(book.shop().provider?.kind, journal.from, desk.now());
  const repliesLost = lost ?? desk.settings.now().repliesLost;
  await desk.settings.change({
    cursors: {},
    repliesCheckedAt: null,
    repliesLost,
    optOutsPushed: {},
    lastSize: null,
    endsMissing: [],
    listBegun: null,
  });
  await endJournal(desk.dir, journal);
}

/** Whoever was erased since the backup goes once more; their files first, so that a crash between the two leaves none. */
async function eraseAgain({ dir, book, now }: StillDesk, { carried }: Journal): Promise<void> {
  const shop = book.shop();
  const again = carried.erased.filter(({ contact }) => shop.contacts.has(contact));
  if (again.length === 0) return;
  const contacts = again.flatMap(({ contact }) => shop.contacts.get(contact) ?? []);
  for (const sha256 of filesOnlyOf(shop, contacts)) await rm(join(dir, 'evidence', sha256), { force: true });
  const facts = again.map((erased): Fact => ({ type: 'contact.erased', subject: null, fact: toErased(erased) }));
  const ids = contacts.map(({ id }) => id);
  await book.alone(() => book.ledger.erase(ids, now(), facts));
}

/** Evidence of nobody in the restored book goes where the book went that knew of it, and shares its end. */
async function leaveEvidence(dir: string, { aside }: Journal, shop: Shop): Promise<void> {
  const named = new Set([...shop.contacts.values()].flatMap((contact) => [...filesOf(contact)]));
  const folder = join(dir, aside, 'evidence');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(join(dir, 'evidence'))) {
    if (!named.has(name)) moveOver(join(dir, 'evidence', name), join(folder, name));
  }
}
