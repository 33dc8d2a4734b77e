import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Finding } from '#shared/ledger/verdict.ts';
import type { Ledger } from './ledger/ledger.ts';
import { realTime, type Time } from './sending/backOff.ts';

/**
 * Signs the book without being asked, so that nothing stands in it for long that no checkpoint contradicts a change of:
 * soon after the first entries, every few hours in use, and at a close in good order. After each start the book is read
 * once more, when nobody waits, and held against what it signed; what a killed host left unsigned is signed then, as it
 * stands there. Whether it was changed before that cannot be known, and nothing says so.
 */
export interface Sealing {
  /** To be called whenever the book may have grown. */
  readonly heed: () => void;
  /** Somebody asks something of the host, so that reading the book takes longer rests for a moment. */
  readonly makeWay: () => void;
  /** Ends what is under way; nothing begins afterwards but the last. */
  readonly end: () => Promise<void>;
  /** Signs the rest, where it takes no longer than a close may; otherwise the next start does. */
  readonly last: () => Promise<void>;
}

export const SOON_MS = 1_000;
/** By then the first views have been drawn and nobody waits for them. */
export const AFTER_START_MS = 30_000;
export const IN_USE_MS = 4 * 3_600_000;
const CLOSE_MS = 1_000;
/** So long the host is held at a time, and so long left alone after it, while the book is read. */
const HELD_MS = 2;
const REST_MS = 8;
/** The same while somebody is typing, which they are so long after the last question. */
const REST_ASKED_MS = 100;
const ASKED_MS = 1_000;

type SealingOptions = {
  readonly ledger: Ledger;
  /** Whether the start found nothing against it: a book that contradicts itself signs nothing unasked. */
  readonly isSound: boolean;
  readonly time?: Pick<Time, 'wait' | 'ticks'>;
  readonly onFound: (findings: readonly Finding[]) => void;
  readonly onFault: (fault: unknown) => void;
};

export function openSealing({ ledger, isSound, time = realTime, onFound, onFault }: SealingOptions): Sealing {
  const ending = new AbortController();
  const { signal } = ending;
  let running: Promise<void> | null = null;
  let maySign = isSound;
  let hasFailed = false;
  let askedTicks = Number.NEGATIVE_INFINITY;

  const isUnsigned = (): boolean => ledger.size() > (ledger.checkpoints().at(-1)?.size ?? 0);

  const seal = async (goOn: () => Promise<boolean>): Promise<void> => {
    try {
      const sealed = await ledger.seal(goOn);
      if (sealed.kind !== 'unsound') return;
      maySign = false;
      onFound(sealed.findings);
    } catch (fault) {
      hasFailed = true;
      onFault(fault);
    }
  };

  const sealIn = (milliseconds: number): void => {
    const sealing = async (): Promise<void> => {
      await time.wait(milliseconds, signal);
      if (!signal.aborted) await seal(gently(time, signal, () => time.ticks() - askedTicks < ASKED_MS));
    };
    running = sealing().finally(() => {
      running = null;
      heed();
    });
  };

  const heed = (): void => {
    if (running !== null || signal.aborted || !maySign || !isUnsigned()) return;
    sealIn(ledger.checkpoints().length === 0 && !hasFailed ? SOON_MS : IN_USE_MS);
  };

  if (maySign && ledger.size() > 0) sealIn(ledger.checkpoints().length === 0 ? SOON_MS : AFTER_START_MS);

  return {
    heed,
    makeWay: () => {
      askedTicks = time.ticks();
    },
    end: async () => {
      ending.abort();
      await running;
    },
    last: async () => {
      if (!maySign || !isUnsigned()) return;
      const until = time.ticks() + CLOSE_MS;
      await seal(async () => {
        await nextTurn();
        return time.ticks() < until;
      });
    },
  };
}

/** A whole book takes seconds to read, and whoever types meanwhile must not feel it. */
function gently(
  { wait, ticks }: Pick<Time, 'wait' | 'ticks'>,
  signal: AbortSignal,
  isAsked: () => boolean,
): () => Promise<boolean> {
  let since = ticks();
  return async () => {
    if (ticks() - since >= HELD_MS) {
      await wait(isAsked() ? REST_ASKED_MS : REST_MS, signal);
      since = ticks();
    }
    return !signal.aborted;
  };
}
