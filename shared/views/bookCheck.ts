import type { Instant } from '#shared/facts.ts';
import type { Verdict } from '#shared/ledger/verdict.ts';
import type { Job, Notice } from '#shared/machine.ts';

/** Whether the book is intact, as far as it was looked at. */
export type BookCheckView = {
  readonly entries: number;
  /** The name the book signs with; whoever holds a copy of it can tell this book from another. */
  readonly origin: string;
  /** The names it signed with before a key was lost. */
  readonly earlier: readonly string[];
  /** The newest signed size, null before the first checkpoint. */
  readonly signedSize: number | null;
  /** The newest checkpoint as text and as a QR code, for whoever wants to keep a copy outside the shop. */
  readonly checkpoint: { readonly note: string; readonly qr: QrShape } | null;
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly last: CheckedBook | null;
  /** What the start found. */
  readonly notices: readonly Notice[];
};

/** A QR code as the path of an SVG in a square of `modules` units. */
export type QrShape = { readonly modules: number; readonly path: string };

export type CheckedBook = { readonly at: Instant; readonly verdict: Verdict };

export function bookCheckView(
  book: Pick<BookCheckView, 'entries' | 'origin' | 'earlier' | 'signedSize' | 'checkpoint' | 'last' | 'notices'>,
  jobs: readonly Job[],
): BookCheckView {
  const job = jobs.find(({ kind, state }) => kind === 'verify' && state === 'running');
  return { ...book, running: job ? { done: job.done, total: job.total } : null };
}
