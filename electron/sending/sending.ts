import { type Answering, createAnswering } from './answering.ts';
import { createHanding, isRunning } from './handing.ts';
import { createPushing } from './pushing.ts';
import { createReplyReading, type RepliesRead } from './replyReading.ts';
import type { SendingDesk } from './sendingDesk.ts';
import { createSettling, type Settling } from './settling.ts';

/** Everything that goes on by itself between the book and the providers. */
export type Sending = {
  /** To be rung whenever the book changed: an approved send begins, a paused one ends. */
  readonly wake: () => void;
  readonly readReplies: () => Promise<RepliesRead>;
  readonly answer: Answering['byHand'];
  readonly ask: Answering['ask'];
  readonly lookUp: Settling['lookUpNow'];
  /** Resolves once the desk's signal ended it and what was in flight is written down. */
  readonly ended: Promise<void>;
};

const lookEveryMs = 5_000;
const readEveryMs = 2 * 60_000;
const readWhileSendingEveryMs = 60_000;
const readAgainAfterFailureMs = 30_000;

export const startSending = (desk: SendingDesk, tell: (read: RepliesRead) => void): Sending => {
  const bell = createBell();
  const handing = createHanding(desk, { readReplies: () => void (reading = readReplies()), wake: bell.ring });
  const settling = createSettling(desk);
  const answering = createAnswering(desk);
  const push = createPushing(desk);
  const readNow = createReplyReading(desk, tell, answering);
  desk.signal.addEventListener('abort', bell.ring, { once: true });
  let isSending = false;
  let reading: Promise<unknown> = Promise.resolve();
  let nextReading = Number.NEGATIVE_INFINITY;

  const readReplies = async (): Promise<RepliesRead> => {
    const read = await readNow();
    if (desk.signal.aborted) return read;
    const pause = isSending ? readWhileSendingEveryMs : readEveryMs;
    nextReading = desk.time.ticks() + (read.kind === 'read' ? pause : readAgainAfterFailureMs);
    bell.ring();
    return read;
  };

  const hand = async (): Promise<void> => {
    while (!desk.signal.aborted) {
      const rung = bell.rung();
      const pause = handing.begin();
      isSending = [...desk.book.shop().sends.values()].some(isRunning);
      const waiting = new AbortController();
      await Promise.race([rung, desk.time.wait(Math.min(pause ?? lookEveryMs, lookEveryMs), waiting.signal)]);
      // Thousands of rings a second would else leave thousands of timers behind.
      waiting.abort('rung');
    }
    await handing.settled();
  };

  const watch = async (): Promise<void> => {
    while (!desk.signal.aborted) {
      await settling.look().catch(desk.report);
      if (desk.signal.aborted) return;
      if (nextReading <= desk.time.ticks()) reading = readReplies();
      await push().catch(desk.report);
      await desk.time.wait(lookEveryMs, desk.signal);
    }
    await reading;
  };

  return {
    wake: bell.ring,
    readReplies,
    answer: answering.byHand,
    ask: answering.ask,
    lookUp: settling.lookUpNow,
    ended: Promise.all([hand(), watch()]).then(() => {}),
  };
};

/** Rings that come while nobody waits are not lost; many at once are one. */
const createBell = () => {
  let ring = (): void => {};
  let next = new Promise<void>(() => {});
  const renew = (): void => {
    next = new Promise((resolve) => {
      ring = resolve;
    });
  };
  renew();
  return {
    ring: () => {
      const rung = ring;
      renew();
      rung();
    },
    rung: () => next,
  };
};
