import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import type { Mended } from '#shared/machine.ts';
import { readBackupName } from './backup/rotation.ts';
import { withinZip } from './backup/withinZip.ts';
import { moveOver, writeDurably } from './durable.ts';

/** The hashes by which a number is known though it stands nowhere. */
export type NumberHashes = {
  /** HMAC-SHA-256 (RFC 2104) of a number under a key of this book alone, in lower-case hex. */
  readonly numberHash: (phone: string) => string;
  /** The same under every key this book ever had, that of a restored book too: so whoever was erased is asked for. */
  readonly numberHashes: (phone: string) => readonly string[];
};

const ownKey = 'numbers.key';
const anyKey = /^numbers(-[0-9a-f]{8})?\.key$/;

type Missed = {
  /** How many numbers the book knows by their hash alone. */
  readonly keptOut: number;
  readonly report: (notice: Mended) => void;
};

export async function openNumberHashes(
  dir: string,
  { keptOut, report }: Missed = { keptOut: 0, report: () => {} },
): Promise<NumberHashes> {
  const folder = join(dir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const isAllThere = await bringBackKeys(dir, folder);
  if (keptOut > 0 && !isAllThere) report({ kind: 'numberKeyLost', stops: keptOut });
  if (!existsSync(join(folder, ownKey))) await writeDurably(join(folder, ownKey), randomBytes(32).toString('hex'));
  const own = readKey(join(folder, ownKey));
  const earlier = keysIn(folder)
    .filter((name) => name !== ownKey)
    .map((name) => readKey(join(folder, name)));
  return {
    numberHash: (phone) => hashUnder(own, phone),
    numberHashes: (phone) => [own, ...earlier].map((key) => hashUnder(key, phone)),
  };
}

/** Keeps the key of a restored book beside the own one, under a name of its own. */
export function takeNumberKey(file: string, folder: string): void {
  if (!existsSync(file)) return;
  const name = existsSync(join(folder, ownKey)) ? earlierName(readKey(file)) : ownKey;
  moveOver(file, join(folder, name));
}

/** Tells nothing of the key: eight digits of its SHA-256. */
const earlierName = (key: Buffer): string =>
  `numbers-${createHash('sha256').update(key).digest('hex').slice(0, 8)}.key`;

const hashUnder = (key: Buffer, phone: string): string => createHmac('sha256', key).update(phone).digest('hex');

const readKey = (file: string): Buffer => keyIn(readFileSync(file, 'utf8'));

const keyIn = (text: string): Buffer => Buffer.from(text.trim(), 'hex');

const keysIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => anyKey.test(name));

const isWhole = (key: Buffer): boolean => key.length === 32;

/**
 * Without its key a stop that outlived its person holds for nobody: a copy of the book may still have it. What cannot be
 * read is kept beside, for somebody who can mend it. Answers whether every key is there.
 */
async function bringBackKeys(dir: string, folder: string): Promise<boolean> {
  const isOwnThere = existsSync(join(folder, ownKey)) && isWhole(readKey(join(folder, ownKey)));
  if (isOwnThere && damagedIn(folder).length === 0) return true;
  const isAnyFound = await takeKeysFromBackups(dir, folder);
  const damaged = damagedIn(folder);
  for (const name of damaged) moveOver(join(folder, name), join(folder, `${name}.damaged`));
  return (isOwnThere || isAnyFound) && damaged.every((name) => name === ownKey);
}

const damagedIn = (folder: string): readonly string[] =>
  keysIn(folder).filter((name) => !isWhole(readKey(join(folder, name))));

/** Every key that the copies beside the book hold comes in as an earlier one; answers whether any did. */
async function takeKeysFromBackups(dir: string, folder: string): Promise<boolean> {
  const keys = new Map<string, string>();
  for (const file of copiesIn(join(dir, 'backups'))) {
    for (const text of await numberKeysIn(file)) if (isWhole(keyIn(text))) keys.set(earlierName(keyIn(text)), text);
  }
  for (const [name, text] of keys) await writeDurably(join(folder, name), text);
  return keys.size > 0;
}

const copiesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => readBackupName(name) !== null)
        .map((name) => join(folder, name))
    : [];

/** Nothing of a copy that cannot be read, which is no reason not to look into the next. */
async function numberKeysIn(file: string): Promise<readonly string[]> {
  const within = await withinZip(file, /^keys\/numbers(-[0-9a-f]{8})?\.key$/);
  return Object.values(within ?? {}).map((bytes) => strFromU8(bytes));
}
