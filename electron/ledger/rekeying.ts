import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fact } from '#shared/facts.ts';
import { instantReader } from '#shared/instantReader.ts';
import { verifierKey } from '#shared/ledger/note.ts';
import { syncFolder, writeDurably } from '#electron/durable.ts';
import { type LostKey, lostPublicKey } from './lostKey.ts';

/**
 * A new key that the owner asked for, because the one before is lost. Once it is on disk the next opening of the book
 * begins the key and writes down that it did, whatever stops the machine in between.
 */
const rekeyingReader = z.strictObject({
  at: instantReader,
  why: z.enum(['missing', 'damaged']),
  before: z.string().optional(),
  key: z.string().optional(),
  signed: z.number().int().min(0),
});
export type Rekeying = z.infer<typeof rekeyingReader>;

const fileOf = (dir: string): string => join(dir, 'rekey.json');

export async function askForNewKey(dir: string, lost: LostKey, at: string): Promise<void> {
  const key = await lostPublicKey(dir, lost);
  const rekeying: Rekeying = {
    at,
    why: lost.how,
    ...(lost.origin === null ? {} : { before: lost.origin }),
    ...(key === null ? {} : { key: verifierKey(key) }),
    signed: lost.signed,
  };
  await writeDurably(fileOf(dir), `${JSON.stringify(rekeying)}\n`);
}

export async function readRekeying(dir: string): Promise<Rekeying | null> {
  if (!existsSync(fileOf(dir))) return null;
  return rekeyingReader.parse(JSON.parse(await readFile(fileOf(dir), 'utf8')));
}

export async function endRekeying(dir: string): Promise<void> {
  await rm(fileOf(dir), { force: true });
  syncFolder(dir);
}

export const rekeyedFact = ({ why, before, key, signed }: Rekeying, origin: string): Fact<'book.rekeyed'> => ({
  type: 'book.rekeyed',
  subject: null,
  fact: { origin, why, signed, ...(before === undefined ? {} : { before }), ...(key === undefined ? {} : { key }) },
});
