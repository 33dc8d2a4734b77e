import type { EarlierKey, Restore } from './earlierKeys.ts';
import type { NoteProblem } from './note.ts';

/** What checking the book came to. */
export type Verdict =
  | ({
      readonly kind: 'sound';
      readonly size: number;
      readonly root: string;
      readonly checkpoints: number;
      /** How many outside stamps speak for it, where they were checked. */
      readonly stamps?: number;
    } & KeysTold)
  | { readonly kind: 'broken'; readonly size: number; readonly findings: readonly Finding[] };

export type KeysTold = {
  /** Keys that were lost and after which the owner began another, the first one first. */
  readonly earlierKeys?: readonly EarlierKeyKept[];
  readonly restores?: readonly Restore[];
};

/** A key that was lost, and how many of its checkpoints the book still contains. */
export type EarlierKeyKept = Pick<EarlierKey, 'origin' | 'seq' | 'at'> & {
  readonly checkpoints: number;
  /** Whether their signatures could be checked, too. */
  readonly signatures: 'checked' | 'unknown';
};

export type Finding =
  /** The book is shorter than it was when it last signed. */
  | { readonly kind: 'shortened'; readonly size: number; readonly checkpointSize: number }
  /** The book is shorter than it was when it was closed, or open some minutes before. */
  | { readonly kind: 'endMissing'; readonly size: number; readonly was: number }
  /** Something before this checkpoint is not what was signed. */
  | { readonly kind: 'rewritten'; readonly checkpointSize: number }
  /** A checkpoint is signed by a key this book neither has nor had. */
  | { readonly kind: 'keyChanged'; readonly checkpoint: string }
  | { readonly kind: 'checkpointDamaged'; readonly checkpoint: string; readonly problem: NoteProblem | 'wrongOrigin' }
  /** The fact is not the one its digest was made from. */
  | { readonly kind: 'factChanged'; readonly seq: number }
  /** What it said is gone, and no erasure tells of it. */
  | { readonly kind: 'contentMissing'; readonly seq: number }
  | { readonly kind: 'unreadable'; readonly line: number }
  /** The files of the stamp over this many entries are not what was kept. */
  | { readonly kind: 'stampDamaged'; readonly size: number }
  /** A clock outside saw the book with other entries, or with more of them. */
  | { readonly kind: 'stampContradicted'; readonly size: number; readonly stampedAt: string }
  | { readonly kind: 'evidenceMissing'; readonly seq: number; readonly sha256: string }
  | { readonly kind: 'evidenceChanged'; readonly seq: number; readonly sha256: string };
