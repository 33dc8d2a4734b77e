import type { Instant } from '#shared/facts.ts';
import type { Verdict } from '#shared/ledger/verdict.ts';
import type { Job, Notice } from '#shared/machine.ts';

/** Whether the book is intact, as far as it was looked at. */
export type BookCheckView = {
  readonly entries: number;
  /** The name the book signs with; whoever holds a copy of it can tell this book from another. */
  readonly origin: string;
  /** The newest signed size, null before the first checkpoint. */
  readonly signedSize: number | null;
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly last: CheckedBook | null;
  /** What the start found. */
  readonly notices: readonly Notice[];
};

export type CheckedBook = { readonly at: Instant; readonly verdict: Verdict };

export function bookCheckView(
  book: Pick<BookCheckView, 'entries' | 'origin' | 'signedSize' | 'last' | 'notices'>,
  jobs: readonly Job[],
): BookCheckView {
  const job = jobs.find(({ kind, state }) => kind === 'verify' && state === 'running');
  return { ...book, running: job ? { done: job.done, total: job.total } : null };
}
