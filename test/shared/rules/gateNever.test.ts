import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Fact, Instant } from '#shared/facts.ts';
import { gate } from '#shared/rules/gate.ts';
import { gradeOf } from '#shared/rules/evidence.ts';
import { added, bakery, bread, on, phones, practice, saidStop, saidYes, shopAfter, signedAt } from '#test/given.ts';

type Happening =
  | { readonly kind: 'yes'; readonly evidence: Evidence; readonly campaign: string }
  | {
      readonly kind: 'stop';
      readonly saidAt: Instant;
      readonly campaign: string | null;
      readonly way: 'sms' | 'imported';
    }
  | { readonly kind: 'start' | 'upheld' | 'added again' | 'struck' };

const start = Date.parse('2025-01-01T00:00:00.000Z');
const hour = (count: number): Instant => new Date(start + count * 3_600_000).toISOString();
/** Few different instants, so that a yes and a stop often fall on the same one. */
const someHour = fc.nat({ max: 30 }).map((step) => hour(step * 24 * 20));
const evidence = fc
  .record({ medium: fc.constantFrom('sms', 'own sms', 'tillScreen', 'spoken', 'imported'), givenAt: someHour })
  .map(({ medium, givenAt }): Evidence =>
    medium === 'tillScreen'
      ? signedAt(givenAt)
      : {
          medium: medium === 'own sms' ? 'sms' : (medium as Evidence['medium']),
          givenAt,
          files: [],
          ...(medium.endsWith('sms') && {
            message: {
              from: medium === 'sms' ? phones.dev : phones.gwen,
              to: '+491713920000',
              text: 'BREAD',
              receivedAt: givenAt,
              providerId: givenAt,
            },
          }),
        },
  );
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('yes' as const), evidence, campaign: fc.constantFrom('bread', 'cake') }),
  fc.record({
    kind: fc.constant('stop' as const),
    saidAt: someHour,
    campaign: fc.constantFrom(null, 'bread', 'cake'),
    way: fc.constantFrom('sms' as const, 'imported' as const),
  }),
  fc.record({ kind: fc.constantFrom('start' as const, 'upheld' as const, 'added again' as const, 'struck' as const) }),
);
/** Each at its own hour, in the order they were written down. */
const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 600 }), happening), { maxLength: 8 }).map((list) => {
  let at = 24 * 100;
  return list.map(([later, each]) => ({ at: hour((at += later)), each }));
});
type History = readonly { readonly at: Instant; readonly each: Happening }[];

const toFact = (each: Happening, at: Instant, before: History): Fact => {
  const lastYes = before.findLast((one) => one.each.kind === 'yes')?.at ?? 'none';
  switch (each.kind) {
    case 'yes': {
      const yes = saidYes('gwen', each.evidence, each.campaign);
      return yes.type === 'consent.given' ? { ...yes, fact: { ...yes.fact, consent: at } } : yes;
    }
    case 'stop':
      return saidStop('gwen', each.saidAt, {
        optOut: `stop-${at}`,
        way: each.way,
        scope: each.campaign === null ? { kind: 'all' } : { kind: 'campaign', campaign: each.campaign },
      });
    case 'start':
      return { type: 'optOut.lifted', subject: 'gwen', fact: { reply: 'r' } };
    case 'upheld':
      return {
        type: 'consent.upheld',
        subject: 'gwen',
        fact: { consent: lastYes, campaign: 'bread', reason: 'Because' },
      };
    case 'struck':
      return {
        type: 'consent.struck',
        subject: 'gwen',
        fact: { consent: lastYes, campaign: 'bread', reason: 'A slip' },
      };
    case 'added again':
      return { type: 'contact.changed', subject: 'gwen', fact: { name: 'Gwen, brought in again' } };
  }
};

const cake: Fact = {
  type: 'campaign.created',
  subject: null,
  fact: { campaign: 'cake', name: 'Cake', leastGrade: 'D' },
};
const shopOf = (happened: History) =>
  shopAfter(
    bakery,
    practice,
    ...bread,
    cake,
    added('gwen'),
    happened.flatMap(({ at, each }, index) => on(at, toFact(each, at, happened.slice(0, index)))),
  );

/** The rule once more, as plainly as it can be said: some yes that nothing after it has taken away. */
const mayEver = (happened: History, campaign: string): boolean => {
  const ended = happened.findLastIndex(({ each }) => each.kind === 'start');
  const stops = happened.filter(
    ({ each }, index) =>
      index > ended && each.kind === 'stop' && (each.campaign === null || each.campaign === campaign),
  );
  const struck = happened.flatMap(({ at, each }, index) => {
    const fact = each.kind === 'struck' ? toFact(each, at, happened.slice(0, index)) : null;
    return fact?.type === 'consent.struck' ? [fact.fact.consent] : [];
  });
  return happened.some(({ at, each }) => {
    if (each.kind !== 'yes' || each.campaign !== campaign) return false;
    if (struck.includes(at)) return false;
    const grade = gradeOf(each.evidence, phones.gwen);
    return stops.every(
      (stop) =>
        stop.each.kind === 'stop' &&
        each.evidence.givenAt > stop.each.saidAt &&
        at > stop.at &&
        (grade === 'A' || grade === 'B'),
    );
  });
};

describe('what the gate never does', () => {
  const circumstances = fc.record({
    now: fc.integer({ min: 24 * 100, max: 24 * 700 }).map(hour),
    upheld: fc.constantFrom('', 'Because I say so'),
  });

  it('no text leaves without a yes to that campaign which no stop has ended', () => {
    fc.assert(
      fc.property(history, fc.constantFrom('bread', 'cake'), circumstances, (happened, campaign, { now, upheld }) => {
        const verdict = gate(shopOf(happened), 'gwen', campaign, { now, purpose: 'campaign', upheld });
        if (verdict.answer === 'hold') expect(verdict.reasons.length).toBeGreaterThan(0);
        else expect(mayEver(happened, campaign)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('a stop is not undone by lists, staff, reasons, corrections or waiting', () => {
    const weak = history.map((list) =>
      list.filter(
        ({ each }) => each.kind !== 'start' && (each.kind !== 'yes' || gradeOf(each.evidence, phones.gwen) > 'B'),
      ),
    );
    fc.assert(
      fc.property(history, weak, circumstances, (before, after, { now, upheld }) => {
        const stop: Happening = { kind: 'stop', saidAt: hour(24 * 400), campaign: null, way: 'sms' };
        const moved = after.map(({ each }, index) => ({ at: hour(24 * 500 + index), each }));
        const shop = shopOf([
          ...before.filter(({ at }) => at < hour(24 * 400)),
          { at: hour(24 * 400), each: stop },
          ...moved,
        ]);
        for (const campaign of ['bread', 'cake']) {
          const verdict = gate(shop, 'gwen', campaign, { now, purpose: 'campaign', upheld });
          expect(verdict.answer).toBe('hold');
          expect(verdict.reasons[0]?.kind).toBe('saidStop');
        }
        expect(gate(shop, 'gwen', null, { now, purpose: 'conversation' }).answer).toBe('hold');
      }),
      { numRuns: 1500 },
    );
  });

  it('what it lets go later, it lets go at the time it named', () => {
    fc.assert(
      fc.property(history, circumstances, (happened, { now }) => {
        const shop = shopOf(happened);
        const verdict = gate(shop, 'gwen', 'cake', { now, purpose: 'campaign', upheld: 'Because' });
        if (verdict.answer !== 'later') return;
        expect(verdict.from > now).toBe(true);
        const then = gate(shop, 'gwen', 'cake', { now: verdict.from, purpose: 'campaign', upheld: 'Because' });
        expect(then.answer).toBe('send');
      }),
      { numRuns: 1500 },
    );
  });
});
