import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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

export async function openNumberHashes(dir: string): Promise<NumberHashes> {
  const folder = join(dir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, ownKey))) await writeDurably(join(folder, ownKey), randomBytes(32).toString('hex'));
  const own = readKey(join(folder, ownKey));
  const earlier = readdirSync(folder)
    .filter((name) => anyKey.test(name) && name !== ownKey)
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

function readKey(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== 32) throw new Error(`${file} is not a key of 32 bytes. Restore it from a backup of this folder.`);
  return key;
}
