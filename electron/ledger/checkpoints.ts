import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint, readHead, type TreeHead } from '#shared/ledger/checkpoint.ts';
import type { EarlierKey } from '#shared/ledger/earlierKeys.ts';
import type { NoteKey } from '#shared/ledger/note.ts';
import type { Finding } from '#shared/ledger/verdict.ts';
import { writeDurably } from '#electron/durable.ts';
import { hasSigned, shortName } from './signingKey.ts';

/** Every checkpoint the book has signed, one file each, named by book and size. */
export interface Checkpoints {
  /** The heads signed under the present key, the shortest book first. */
  readonly heads: () => readonly TreeHead[];
  readonly last: () => TreeHead | null;
  /** Those of keys that were lost or put aside, which the book must still contain; the shortest first. */
  readonly earlier: readonly TreeHead[];
  readonly at: (size: number) => string | null;
  readonly keep: (head: TreeHead, note: string) => Promise<void>;
  /** What was wrong with the files found at the start. */
  readonly findings: readonly Finding[];
}

export const openCheckpoints = async (folder: string, { key, earlier: before }: KnownKeys): Promise<Checkpoints> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const findings: Finding[] = [];
  const heads: TreeHead[] = [];
  const earlier: TreeHead[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.txt')).toSorted()) {
    const read = readCheckpoint(join(folder, name), name, { key, earlier: before });
    if (read.kind === 'head') heads.push(read.head);
    else if (read.kind === 'earlier') earlier.push(read.head);
    else if (read.kind === 'finding') findings.push(read.finding);
  }
  for (const each of [heads, earlier]) each.sort((one, other) => one.size - other.size);
  const fileAt = (size: number): string => join(folder, checkpointName(key, size));

  return {
    heads: () => heads,
    last: () => heads.at(-1) ?? null,
    earlier,
    at: (size) => (heads.some((head) => head.size === size) ? readFileSync(fileAt(size), 'utf8') : null),
    keep: async (head, note) => {
      await writeDurably(fileAt(head.size), note);
      if (heads.at(-1)?.size !== head.size) heads.push(head);
    },
    findings,
  };
};

/** Whose checkpoints may lie there: the present key's, and those of keys that were lost or put aside. */
type KnownKeys = {
  readonly key: NoteKey;
  readonly earlier: readonly Pick<EarlierKey, 'origin' | 'key'>[];
};

export const checkpointName = (key: NoteKey, size: number): string =>
  `${shortName(key)}-${String(size).padStart(10, '0')}.txt`;

type Kept =
  | { readonly kind: 'head'; readonly head: TreeHead }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'earlier'; readonly head: TreeHead };

const readCheckpoint = (file: string, name: string, { key, earlier }: KnownKeys): Kept => {
  const note = readFileSync(file, 'utf8');
  const before = earlier.find(({ origin }) => origin === note.slice(0, note.indexOf('\n')));
  if (before !== undefined) return readEarlier(note, name, before);
  const opened = openCheckpoint(note, key, hasSigned);
  if (opened.kind === 'open') return { kind: 'head', head: opened.head };
  if (opened.problem !== 'unknownKey') {
    return { kind: 'finding', finding: { kind: 'checkpointDamaged', checkpoint: name, problem: opened.problem } };
  }
  return { kind: 'finding', finding: { kind: 'keyChanged', checkpoint: name } };
};

/** Where the public half is lost, too, what it says is held against the book unsigned: damage is found all the same. */
const readEarlier = (note: string, name: string, { key }: Pick<EarlierKey, 'key'>): Kept => {
  if (key === null) {
    const head = readHead(note.slice(0, note.lastIndexOf('\n\n') + 1));
    if (head !== null) return { kind: 'earlier', head };
    return { kind: 'finding', finding: { kind: 'checkpointDamaged', checkpoint: name, problem: 'malformed' } };
  }
  const opened = openCheckpoint(note, key, hasSigned);
  if (opened.kind === 'open') return { kind: 'earlier', head: opened.head };
  return { kind: 'finding', finding: { kind: 'checkpointDamaged', checkpoint: name, problem: opened.problem } };
};

/** As many entries as the longest checkpoint speaks for whose name says what stands in it. */
export const signedSize = (folder: string): number => {
  if (!existsSync(folder)) return 0;
  return Math.max(
    0,
    ...readdirSync(folder).map((name) => {
      const [, short, size] = /^([0-9a-f]{8})-(\d{10,})\.txt$/.exec(name) ?? [];
      const text = `yesbook.local/${short}\n${Number(size)}\n`;
      return size !== undefined && readFileSync(join(folder, name), 'utf8').startsWith(text) ? Number(size) : 0;
    }),
  );
};
