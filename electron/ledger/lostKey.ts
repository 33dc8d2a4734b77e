import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDecimal, openCheckpoint } from '#shared/ledger/checkpoint.ts';
import type { EarlierKey } from '#shared/ledger/earlierKeys.ts';
import type { NoteKey } from '#shared/ledger/note.ts';
import { keyState, ownKeyFile, publicKeyOf, publicKeysIn } from './signingKey.ts';

/** The key the book was signed with cannot be read any more. */
export type LostKey = {
  readonly file: string;
  readonly how: 'missing' | 'damaged';
  /** The name the book signed under; null where it never did. */
  readonly origin: string | null;
  /** As many entries as its longest kept checkpoint speaks for. */
  readonly signed: number;
};

/** Null where the key is there, or nothing was signed yet that one could miss it for. */
export async function lostKeyOf(
  dir: string,
  { earlier, retired }: { readonly earlier: readonly EarlierKey[]; readonly retired: ReadonlySet<string> },
): Promise<LostKey | null> {
  const keys = join(dir, 'keys');
  const how = keyState(keys);
  if (how === 'there') return null;
  const known = new Set([...retired, ...earlier.map(({ origin }) => origin)]);
  const file = join(keys, ownKeyFile);
  const unsigned = (await notesIn(dir)).map(headOf).filter((head) => !known.has(head.origin));
  const last = unsigned.toSorted((one, other) => one.size - other.size).at(-1);
  if (last !== undefined) return { file, how, origin: last.origin, signed: last.size };
  if (how === 'missing') return null;
  const names = (await publicKeysIn(keys)).map(({ name }) => name);
  return { file, how, origin: names.find((name) => !known.has(name)) ?? null, signed: 0 };
}

/** Whether a key is the lost one: it opens what was signed, or is the one whose public half was kept. */
export async function isLostKey(dir: string, { origin }: LostKey, key: NoteKey): Promise<boolean> {
  if (key.name !== origin) return false;
  const notes = (await notesIn(dir)).filter((note) => headOf(note).origin === origin);
  if (notes.length > 0) return notes.some((note) => openCheckpoint(note, key).kind === 'open');
  const kept = await publicKeyOf(join(dir, 'keys'), origin);
  return kept !== null && Buffer.from(kept.publicKey).equals(key.publicKey);
}

/** The public half of the lost key, where it was kept and fits what was signed. */
export async function lostPublicKey(dir: string, lost: LostKey): Promise<NoteKey | null> {
  const kept = lost.origin === null ? null : await publicKeyOf(join(dir, 'keys'), lost.origin);
  return kept !== null && (await isLostKey(dir, lost, kept)) ? kept : null;
}

async function notesIn(dir: string): Promise<readonly string[]> {
  const folder = join(dir, 'checkpoints');
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** As it claims, for the key that would tell whether it is true is not there. */
const headOf = (note: string): { readonly origin: string; readonly size: number } => {
  const [origin = '', size = ''] = note.split('\n');
  return { origin, size: isDecimal(size) ? Number(size) : 0 };
};
