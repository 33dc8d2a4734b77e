import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { moveOver, syncFolder, writeDurably } from '#electron/durable.ts';
import { openSigningKey, shortName } from '#electron/ledger/signingKey.ts';
import { instantReader } from '#shared/instantReader.ts';
import { takeNumberKey } from '#electron/numberKey.ts';
import { carriedReader } from './carrying.ts';

/**
 * A restore that was agreed to. Once it is on disk the restore happens, whatever stops the machine in between: each
 * start goes on where the last one ended, and only a finished one takes the journal away.
 */
const journalReader = z.strictObject({
  /** The folder the backup was unpacked and checked in. */
  staged: z.string().regex(/^restore-[0-9T-]+$/),
  /** Where the book in use is put aside. */
  aside: z.string().regex(/^(before-restore|damaged)-[0-9T-]+$/),
  from: instantReader,
  size: z.number(),
  /** The name the book signed under before: the restored one needs another, for it knows less than this one signed. */
  origin: z.string(),
  /** Every name that the two books have signed under; a restore begun by an older Yesbook has none. */
  retired: z.array(z.string()).optional(),
  carried: carriedReader,
});
export type Journal = z.infer<typeof journalReader>;

const fileOf = (dir: string): string => join(dir, 'restore.json');

export const writeJournal = (dir: string, journal: Journal): Promise<void> =>
  writeDurably(fileOf(dir), `${JSON.stringify(journal)}\n`);

export async function readJournal(dir: string): Promise<Journal | null> {
  if (!existsSync(fileOf(dir))) return null;
  return journalReader.parse(JSON.parse(await readFile(fileOf(dir), 'utf8')));
}

/** A folder with a book that could not be read, put aside as it was. */
export const isDamagedBook = (name: string): boolean => /^damaged-[0-9T-]+$/.test(name);

export async function endJournal(dir: string, { staged, aside }: Journal): Promise<void> {
  await rm(join(dir, staged), { recursive: true, force: true });
  // The book before stands in its own backup; a second copy would keep what is erased later. A damaged one has none.
  if (!isDamagedBook(aside)) await rm(join(dir, aside), { recursive: true, force: true });
  await rm(fileOf(dir));
  syncFolder(dir);
}

/** Puts the book in use aside and the restored one in its place, piece by piece; done twice it does nothing more. */
export async function swapBooks(dir: string, { staged, aside }: Journal): Promise<void> {
  const from = join(dir, staged);
  const old = join(dir, aside);
  await mkdir(old, { recursive: true, mode: 0o700 });
  swap('ledger.jsonl', { dir, from, old });
  swap('checkpoints', { dir, from, old });
  await takeKeys(join(from, 'keys'), join(dir, 'keys'));
  // The evidence of both stays: it stands under its hash and contradicts nothing.
  await mkdir(join(dir, 'evidence'), { recursive: true, mode: 0o700 });
  moveMissing(join(from, 'evidence'), join(dir, 'evidence'));
  // So do the stamps of both: each bears the name of the book it is of.
  await mkdir(join(dir, 'timestamps'), { recursive: true, mode: 0o700 });
  moveMissing(join(from, 'timestamps'), join(dir, 'timestamps'));
}

/** What waits in the staged folder tells how far an earlier try came. */
function swap(
  name: string,
  { dir, from, old }: { readonly dir: string; readonly from: string; readonly old: string },
): void {
  if (!existsSync(join(from, name))) return;
  if (existsSync(join(dir, name)) && !existsSync(join(old, name))) moveOver(join(dir, name), join(old, name));
  moveOver(join(from, name), join(dir, name));
}

/** The backup's signing key becomes an earlier key of this book, and so does the key of its number hashes. */
async function takeKeys(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  if (existsSync(join(from, 'ledger-ed25519.pem'))) {
    const { key } = await openSigningKey(from);
    moveOver(join(from, 'ledger-ed25519.pem'), join(to, `retired-${shortName(key)}.pem`));
  }
  takeNumberKey(join(from, 'numbers.key'), to);
  moveMissing(from, to);
}

function moveMissing(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from)) if (!existsSync(join(to, name))) moveOver(join(from, name), join(to, name));
}
