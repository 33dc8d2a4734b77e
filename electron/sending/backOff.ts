/** Injected, so that a test can let hours pass and a crash can be placed. */
export type Time = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since some moment; unlike the clock it is never set. */
  readonly ticks: () => number;
  /** Resolves after that many milliseconds, or at once when the signal says so. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
};

const firstMs = 1_000;
const longestMs = 5 * 60_000;

/**
 * How long to leave a provider alone after its n-th "not now" in a row (n counts from 1): doubling, between half and
 * the whole of it by chance so that several senders do not come back together, and never less than it asked for.
 */
export const pauseAfter = (failures: number, random: () => number, retryAfterMs = 0): number => {
  const longest = Math.min(longestMs, firstMs * 2 ** (failures - 1));
  return Math.max(retryAfterMs, longest / 2 + (longest / 2) * random());
};

export const realTime: Time = {
  now: Date.now,
  ticks: () => performance.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(milliseconds, longestTimer));
      signal.addEventListener('abort', end);
    }),
  random: Math.random,
};

/** What a timer holds; past it a wait ends early, and whoever waited looks again. */
const longestTimer = 2 ** 31 - 1;
