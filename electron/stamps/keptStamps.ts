import { createHash, webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint, type TreeHead } from '#shared/ledger/checkpoint.ts';
import { type Stamp, type StampVerdict, verifyStamp } from '#shared/stamps/verifyStamp.ts';
import { writeDurably } from '#electron/durable.ts';
import type { NoteKey } from '#shared/ledger/note.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import { shortName } from '#electron/ledger/signingKey.ts';

/** A checkpoint of this book, and who outside said at which time that it was there. */
export type KeptStamp = {
  readonly head: TreeHead;
  readonly note: string;
  /** TimeStampResp as it came. */
  readonly response: Uint8Array;
  readonly stamp: Stamp;
};

/**
 * The stamps in `timestamps/`: `<book>-<size>.txt` is the checkpoint to the byte, `<book>-<size>.tsr` what the TSA
 * answered for its SHA-256. They hold nothing personal and are never taken away.
 */
export interface KeptStamps {
  /** The sizes of the book that are stamped under its present name, or that of a key it lost, the shortest first. */
  readonly sizes: () => readonly number[];
  /** Checked again each time; null where the files are not what was kept. */
  readonly read: (size: number) => Promise<KeptStamp | null>;
  readonly keep: (size: number, note: string, response: Uint8Array) => Promise<void>;
}

export function openKeptStamps(ledger: Ledger): KeptStamps {
  const folder = join(ledger.folder, 'timestamps');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = (key: NoteKey, size: number, ending: 'txt' | 'tsr'): string =>
    join(folder, `${shortName(key)}-${String(size).padStart(10, '0')}.${ending}`);
  const keys = (): readonly NoteKey[] => [...ledger.earlierKeys().flatMap(({ key }) => key ?? []), ledger.key()];
  return {
    sizes: () => [...new Set(keys().flatMap((key) => stampedSizes(folder, shortName(key))))].toSorted((a, b) => a - b),
    read: async (size) => {
      // Each key signed the book at a length of its own, for the entry that tells of the next one lies between.
      const key = keys().findLast((each) => existsSync(file(each, size, 'tsr')));
      if (key === undefined || !existsSync(file(key, size, 'txt'))) return null;
      const [text, answer] = [file(key, size, 'txt'), file(key, size, 'tsr')];
      const [note, response] = [await readFile(text, 'utf8'), new Uint8Array(await readFile(answer))];
      const opened = openCheckpoint(note, key);
      if (opened.kind === 'refused' || opened.head.size !== size) return null;
      const verdict = await verifyFor(note, response);
      return verdict.kind === 'good' ? { head: opened.head, note, response, stamp: verdict.stamp } : null;
    },
    keep: async (size, note, response) => {
      // The checkpoint first: an answer is only there once what it speaks of is.
      await writeDurably(file(ledger.key(), size, 'txt'), note);
      await writeDurably(file(ledger.key(), size, 'tsr'), response);
    },
  };
}

const stampedSizes = (folder: string, book: string): readonly number[] =>
  readdirSync(folder).flatMap((name) => {
    const [, of, size] = /^([0-9a-f]{8})-(\d{10,})\.tsr$/.exec(name) ?? [];
    return of === book ? [Number(size)] : [];
  });

/** A stamp is for SHA-256 over the checkpoint's file, signature lines and all. */
export const imprintOf = (note: string): Uint8Array => new Uint8Array(createHash('sha256').update(note).digest());

export const verifyFor = (note: string, response: Uint8Array, nonce?: Uint8Array): Promise<StampVerdict> =>
  verifyStamp(response, { imprint: imprintOf(note), ...(nonce ? { nonce } : {}) }, webcrypto.subtle);
