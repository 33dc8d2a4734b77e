import type { Entry } from '#shared/facts.ts';
import { openCheckpoint, type TreeHead } from '#shared/ledger/checkpoint.ts';
import { readConsistency } from '#shared/ledger/consistency.ts';
import { type EarlierKey, earlierKeysIn } from '#shared/ledger/earlierKeys.ts';
import type { NoteKey } from '#shared/ledger/note.ts';
import { readPublicKey } from '#shared/ledger/publicKey.ts';
import { isConsistent, sameBytes } from '#shared/ledger/treeProof.ts';
import type { PackFiles, PackFinding, StampFault } from './checkPack.ts';

/** A key that was lost, as the pack tells and shows it. */
export type ProvedKey = Pick<EarlierKey, 'origin' | 'seq' | 'at'> & {
  /** It signed the first so many entries, and they are the same in the book of the pack; null where that is not shown. */
  readonly size: number | null;
};

export type EarlierKeysVerdict = {
  readonly keys: readonly ProvedKey[];
  /** Those that stamps may be of. */
  readonly trusted: readonly NoteKey[];
  readonly findings: readonly PackFinding[];
};

/** Holds the keys in the pack against what the book itself tells of them: the entries are proved by the present key. */
export const checkEarlierKeys = (
  files: PackFiles,
  entries: readonly Entry[],
  believed: { readonly head: TreeHead; readonly checkpoint: string },
  decode: (bytes: Uint8Array) => string,
): EarlierKeysVerdict => {
  const text = (name: string): string => decode(files.get(name) ?? new Uint8Array());
  const told = earlierKeysIn(entries);
  const findings: PackFinding[] = [];
  const trusted: NoteKey[] = [];
  const keys = told.map((each): ProvedKey => {
    const { origin, seq, at, key } = each;
    const folder = folderOf(origin);
    const shown = readPublicKey(text(`${folder}/public-key.pem`));
    if (key === null) return { origin, seq, at, size: null };
    if (shown === null || !sameBytes(shown.publicKey, key.publicKey)) {
      findings.push({ kind: 'earlierKeyRefused', file: `${folder}/public-key.pem`, problem: 'unknownKey' });
      return { origin, seq, at, size: null };
    }
    trusted.push(key);
    if (!files.has(`${folder}/checkpoint.txt`)) return { origin, seq, at, size: null };
    const old = openCheckpoint(text(`${folder}/checkpoint.txt`), key);
    const problem =
      old.kind === 'open' ? containment(old.head, text(`${folder}/consistency.txt`), believed) : old.problem;
    if (problem !== null) findings.push({ kind: 'earlierKeyRefused', file: `${folder}/checkpoint.txt`, problem });
    return { origin, seq, at, size: old.kind === 'open' && problem === null ? old.head.size : null };
  });
  const named = new Set(told.filter(({ key }) => key !== null).map(({ origin }) => folderOf(origin)));
  const unnamed = [...files.keys()].filter((file) => {
    const [folder] = /^earlier-keys\/[^/]+/.exec(file) ?? [];
    return folder !== undefined && !named.has(folder);
  });
  findings.push(...unnamed.map((file): PackFinding => ({ kind: 'notListed', file })));
  return { keys, trusted, findings };
};

const folderOf = (origin: string): string => `earlier-keys/${origin.split('/')[1] ?? ''}`;

/** Null where the book of the pack begins like the one that was signed then. */
export const containment = (
  old: TreeHead,
  consistency: string,
  { head, checkpoint }: { readonly head: TreeHead; readonly checkpoint: string },
): Extract<StampFault, 'notConsistent'> | null => {
  if (old.size === head.size) return sameBytes(old.root, head.root) ? null : 'notConsistent';
  const read = readConsistency(consistency);
  if (read === null || read.oldSize !== old.size || read.checkpoint !== checkpoint) return 'notConsistent';
  const claim = { oldSize: old.size, newSize: head.size, oldRoot: old.root, newRoot: head.root, proof: read.proof };
  return isConsistent(claim) ? null : 'notConsistent';
};
