import { createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import type { Instant } from '#shared/facts.ts';
import { hasChangedFact } from '#shared/ledger/leaf.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';
import { ownerOnly } from '#electron/durable.ts';
import { isBookFault } from '#electron/ledger/fault.ts';
import { sha256, sha256Hex } from '#electron/ledger/grownTree.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { decryptFile, isAge } from './ageFile.ts';
import { type Manifest, readManifest, staysHere } from './bookZip.ts';

export type Staged =
  | { readonly kind: 'sound'; readonly folder: string; readonly manifest: Manifest; readonly shop: Shop }
  | { readonly kind: 'refused'; readonly why: StageRefusal };

/** Why a backup cannot be used; the book in use is untouched in each case. */
export type StageRefusal = 'passphraseWrong' | 'passphraseNeeded' | 'notABackup' | 'damaged' | 'newerYesbook';

/** Unpacks a backup beside the book and checks every entry of it: also the drill that tells whether it would help. */
export async function stageBackup(dir: string, file: string, passphrase: string | null, at: Instant): Promise<Staged> {
  const folder = freeFolder(join(dir, `restore-${at.slice(0, 19).replaceAll(':', '-')}`));
  const drop = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const staged = await stageInto(folder, file, passphrase).catch(async (fault: unknown) => {
    // On a full disk the half-unpacked copy must give its room back.
    await drop();
    throw fault;
  });
  if (staged.kind === 'refused') await drop();
  return staged;
}

/** Two windows may look into two copies within one second, and neither may find the other's in its place. */
function freeFolder(wanted: string): string {
  for (let next = 0, folder = wanted; ; folder = `${wanted}-${next}`) {
    next += 1;
    if (existsSync(folder)) continue;
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }
}

async function stageInto(folder: string, file: string, passphrase: string | null): Promise<Staged> {
  let zip = file;
  if (await isAge(file)) {
    if (passphrase === null || passphrase === '') return { kind: 'refused', why: 'passphraseNeeded' };
    zip = join(folder, 'backup.zip');
    if ((await decryptFile(file, passphrase, zip)) === 'notOpened') return { kind: 'refused', why: 'passphraseWrong' };
  }
  if (!(await unzipInto(folder, zip))) {
    return { kind: 'refused', why: whyUnusable(null, folder) === 'newerYesbook' ? 'newerYesbook' : 'notABackup' };
  }
  if (zip !== file) await rm(zip);
  try {
    return await checked(folder);
  } catch (thrown) {
    return { kind: 'refused', why: whyUnusable(thrown, folder) };
  }
}

/** A fact or a format this Yesbook has never heard of was written by a newer one, and is not to be guessed at. */
function whyUnusable(thrown: unknown, folder: string): StageRefusal {
  if (isBookFault(thrown) && thrown.fault.kind === 'bookUnreadable' && thrown.fault.reason === 'unknownFact') {
    return 'newerYesbook';
  }
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return 'notABackup';
  const [, format = '1'] = /"yesbook-backup\/(\d{1,4})"/.exec(readFileSync(manifest, 'utf8')) ?? [];
  return Number(format) > 1 ? 'newerYesbook' : 'damaged';
}

const places = /^(manifest\.json|ledger\.jsonl|(evidence|keys|checkpoints|timestamps)\/[A-Za-z0-9._-]+)$/;

/** Only names a backup has are written, so that no file can be put anywhere else. */
async function unzipInto(folder: string, zip: string): Promise<boolean> {
  for (const name of ['evidence', 'keys', 'checkpoints', 'timestamps']) mkdirSync(join(folder, name), { mode: 0o700 });
  const writing: Promise<void>[] = [];
  let wrong = false;
  let room = mostUnpacked(statSync(zip).size);
  const unzip = new Unzip((entry) => {
    if (!places.test(entry.name) || basename(entry.name).startsWith('.')) {
      wrong = true;
      return;
    }
    // A copy that somebody made up may bring no key that this computer keeps for itself alone.
    if (staysHere(entry.name)) return;
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, last) => {
      room -= chunk?.length ?? 0;
      if (error || room < 0) wrong = true;
      else chunks.push(chunk);
      if (last && !wrong) writing.push(writeWhole(join(folder, entry.name), chunks));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for await (const chunk of createReadStream(zip, { highWaterMark: 1 << 16 })) {
      unzip.push(chunk as Uint8Array);
      if (wrong) break;
    }
    if (!wrong) unzip.push(new Uint8Array(0), true);
  } catch {
    wrong = true;
  }
  await Promise.all(writing);
  return !wrong && existsSync(join(folder, 'manifest.json'));
}

/** A book hardly gets smaller than a twentieth: each line has 48 bytes of chance. What unpacks to far more was made to fill a disk. */
const mostUnpacked = (zipped: number): number => (16 << 20) + 60 * zipped;

async function writeWhole(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  const handle = await open(path, 'w', ownerOnly);
  for (const chunk of chunks) await handle.write(chunk);
  await handle.sync();
  await handle.close();
}

async function checked(folder: string): Promise<Staged> {
  const manifest = await readManifest(folder);
  const shop = emptyShop();
  let torn = false;
  let wrong = false;
  const ledger = await openLedger(folder, {
    onEntry: (entry) => {
      evolve(shop, entry);
      if (hasChangedFact(entry, sha256Hex)) wrong = true;
    },
    report: ({ kind }) => {
      torn ||= kind === 'tornTail';
    },
  });
  const verdict = await ledger.verifyAgainstCheckpoint();
  const root = ledger.root();
  await ledger.close();
  const same = ledger.size() === manifest.size && root === manifest.root;
  if (torn || wrong || !same || verdict.kind === 'broken' || !isEvidenceWhole(folder))
    return { kind: 'refused', why: 'damaged' };
  return { kind: 'sound', folder, manifest, shop };
}

/** Every file of evidence is what its name says: the SHA-256 of its bytes. */
function isEvidenceWhole(folder: string): boolean {
  const evidence = join(folder, 'evidence');
  return readdirSync(evidence).every((name) => bytesToHex(sha256(readFileSync(join(evidence, name)))) === name);
}
