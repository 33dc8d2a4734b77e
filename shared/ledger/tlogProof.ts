import { fromBase64, toBase64 } from './base64.ts';
import { isDecimal, openCheckpoint, type TreeHead } from './checkpoint.ts';
import { type Hash, sha256 } from './hash.ts';
import { type Leaf, leafHash } from './leaf.ts';
import type { NoteKey, NoteProblem } from './note.ts';
import { isIncluded } from './treeProof.ts';

/** A proof as https://c2sp.org/tlog-proof describes it: one entry's place in the tree of one checkpoint. */
export type TlogProof = {
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
  readonly extra?: Uint8Array;
};

export type ProofVerdict =
  | { readonly kind: 'proved'; readonly head: TreeHead }
  | {
      readonly kind: 'notProved';
      readonly problem: NoteProblem | 'wrongOrigin' | 'malformedProof' | 'otherEntry' | 'notIncluded';
    };

export const writeTlogProof = ({ index, proof, checkpoint, extra }: TlogProof): string =>
  [
    version,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...proof.map(toBase64),
    '',
    checkpoint,
  ].join('\n');

export const readTlogProof = (text: string): TlogProof | null => {
  const split = text.indexOf('\n\n');
  if (split < 0) return null;
  const lines = text.slice(0, split).split('\n');
  const checkpoint = text.slice(split + 2);
  if (lines.shift() !== version) return null;
  const extra = lines[0]?.startsWith('extra ') ? fromBase64((lines.shift() ?? '').slice('extra '.length)) : undefined;
  const [, index = ''] = /^index (.*)$/.exec(lines.shift() ?? '') ?? [];
  const proof = lines.map(readHash).filter((hash) => hash !== null);
  if (extra === null || !isDecimal(index) || proof.length !== lines.length) return null;
  return { index: Number(index), proof, checkpoint, ...(extra ? { extra } : {}) };
};

/** Whether the key's owner signed a book in which exactly this leaf stands at its `seq`. */
export const verifyTlogProof = (text: string, leaf: Leaf, key: NoteKey, hash: Hash = sha256): ProofVerdict => {
  const read = readTlogProof(text);
  if (read === null) return { kind: 'notProved', problem: 'malformedProof' };
  if (read.index !== leaf.seq) return { kind: 'notProved', problem: 'otherEntry' };
  const checkpoint = openCheckpoint(read.checkpoint, key);
  if (checkpoint.kind === 'refused') return { kind: 'notProved', problem: checkpoint.problem };
  return verifyInclusion(read, leaf, checkpoint.head, hash);
};

/** The same under a checkpoint that is believed already: its signature is what takes the time. */
export const verifyInclusion = (read: TlogProof, leaf: Leaf, head: TreeHead, hash: Hash = sha256): ProofVerdict => {
  if (read.index !== leaf.seq) return { kind: 'notProved', problem: 'otherEntry' };
  const claim = { leaf: leafHash(leaf, hash), index: read.index, size: head.size, root: head.root, proof: read.proof };
  return isIncluded(claim, hash) ? { kind: 'proved', head } : { kind: 'notProved', problem: 'notIncluded' };
};

const version = 'c2sp.org/tlog-proof@v1';

const readHash = (line: string): Uint8Array | null => {
  const hash = fromBase64(line);
  return hash?.length === 32 ? hash : null;
};
