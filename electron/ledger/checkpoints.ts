import { mkdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint, type TreeHead } from '#shared/ledger/checkpoint.ts';
import type { NoteKey } from '#shared/ledger/note.ts';
import type { Finding } from '#shared/ledger/verdict.ts';
import { writeDurably } from '#electron/durable.ts';
import { shortName } from './signingKey.ts';

/** Every checkpoint the book has signed, one file each, named by book and size. */
export interface Checkpoints {
  /** The heads signed under the present key, the shortest book first. */
  readonly heads: () => readonly TreeHead[];
  readonly last: () => TreeHead | null;
  readonly at: (size: number) => string | null;
  readonly keep: (head: TreeHead, note: string) => Promise<void>;
  /** What was wrong with the files found at the start. */
  readonly findings: readonly Finding[];
}

export const openCheckpoints = async (
  folder: string,
  key: NoteKey,
  retired: ReadonlySet<string>,
): Promise<Checkpoints> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const findings: Finding[] = [];
  const heads: TreeHead[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.txt')).toSorted()) {
    const read = readCheckpoint(join(folder, name), name, key, retired);
    if (read.kind === 'head') heads.push(read.head);
    else if (read.kind === 'finding') findings.push(read.finding);
  }
  heads.sort((one, other) => one.size - other.size);
  const fileAt = (size: number): string => join(folder, `${shortName(key)}-${String(size).padStart(10, '0')}.txt`);

  return {
    heads: () => heads,
    last: () => heads.at(-1) ?? null,
    at: (size) => (heads.some((head) => head.size === size) ? readFileSync(fileAt(size), 'utf8') : null),
    keep: async (head, note) => {
      await writeDurably(fileAt(head.size), note);
      heads.push(head);
    },
    findings,
  };
};

type Kept =
  | { readonly kind: 'head'; readonly head: TreeHead }
  | { readonly kind: 'finding'; readonly finding: Finding }
  /** Signed under a key that was put aside in good order. */
  | { readonly kind: 'retired' };

const readCheckpoint = (file: string, name: string, key: NoteKey, retired: ReadonlySet<string>): Kept => {
  const note = readFileSync(file, 'utf8');
  const opened = openCheckpoint(note, key);
  if (opened.kind === 'open') return { kind: 'head', head: opened.head };
  if (opened.problem !== 'unknownKey') {
    return { kind: 'finding', finding: { kind: 'checkpointDamaged', checkpoint: name, problem: opened.problem } };
  }
  if (retired.has(note.slice(0, note.indexOf('\n')))) return { kind: 'retired' };
  return { kind: 'finding', finding: { kind: 'keyChanged', checkpoint: name } };
};
