import { setImmediate as nextRound } from 'node:timers/promises';
import type { Refusal } from '#shared/commands.ts';
import type { Decision } from '#shared/decide/decision.ts';
import type { Fact, Instant } from '#shared/facts.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';
import type { Ledger } from './ledger/ledger.ts';

/** What came of one turn; `done` is only ever said of what is durable. */
export type Turned<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The one queue: decide, append, replay, ring. Everything that changes the book goes through it. */
export type Book = {
  readonly ledger: Ledger;
  readonly shop: () => Shop;
  readonly turn: <T>(decide: (shop: Shop, now: Instant) => Decision<T>) => Promise<Turned<T>>;
  /** Takes a place in the queue for what rewrites the ledger itself; the shop is replayed afterwards. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Lets what was asked for before come to its end, does the last work, then closes the ledger: nothing can come between
   * the two, and nothing is taken afterwards. Closes also where that work fails.
   */
  readonly close: (lastly?: () => Promise<void>) => Promise<void>;
  /** Looks between two writes, when nothing is in the shop that may yet fail. */
  readonly look: <T>(look: (shop: Shop) => T) => Promise<T>;
};

type Turn = {
  readonly kind: 'turn';
  readonly decide: (shop: Shop, now: Instant) => Decision<unknown>;
  readonly resolve: (turned: Turned<unknown>) => void;
  readonly reject: (fault: unknown) => void;
};
type Alone = {
  readonly kind: 'alone';
  readonly work: () => Promise<void>;
  readonly reject: (fault: unknown) => void;
};
type Close = { readonly kind: 'close'; readonly work: () => Promise<void> };
type Look = {
  readonly kind: 'look';
  readonly look: (shop: Shop) => void;
  readonly reject: (fault: unknown) => void;
};
type Item = Turn | Alone | Look | Close;

/** Most turns one write may carry, so that a reader waits for a few milliseconds at most. */
const TOGETHER = 256;

export function openBook(ledger: Ledger, replayed: Shop, now: () => Instant, ring: () => void): Book {
  let shop = replayed;
  const queue: Item[] = [];
  let running: Promise<void> | null = null;
  let isClosed = false;

  const run = async (): Promise<void> => {
    // A step aside, so that what the network brings in one go shares one write and one fsync.
    await nextRound();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (next.kind === 'close') {
        isClosed = true;
        await next.work();
        continue;
      }
      if (isClosed) {
        next.reject(new Error('The book is closed'));
        continue;
      }
      if (next.kind === 'look') {
        next.look(shop);
        continue;
      }
      if (next.kind === 'alone') {
        await next.work();
        shop = await replayedFrom(ledger);
        ring();
        continue;
      }
      const turns = [next];
      while (queue[0]?.kind === 'turn' && turns.length < TOGETHER) turns.push(queue.shift() as Turn);
      await runTogether(turns);
    }
  };

  const runTogether = async (turns: readonly Turn[]): Promise<void> => {
    const at = now();
    const facts: Fact[] = [];
    const size = shop.size;
    const answered: (() => void)[] = [];
    const failed: Turn[] = [];
    for (const turn of turns) {
      const decision = decideOr(turn, shop, at);
      if (decision === null) continue;
      failed.push(turn);
      if (decision.kind === 'refused') {
        answered.push(() => turn.resolve(decision));
        continue;
      }
      answered.push(() => turn.resolve({ kind: 'done', outcome: decision.answer }));
      // The next turn of this write decides on what this one just said.
      for (const fact of decision.facts) evolve(shop, foreseen(fact, shop.size, at));
      facts.push(...decision.facts);
    }
    try {
      if (facts.length > 0) await ledger.append(facts, at);
    } catch (fault) {
      // What was foreseen did not become durable, so the shop is again what the ledger says.
      shop = await replayedFrom(ledger);
      for (const turn of failed) turn.reject(fault);
      return;
    }
    for (const answer of answered) answer();
    if (shop.size !== size) ring();
  };

  const enqueue = (item: Item): void => {
    queue.push(item);
    start();
  };

  const start = (): void => {
    running ??= run().finally(() => {
      running = null;
      // Something may have been asked for after the queue was found empty and before this line.
      if (queue.length > 0) start();
    });
  };

  return {
    ledger,
    shop: () => shop,
    turn: <T>(decide: (shop: Shop, now: Instant) => Decision<T>) =>
      new Promise<Turned<T>>((resolve, reject) => {
        enqueue({ kind: 'turn', decide, resolve: resolve as (turned: Turned<unknown>) => void, reject });
      }),
    alone: (work) =>
      new Promise((resolve, reject) => {
        enqueue({ kind: 'alone', work: () => work().then(resolve, reject), reject });
      }),
    close: (lastly = () => Promise.resolve()) =>
      new Promise((resolve, reject) => {
        const work = async (): Promise<void> => {
          try {
            await lastly();
          } finally {
            await ledger.close();
          }
        };
        enqueue({ kind: 'close', work: () => work().then(resolve, reject) });
      }),
    look: (look) =>
      new Promise((resolve, reject) => {
        enqueue({
          kind: 'look',
          reject,
          look: (settled) => {
            try {
              resolve(look(settled));
            } catch (fault) {
              reject(fault instanceof Error ? fault : new Error(String(fault)));
            }
          },
        });
      }),
  };
}

function decideOr(turn: Turn, shop: Shop, at: Instant): Decision<unknown> | null {
  try {
    return turn.decide(shop, at);
  } catch (fault) {
    turn.reject(fault);
    return null;
  }
}

/** The place a fact is about to have. Replay looks at neither digest nor salt. */
const foreseen = (fact: Fact, seq: number, at: Instant) =>
  ({ seq, at, type: fact.type, subject: fact.subject, digest: '', salt: null, fact: fact.fact }) as Parameters<
    typeof evolve
  >[1];

async function replayedFrom(ledger: Ledger): Promise<Shop> {
  const shop = emptyShop();
  for await (const entry of ledger.entries()) evolve(shop, entry);
  return shop;
}
