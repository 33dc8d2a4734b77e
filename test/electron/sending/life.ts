import { setImmediate as nextRound } from 'node:timers/promises';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import type { Time } from '#electron/sending/backOff.ts';
import { type Sending, startSending } from '#electron/sending/sending.ts';
import type { SendingDesk } from '#electron/sending/sendingDesk.ts';
import { cancelSend, pauseSend, resumeSend } from '#shared/decide/sendDecisions.ts';
import type { Decision, Moment } from '#shared/decide/decision.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Send, Shop } from '#shared/shop.ts';
import { momentAt } from '#test/given.ts';
import type { Chance } from './chance.ts';
import type { Town } from './town.ts';

/** Hours that pass as quickly as the machine can turn its pages; `now` may be set, `ticks` only grows. */
export type Clock = { now: number; ticks: number };

/**
 * One host from its start to its death: it dies before or after the n-th thing it waits for, and whatever it had
 * begun by then runs on without it. Resolves with whether the story came to its end.
 */
export const live = async (
  dir: string,
  town: Town,
  clock: Clock,
  chance: Chance,
  { diesAt, maxInFlight }: { readonly diesAt: number; readonly maxInFlight: number },
): Promise<'ended' | 'died'> => {
  const death = createDeath(diesAt);
  const shop = emptyShop();
  const raw = await openLedger(dir, { onEntry: (entry) => evolve(shop, entry), report: () => {} });
  const ending = new AbortController();
  const time = timeOf(clock, chance, death);
  const ledger = { ...raw, append: death.mortal(raw.append) };
  const nowText = () => new Date(clock.now).toISOString();
  let wake = (): void => {};
  const book = openBook(ledger, shop, nowText, () => wake());
  let made = 0;
  const life = chance.below(2 ** 31).toString(36);
  const moment = (now: string): Moment => ({
    ...momentAt(now),
    newId: () => `${life}-${(made += 1)}`,
    repliesCheckedAt: town.settings.checkedAt,
  });
  const { provider } = town;
  const desk: SendingDesk = {
    book,
    moment,
    providerOf: async () => ({
      kind: 'twilio',
      send: death.mortal((message, reference) => provider.send(message, reference)),
      lookUp: death.mortal((sought) => provider.lookUp(sought)),
      status: death.mortal((handed) => provider.status(handed)),
      received: death.mortal((cursor) => provider.received(cursor)),
      test: () => provider.test(),
    }),
    abilitiesOf: () => ({ maxInFlight, perSecond: 1000, settlesAfter: 60 }),
    replies: {
      cursorOf: (kind) => town.settings.cursors[kind] ?? null,
      checkedAt: () => town.settings.checkedAt,
      keep: death.mortal(async ({ cursors, checkedAt }) => {
        town.settings.cursors = { ...town.settings.cursors, ...cursors };
        town.settings.checkedAt = checkedAt ?? town.settings.checkedAt;
      }),
    },
    time,
    report: () => {},
    usedBefore: async () => [],
    optOutsPushed: { upTo: () => -1, keep: async () => {} },
    signal: ending.signal,
  };
  const sending = startSending(desk, () => {});
  wake = sending.wake;

  const turn = (decide: (shop: Shop, now: string) => Decision<unknown>) => void book.turn(decide).catch(() => {});
  const story = async (): Promise<'ended'> => {
    for (let round = 0; !isOver(book.shop()); round += 1) {
      if (round > 20_000) throw new Error(`the story does not end: ${stateOf(book.shop())}`);
      if (round % 50 === 0) beOwner(book.shop(), turn, moment, chance, sending);
      await nextRound();
    }
    ending.abort();
    await sending.ended;
    return 'ended';
  };
  const outcome = await Promise.race([story(), death.came]);
  ending.abort();
  await death.whatRunsOn();
  await raw.close();
  return outcome;
};

/** The owner looks in now and then: puts right what stopped a send, asks who wants to join, and sometimes ends a send. */
const beOwner = (
  shop: Shop,
  turn: (decide: (shop: Shop, now: string) => Decision<unknown>) => void,
  moment: (now: string) => Moment,
  chance: Chance,
  { ask }: Pick<Sending, 'ask'>,
): void => {
  for (const reply of shop.toAsk) if (chance.happens(0.1)) void ask({ reply, how: 'byHand' }).catch(() => {});
  for (const { id, paused, waiting, cancelledAt } of shop.sends.values()) {
    if (waiting === 0 || cancelledAt !== null) continue;
    if (paused !== null) turn((now, at) => resumeSend(now, { send: id }, moment(at)));
    else if (chance.happens(0.02)) turn((now, at) => pauseSend(now, { send: id }, moment(at)));
    else if (chance.happens(0.002)) turn((now, at) => cancelSend(now, { send: id }, moment(at)));
  }
};

const isOver = (shop: Shop): boolean =>
  [...shop.sends.values()].every(isDone) &&
  [...shop.unsettled].every((id) => shop.messages.get(id)?.state.kind === 'handedOver') &&
  [...shop.messages.values()].every(({ state }) => state.kind !== 'intended');

const isDone = ({ waiting, cancelledAt }: Send): boolean => waiting === 0 || cancelledAt !== null;

const stateOf = (shop: Shop): string =>
  JSON.stringify({
    sends: [...shop.sends.values()].map(({ waiting, paused, cancelledAt }) => ({ waiting, paused, cancelledAt })),
    messages: [...shop.messages.values()].map(({ id, state }) => `${id} ${state.kind}`),
  });

const timeOf = (clock: Clock, chance: Chance, death: Death): Time => ({
  now: () => clock.now,
  ticks: () => clock.ticks,
  random: chance.next,
  wait: async (milliseconds, signal) => {
    await death.step();
    const until = clock.ticks + milliseconds;
    await nextRound();
    if (signal.aborted) return;
    const passed = Math.max(0, until - clock.ticks);
    clock.ticks += passed;
    clock.now += passed;
    await death.step();
  },
});

type Death = ReturnType<typeof createDeath>;

const createDeath = (diesAt: number) => {
  let steps = 0;
  let die: (died: 'died') => void = () => {};
  const came = new Promise<'died'>((resolve) => {
    die = resolve;
  });
  const begun = new Set<Promise<unknown>>();
  /** Where nothing more happens. */
  const never = new Promise<never>(() => {});
  const step = (): Promise<void> => {
    steps += 1;
    if (steps === diesAt) die('died');
    return steps >= diesAt ? never : Promise.resolve();
  };
  return {
    came,
    step,
    mortal:
      <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        await step();
        const doing = work(...args);
        begun.add(doing);
        const done = await doing.finally(() => begun.delete(doing));
        await step();
        return done;
      },
    whatRunsOn: async () => {
      while (begun.size > 0) await Promise.allSettled(begun);
    },
  };
};
