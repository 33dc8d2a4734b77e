import type { Entry, Instant } from '#shared/facts.ts';
import { originOf } from './checkpoint.ts';
import { type NoteKey, readVerifierKey } from './note.ts';

/**
 * A key the book was signed with until it was lost, as the book itself tells. What it signed is held against the book as
 * before; that it was lost, and not just put away, is the owner's word.
 */
export type EarlierKey = {
  readonly origin: string;
  /** Null where the public half was lost as well. */
  readonly key: NoteKey | null;
  /** The entry that tells of it, and what it was written down as. */
  readonly seq: number;
  readonly at: Instant;
  readonly why: 'missing' | 'damaged';
};

export const earlierKeysIn = (entries: readonly Entry[]): readonly EarlierKey[] =>
  entries.flatMap((entry) => {
    if (entry.type !== 'book.rekeyed' || entry.fact?.before === undefined) return [];
    const { before: origin, key, why } = entry.fact;
    return [{ origin, key: key === undefined ? null : keyNamed(origin, key), seq: entry.seq, at: entry.at, why }];
  });

/** A time the book was gone back to a copy, and the names it gave up then; null where it was not yet told which. */
export type Restore = { readonly seq: number; readonly at: Instant; readonly retired: readonly string[] | null };

export const restoresIn = (entries: readonly Entry[]): readonly Restore[] =>
  entries.flatMap((entry) =>
    entry.type === 'book.restored' ? [{ seq: entry.seq, at: entry.at, retired: entry.fact?.retired ?? null }] : [],
  );

/** A key of another name than the one it is said to have proves nothing. */
const keyNamed = (origin: string, line: string): NoteKey | null => {
  const key = readVerifierKey(line);
  return key !== null && key.name === origin && originOf(key.publicKey) === origin ? key : null;
};
