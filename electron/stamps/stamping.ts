import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Instant } from '#shared/facts.ts';
import type { Stamped } from '#shared/machine.ts';
import { addMilliseconds } from '#shared/rules/calendar.ts';
import { stampRequest } from '#shared/stamps/stampRequest.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import type { Settings } from '#electron/settings.ts';
import { askTsa } from './askTsa.ts';
import { imprintOf, type KeptStamps, openKeptStamps, verifyFor } from './keptStamps.ts';

/**
 * Has the newest checkpoint stamped by the TSA of the owner's choice. What waits needs no file of its own: it is every
 * checkpoint longer than the longest stamped one, and a stamp for the newest speaks for all before it.
 */
export interface Stamping {
  readonly kept: KeptStamps;
  /** Asks if a checkpoint waits and the time has come; never more often than once an hour after a good answer. */
  readonly whenDue: () => Promise<Stamped>;
  /** Asks at once, within so many milliseconds, also for a stamp that is there already: the earlier one stays. */
  readonly now: (within: number) => Promise<Stamped>;
  readonly waiting: () => number;
  readonly nextTryAt: () => Instant | null;
  readonly close: () => Promise<void>;
}

export type StampingOptions = {
  readonly ledger: Ledger;
  readonly settings: Settings;
  readonly now: () => Instant;
  readonly ring: () => void;
};

/** What is said when an answer to an earlier question is still awaited. */
const afterwards = (within: number): Promise<Stamped> =>
  setTimeout(within, { kind: 'failed', why: 'offline', detail: 'TimeoutError' } as const, { ref: false });

const MINUTE_MS = 60_000;
const REST_MS = 60 * MINUTE_MS;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;
const PATIENCE_MS = 30_000;
/** How far this computer's clock may be from the outside one before a stamp is rather a sign that one of them is wrong. */
const APART_MS = 60 * MINUTE_MS;

export function openStamping({ ledger, settings, now, ring }: StampingOptions): Stamping {
  const kept = openKeptStamps(ledger);
  const closing = new AbortController();
  let running: Promise<Stamped> | null = null;

  const waiting = (): number => {
    const stamped = kept.sizes().at(-1) ?? -1;
    return ledger.checkpoints().filter(({ size }) => size > stamped).length;
  };

  const nextTryAt = (): Instant | null => {
    const { clock } = settings.now();
    if (clock === null || clock.triedAt === null || waiting() === 0) return null;
    const wait = clock.failure === null ? REST_MS : Math.min(MINUTE_MS * 2 ** (clock.tries - 1), LONGEST_WAIT_MS);
    return addMilliseconds(clock.triedAt, wait);
  };

  const ask = async (within: number): Promise<Stamped> => {
    const { clock } = settings.now();
    const head = ledger.checkpoints().at(-1);
    const note = ledger.lastCheckpoint();
    if (clock === null || head === undefined || note === null) return { kind: 'nothingToDo' };
    const stamped = await askFor(note, clock.url, AbortSignal.any([closing.signal, AbortSignal.timeout(within)]));
    if (closing.signal.aborted) return { kind: 'failed', why: 'offline', detail: 'closing' };
    if (stamped.kind === 'good' && (await kept.read(head.size)) === null) {
      await kept.keep(head.size, note, stamped.response);
    }
    const { clock: latest } = settings.now();
    // The owner may have chosen another clock, or none, while this one was asked.
    if (latest?.url === clock.url) {
      const failure = stamped.kind === 'good' ? null : { why: stamped.why, detail: stamped.detail };
      const tries = failure === null ? 0 : latest.tries + 1;
      await settings.change({ clock: { ...latest, triedAt: now(), tries, failure } });
    }
    ring();
    if (stamped.kind === 'failed') return stamped;
    return { kind: 'stamped', size: head.size, at: stamped.at, by: stamped.by };
  };

  const askFor = async (note: string, url: string, signal: AbortSignal) => {
    const nonce = new Uint8Array(randomBytes(8));
    const answer = await askTsa(url, stampRequest(imprintOf(note), nonce), signal);
    if (answer.kind === 'failed') return answer;
    const verdict = await verifyFor(note, answer.bytes, nonce);
    if (verdict.kind === 'bad') return { kind: 'failed', why: verdict.problem, detail: verdict.detail } as const;
    const { at, by } = verdict.stamp;
    if (Math.abs(Date.parse(at) - Date.parse(now())) > APART_MS) {
      return { kind: 'failed', why: 'clocksApart', detail: at } as const;
    }
    return { kind: 'good', response: answer.bytes, at, by } as const;
  };

  /** One question at a time; whoever comes meanwhile gets the answer to it. */
  const once = (within: number): Promise<Stamped> => {
    running ??= ask(within).finally(() => (running = null));
    return running;
  };

  return {
    kept,
    whenDue: async () => {
      const next = nextTryAt();
      const isDue = !closing.signal.aborted && waiting() > 0 && (next === null || next <= now());
      return isDue ? once(PATIENCE_MS) : { kind: 'nothingToDo' };
    },
    now: (within) => Promise.race([once(within), afterwards(within)]),
    waiting,
    nextTryAt,
    close: async () => {
      closing.abort();
      await running?.catch(() => undefined);
    },
  };
}
