import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MachineOutcomes, MachineRefusal, MachineWish, StagedBackup } from '#shared/machine.ts';
import { whyNotCopied } from '#shared/views/backups.ts';
import type { Desk } from '#electron/desk.ts';
import { moveOver } from '#electron/durable.ts';
import { errorCode } from '#electron/errorCode.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';
import { type Ledger, openLedger } from '#electron/ledger/ledger.ts';
import type { Outside } from './backups.ts';
import { readManifest } from './bookZip.ts';
import { type Carried, openSends, stopsKept, whatToCarry, wordsKept } from './carrying.ts';
import { erasedIn } from './erasedIn.ts';
import { isDamagedBook, writeJournal } from './restoring.ts';
import { readBackupName } from './rotation.ts';
import type { Staged } from './staging.ts';

type Outcome<M extends keyof MachineOutcomes> =
  | { readonly kind: 'done'; readonly outcome: MachineOutcomes[M] }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

/** As few as a passphrase of three or four words has; age stretches it with scrypt. */
const LEAST_PASSPHRASE = 12;

/** Where the folder of the copies cannot be written to, the owner is told why, now and on Today; the older ones stay. */
export async function backUpNow(desk: Desk): Promise<Outcome<'backUpNow'>> {
  const made = await desk.backups.make(await outsideOf(desk)).catch(async (fault: unknown) => {
    const code = errorCode(fault);
    // Node's own codes (ERR_...) tell of a slip of ours, not of a disk.
    if (code === null || code.startsWith('ERR_')) throw fault;
    // On the same full disk this may fail as well; the refusal is then all that is said.
    if (desk.settings.now().copyFailure !== code)
      await desk.settings.change({ copyFailure: code }).catch(() => undefined);
    desk.ring();
    return code;
  });
  if (typeof made === 'string') return refuse({ kind: 'copyFailed', why: whyNotCopied(made), code: made });
  if (desk.settings.now().copyFailure !== null) await desk.settings.change({ copyFailure: null });
  const { outside } = desk.settings.now();
  if (outside !== null) {
    const failure = made.outsideFailure;
    const lastAt = failure === null ? desk.now() : outside.lastAt;
    if (lastAt !== outside.lastAt || failure !== outside.failure)
      await desk.settings.change({ outside: { ...outside, lastAt, failure } });
  }
  desk.ring();
  const outsideFailure = made.outsideFailure === null ? null : whyNotCopied(made.outsideFailure);
  return { kind: 'done', outcome: { name: basename(made.file), outsideFailure } };
}

async function outsideOf(desk: Desk): Promise<Outside | null> {
  const { outside } = desk.settings.now();
  return outside && { folder: outside.folder, passphrase: await desk.secrets.get('backup', 'passphrase') };
}

export async function keepOutsideCopies(
  desk: Desk,
  { folder, passphrase }: MachineWish<'keepOutsideCopies'>,
): Promise<Outcome<'keepOutsideCopies'>> {
  if (folder === null) {
    await desk.settings.change({ outside: null });
    await desk.secrets.remove('backup', 'passphrase');
    desk.ring();
    return { kind: 'done', outcome: { outsideFailure: null } };
  }
  if (!existsSync(folder)) return refuse({ kind: 'folderUnusable', folder, code: 'ENOENT' });
  const known = await desk.secrets.get('backup', 'passphrase');
  if ((passphrase ?? known ?? '').length < LEAST_PASSPHRASE) {
    return refuse({ kind: 'passphraseShort', least: LEAST_PASSPHRASE });
  }
  if (passphrase !== undefined) await desk.secrets.set('backup', 'passphrase', passphrase);
  const before = desk.settings.now().outside;
  const lastAt = before?.folder === folder ? before.lastAt : null;
  await desk.settings.change({ outside: { folder, lastAt, failure: null } });
  const made = await backUpNow(desk);
  return made.kind === 'refused' ? made : { kind: 'done', outcome: { outsideFailure: made.outcome.outsideFailure } };
}

export async function stageBackup(desk: Desk, wish: MachineWish<'stageBackup'>): Promise<Outcome<'stageBackup'>> {
  const staged = await stagedFrom(desk, wish);
  if (staged === null) return refuse({ kind: 'backupUnusable', why: 'gone' });
  if (staged.kind === 'refused') return refuse({ kind: 'backupUnusable', why: staged.why });
  const carried = await desk.book.look((shop) => carriedNow(desk, shop));
  return { kind: 'done', outcome: previewOf(staged, { carried, entries: desk.book.ledger.size() }) };
}

/** What going back to a backup would change, against what today's book says and how many entries it has. */
export const previewOf = (
  { folder, manifest, shop }: Extract<Staged, { kind: 'sound' }>,
  { carried, entries }: { readonly carried: Carried; readonly entries: number },
): StagedBackup => ({
  staged: basename(folder),
  at: manifest.at,
  shop: manifest.shop,
  people: shop.contacts.size,
  entries: manifest.size,
  entriesLost: Math.max(0, entries - manifest.size),
  stopsKept: stopsKept(shop, carried),
  wordsKept: wordsKept(shop, carried),
  sendsEnded: openSends(shop),
  erasedAgain: carried.erased.filter(({ contact }) => shop.contacts.has(contact)).length,
});

type StagingDesk = Pick<Desk, 'dir' | 'files' | 'secrets' | 'settings'> & {
  readonly backups: Pick<Desk['backups'], 'stage'>;
};

export async function stagedFrom(
  desk: StagingDesk,
  { from, passphrase }: MachineWish<'stageBackup'>,
): Promise<Staged | null> {
  const secret = passphrase ?? (await desk.secrets.get('backup', 'passphrase'));
  if (from.kind === 'file') {
    const file = desk.files.get(from.handle);
    return file && desk.backups.stage({ kind: 'bytes', bytes: file.bytes }, secret);
  }
  const folder = from.where === 'here' ? join(desk.dir, 'backups') : desk.settings.now().outside?.folder;
  if (folder === undefined || readBackupName(from.name) === null || !existsSync(join(folder, from.name))) return null;
  return desk.backups.stage({ kind: 'file', name: from.name, folder }, secret);
}

export const isStagedName = (name: string): boolean => /^restore-[0-9T-]+$/.test(name);

export async function restoreBackup(
  desk: Desk,
  { staged }: MachineWish<'restoreBackup'>,
): Promise<Outcome<'restoreBackup'>> {
  const folder = join(desk.dir, staged);
  if (!isStagedName(staged) || !isWholeAt(folder)) return gone;
  const manifest = await readManifest(folder);
  // The way back, should it have been the wrong backup.
  const back = await backUpNow(desk);
  if (back.kind === 'refused') return back;
  if (!isWholeAt(folder)) return gone;
  const copy = await bookIn(folder);
  const taken = `${staged}-0`;
  let kept: number | null = null;
  // The book's last word: a stop that was said a moment before is carried over, and none can be said after it.
  await desk.restart(async () => {
    // Another window may have let it go meanwhile, or an erasure taken it along. From here on nobody else knows its name.
    if (!isWholeAt(folder) || copy.shop.size !== manifest.size) return;
    moveOver(folder, join(desk.dir, taken));
    const carried = carriedNow(desk, desk.book.shop());
    kept = stopsKept(copy.shop, carried);
    await writeJournal(desk.dir, {
      staged: taken,
      aside: taken.replace('restore-', 'before-restore-'),
      from: manifest.at,
      size: manifest.size,
      origin: desk.book.ledger.key().name,
      retired: [...new Set([...(await namesOf(desk.book.ledger)), ...copy.names])],
      carried,
    });
  });
  if (kept !== null) return { kind: 'done', outcome: { stopsKept: kept } };
  await dropStaged(desk, { staged });
  return gone;
}

/** Whoever lets an unpacked copy go takes the whole of it, and its manifest came with it. */
const isWholeAt = (folder: string): boolean => existsSync(join(folder, 'manifest.json'));

export async function dropStaged(
  desk: Pick<Desk, 'dir'>,
  { staged }: MachineWish<'dropStaged'>,
): Promise<Outcome<'dropStaged'>> {
  const folder = join(desk.dir, staged);
  // Its manifest first: what is half gone counts as gone.
  if (isStagedName(staged)) {
    await rm(join(folder, 'manifest.json'), { force: true });
    await rm(folder, { recursive: true, force: true });
  }
  return { kind: 'done', outcome: {} };
}

export async function dropPutAside(
  desk: Pick<Desk, 'dir' | 'ring'>,
  { name }: MachineWish<'dropPutAside'>,
): Promise<Outcome<'dropPutAside'>> {
  if (isDamagedBook(name)) await rm(join(desk.dir, name), { recursive: true, force: true });
  desk.ring();
  return { kind: 'done', outcome: {} };
}

const carriedNow = ({ book: { ledger } }: Desk, shop: Shop): Carried =>
  whatToCarry(shop, erasedIn(ledger.entriesOfShop(new Set(['contact.erased']))), ledger.entry);

/** A copy's book as it was unpacked. */
export async function bookIn(folder: string): Promise<{ readonly shop: Shop; readonly names: readonly string[] }> {
  const shop = emptyShop();
  const ledger = await openLedger(folder, { onEntry: (entry) => evolve(shop, entry), report: () => {} });
  const names = await namesOf(ledger);
  await ledger.close();
  return { shop, names };
}

/** Every name a book signs or has signed under. */
const namesOf = async (ledger: Ledger): Promise<readonly string[]> => [
  ledger.key().name,
  ...(await ledger.retired()),
  ...ledger.earlierKeys().map(({ origin }) => origin),
];

const gone = { kind: 'refused', refusal: { kind: 'backupUnusable', why: 'gone' } } as const;

const refuse = (refusal: MachineRefusal): { readonly kind: 'refused'; readonly refusal: MachineRefusal } => ({
  kind: 'refused',
  refusal,
});
