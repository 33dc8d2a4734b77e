import { pauseAfter, type Time } from './backOff.ts';

/** The way to one provider: so many at once, so many a second, and none while it asked to be left alone. */
export type Lane = {
  readonly isOpen: () => boolean;
  /** Milliseconds until the next may start; 0 when one may start now. */
  readonly nextIn: () => number;
  /** Takes a place; to be given back with how it went. */
  readonly enter: () => void;
  readonly leave: (how: 'answered' | 'notNow' | 'unused', retryAfterMs?: number) => void;
  /** How many "not now" came in a row. */
  readonly failures: () => number;
};

export const createLane = (
  { maxInFlight, perSecond }: { readonly maxInFlight: number; readonly perSecond: number },
  time: Time,
): Lane => {
  const spacingMs = 1000 / perSecond;
  let inFlight = 0;
  let nextAt = Number.NEGATIVE_INFINITY;
  let restUntil = Number.NEGATIVE_INFINITY;
  let failures = 0;
  return {
    isOpen: () => inFlight < maxInFlight,
    nextIn: () => Math.max(0, nextAt - time.ticks(), restUntil - time.ticks()),
    enter: () => {
      inFlight += 1;
      nextAt = Math.max(time.ticks(), nextAt) + spacingMs;
    },
    leave: (how, retryAfterMs) => {
      inFlight -= 1;
      if (how === 'unused') nextAt -= spacingMs;
      if (how === 'answered') failures = 0;
      if (how !== 'notNow') return;
      failures += 1;
      restUntil = time.ticks() + pauseAfter(failures, time.random, Math.min(retryAfterMs ?? 0, longestRestMs));
    },
    failures: () => failures,
  };
};

/** What a provider may ask for at most; past it the next try tells. */
const longestRestMs = 3_600_000;
