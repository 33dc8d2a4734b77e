import type { Instant } from '#shared/facts.ts';
import { addHours } from './calendar.ts';

/** What the book knows of the clock its entries were written by. */
export type BookClock = {
  readonly latestAt: Instant;
  /** The first entry of an earlier time since then; null while time only went on. */
  readonly backSince: Instant | null;
};

/** The computer's clock stands before what the book has already seen. */
export type ClockSetBack = { readonly now: Instant; readonly lastAt: Instant };

/** Clocks are put right by seconds, and nobody is bothered about that. */
const IGNORED_MS = 10 * 60_000;
/** Entries that go on for so long by the earlier time show that the later one was the mistake. */
const BELIEVED_AFTER_HOURS = 24;

export function clockAfter(clock: BookClock | null, at: Instant): BookClock {
  if (clock === null || at >= clock.latestAt) return { latestAt: at, backSince: null };
  const { latestAt, backSince } = clock;
  if (backSince === null || at < backSince) return { latestAt, backSince: at };
  return at >= addHours(backSince, BELIEVED_AFTER_HOURS) ? { latestAt: at, backSince: null } : clock;
}

/**
 * By a clock that was set back, quiet hours, old yeses and the count of texts would be judged by a wrong time. What is
 * written down meanwhile, a stop above all, does not make the clock right.
 */
export function clockSetBack({ clock }: { readonly clock: BookClock | null }, now: Instant): ClockSetBack | null {
  if (clock === null || Date.parse(clock.latestAt) - Date.parse(now) <= IGNORED_MS) return null;
  return { now, lastAt: clock.latestAt };
}
