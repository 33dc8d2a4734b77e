import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Decision } from '#shared/decide/decision.ts';
import { type MessageNews, judgeMessage, settleMessage } from '#shared/decide/messageDecisions.ts';
import { takeText } from '#shared/decide/replyDecisions.ts';
import { type Intended, cancelSend, intendMessage, pauseSend, resumeSend } from '#shared/decide/sendDecisions.ts';
import type { Fact, MessageId } from '#shared/facts.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';
import {
  type Person,
  NOW,
  added,
  approved,
  bakery,
  bread,
  momentAt,
  on,
  phones,
  practice,
  saidYes,
  signedAt,
  toEntry,
} from '#test/given.ts';

const people: readonly Person[] = ['gwen', 'dev', 'nora'];

/** What the owner would say of one person: small enough to be obviously right. */
type Known = {
  /** Requests that may have arrived and are not known not to have. */
  open: MessageId | null;
  /** Requests that did arrive. */
  arrived: number;
  stopped: boolean;
  /** Whether the turn is over without a message. */
  over: boolean;
};

type World = {
  readonly shop: Shop;
  facts: Fact[];
  readonly known: Record<Person, Known>;
  /** What reached the provider, whatever the answer said. */
  readonly reached: Map<MessageId, boolean>;
  made: number;
};

const begin = (): World => {
  const world: World = {
    shop: emptyShop(),
    facts: [],
    known: Object.fromEntries(
      people.map((person) => [person, { open: null, arrived: 0, stopped: false, over: false }]),
    ) as Record<Person, Known>,
    reached: new Map(),
    made: 0,
  };
  const yes = people.map((person) => saidYes(person, signedAt('2026-11-20T10:00:00.000Z')));
  write(world, [bakery, practice, ...bread, ...people.map((person) => added(person)), ...yes, approved(people)]);
  return world;
};

const write = (world: World, facts: readonly Fact[]): void => {
  for (const { at, fact } of on(NOW, ...facts)) evolve(world.shop, toEntry(fact, world.shop.size, at));
  world.facts.push(...facts);
};

const moment = (world: World) => momentAt(NOW, { newId: () => `m${(world.made += 1)}` });

/** Whatever is decided is durable before anything else happens, as the queue promises. */
const carryOut = <T>(world: World, decision: Decision<T>): T | null => {
  if (decision.kind === 'refused') return null;
  write(world, decision.facts);
  return decision.answer;
};

type Step = (world: World) => void;

const intend =
  (person: Person, arrives: boolean): Step =>
  (world) => {
    const before = { ...world.known[person] };
    const turn = { send: 'one', contact: person };
    const intended = carryOut<Intended>(world, intendMessage(world.shop, turn, moment(world)));
    const known = world.known[person];
    if (intended?.kind === 'heldBack') known.over = true;
    if (intended?.kind !== 'intended') return;
    if (before.stopped) throw new Error(`${person} is texted after STOP`);
    if (before.open !== null || before.arrived > 0) throw new Error(`${person} is texted while one may be on its way`);
    known.open = intended.message;
    world.reached.set(intended.message, arrives);
    if (arrives) known.arrived += 1;
  };

/** The provider's answer, or a look-up's: it may be missing or late, and never says what is not so. */
const answer =
  (person: Person, choice: number): Step =>
  (world) => {
    const { open } = world.known[person];
    if (open === null) return;
    const hasArrived = world.reached.get(open) === true;
    const honest: readonly MessageNews[] = hasArrived
      ? [
          { kind: 'handedOver', providerId: `p-${open}` },
          { kind: 'unknown', detail: 'cut' },
        ]
      : [
          { kind: 'returned', detail: 'looked up' },
          { kind: 'failed', failure: 'invalidNumber' },
          { kind: 'failed', failure: 'optedOut', code: '21610' },
          { kind: 'failed', failure: 'noCredit' },
          { kind: 'unknown', detail: 'cut' },
        ];
    const news = honest[choice % honest.length] ?? { kind: 'unknown', detail: 'cut' };
    carryOut(world, settleMessage(world.shop, { message: open, news }, moment(world)));
    const known = world.known[person];
    if (news.kind === 'returned' || (news.kind === 'failed' && news.failure === 'noCredit')) known.open = null;
    if (news.kind === 'failed' && news.failure === 'optedOut') known.stopped = true;
    if (news.kind === 'failed' && news.failure !== 'noCredit') [known.open, known.over] = [null, true];
  };

const judge =
  (person: Person): Step =>
  (world) => {
    const { open } = world.known[person];
    if (open === null) return;
    const as = world.reached.get(open) === true ? 'sent' : 'notSent';
    if (world.shop.messages.get(open)?.state.kind !== 'unknown') return;
    carryOut(world, judgeMessage(world.shop, { message: open, as }, moment(world)));
    if (as === 'notSent') [world.known[person].open, world.known[person].over] = [null, true];
  };

const stop =
  (person: Person): Step =>
  (world) => {
    const text = { providerId: `t${(world.made += 1)}`, from: phones[person], to: '+491713920000', text: 'STOP' };
    carryOut(world, takeText(world.shop, { ...text, provider: 'practice', receivedAt: NOW }, moment(world)));
    world.known[person].stopped = true;
  };

/** All that was in memory is gone; what was written is all there is. */
const crash: Step = (world) => {
  const shop = emptyShop();
  for (const [seq, fact] of world.facts.entries()) evolve(shop, toEntry(fact, seq, NOW));
  Object.assign(world, { shop });
};

const owner =
  (choice: number): Step =>
  (world) => {
    const decide = [pauseSend, resumeSend, resumeSend, cancelSend][choice] ?? resumeSend;
    carryOut(world, decide(world.shop, { send: 'one' }, moment(world)));
  };

const person = fc.constantFrom(...people);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(person, fc.boolean()).map(([who, arrives]) => intend(who, arrives)) },
  { weight: 6, arbitrary: fc.tuple(person, fc.nat(9)).map(([who, choice]) => answer(who, choice)) },
  { weight: 1, arbitrary: person.map(judge) },
  { weight: 1, arbitrary: person.map(stop) },
  { weight: 2, arbitrary: fc.constant(crash) },
  { weight: 3, arbitrary: fc.nat(20).map((choice) => owner(choice % 21 === 20 ? 3 : choice % 3)) },
);

describe('a send, whatever happens in whatever order', () => {
  it('agrees with what a small model knows of each person', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        const world = begin();
        for (const step of steps) step(world);
        for (const each of people) {
          const { arrived, open, over } = world.known[each];
          if (arrived > 1) throw new Error(`${each} got it twice`);
          const state = world.shop.sends.get('one')?.recipients.get(each)?.kind;
          const isWaiting = open === null && arrived === 0 && !over;
          if (isWaiting !== (state === 'waiting')) throw new Error(`${each} is ${state}, and the model disagrees`);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
