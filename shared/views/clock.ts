import type { Instant } from '#shared/facts.ts';
import type { StampTrouble } from '#shared/stamps/trouble.ts';

/** The clock outside this computer, and which checkpoints it has stamped. */
export type ClockView = {
  /** The TSA the owner chose; null while none is asked. */
  readonly url: string | null;
  /** Checkpoints signed since the last stamp. */
  readonly waiting: number;
  readonly failure: { readonly why: StampTrouble; readonly detail: string; readonly at: Instant } | null;
  readonly nextTryAt: Instant | null;
  readonly last: SeenStamp | null;
  /** The newest first. */
  readonly checkpoints: readonly { readonly size: number; readonly stamp: SeenStamp | null }[];
};

export type SeenStamp = {
  readonly size: number;
  readonly at: Instant;
  readonly by: string;
  readonly fingerprint: string;
};

/** What a checkpoint that came back on paper says of the book. */
export type PrintedCheckpoint =
  | { readonly kind: 'unreadable' }
  /** Signed under a name this book neither has nor had. */
  | { readonly kind: 'otherBook'; readonly origin: string }
  /** It bears this book's name, but not its signature. */
  | { readonly kind: 'forged' }
  | { readonly kind: 'contained'; readonly size: number; readonly stampedAt: Instant | null }
  /** Signed before a backup was restored that did not have all of these entries, or had others. */
  | { readonly kind: 'beforeRestore'; readonly size: number }
  | { readonly kind: 'notContained'; readonly size: number };
