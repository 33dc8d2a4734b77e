import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDurably } from './durable.ts';

/** HMAC-SHA-256 (RFC 2104) of a number under a key of this book alone, in lower-case hex. */
export async function openNumberHash(dir: string): Promise<(phone: string) => string> {
  const file = join(dir, 'keys', 'numbers.key');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) await writeDurably(file, randomBytes(32).toString('hex'));
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== 32) throw new Error(`${file} is not a key of 32 bytes. Restore it from a backup of this folder.`);
  return (phone) => createHmac('sha256', key).update(phone).digest('hex');
}
