import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#shared/decide.ts';
import type { Fact, Facts, Instant, Rhythm } from '#shared/facts.ts';
import { readyDrafts, readyTexts, sendOfPlan } from '#shared/plans.ts';
import { planLines, planView } from '#shared/views/plans.ts';
import { todayView } from '#shared/views/today.ts';
import { type Dated, added, bakery, bread, momentAt, on, practice, saidYes, shopAfter, signedAt } from '#test/given.ts';

const friday: Rhythm = { every: 'week', days: [5], at: '09:00' };
const wednesday = '2026-11-25T10:00:00.000Z';
const due = '2026-11-27T08:00:00.000Z';
const nextWeek = '2026-12-04T08:00:00.000Z';
const send = sendOfPlan('plan', due);

const made: Fact = {
  type: 'plan.made',
  subject: null,
  fact: { plan: 'plan', campaign: 'bread', template: 'Fresh rye today.', maxParts: 3, rhythm: friday },
};
const plan = on(wednesday, made);
const later = (type: 'plan.paused' | 'plan.resumed' | 'plan.ended', at: Instant) =>
  on(at, { type, subject: null, fact: { plan: 'plan' } } as Fact);
const skipped = (at: Instant) => on(at, { type: 'plan.skipped', subject: null, fact: { plan: 'plan', due } });
const approved = (fact: Partial<Facts['send.approved']> = {}): Fact => ({
  type: 'send.approved',
  subject: null,
  fact: {
    send,
    campaign: 'bread',
    template: 'Fresh rye today.',
    provider: 'practice',
    sender: { kind: 'number', number: '+491713920000' },
    recipients: [],
    upheld: {},
    maxParts: 3,
    plan: 'plan',
    ...fact,
  },
});
const shop = (...facts: readonly (readonly Dated[])[]) => shopAfter(bakery, practice, ...bread, plan, ...facts);

describe('a plan puts a draft before the owner', () => {
  it.each([
    ['not before its hour', [], '2026-11-27T07:59:59.000Z', null],
    ['when its hour has come', [], due, due],
    ['and it waits, once, however long the computer slept', [], '2027-01-20T12:00:00.000Z', due],
    ['not while paused', [later('plan.paused', wednesday)], '2026-11-28T12:00:00.000Z', null],
    [
      'not for what came while it was paused',
      [later('plan.paused', wednesday), later('plan.resumed', '2026-11-28T12:00:00.000Z')],
      '2026-11-29T12:00:00.000Z',
      null,
    ],
    ['not once it has ended', [later('plan.ended', wednesday)], nextWeek, null],
    ['not once it was left out', [skipped('2026-11-27T09:00:00.000Z')], '2026-11-28T12:00:00.000Z', null],
    ['again the week after', [skipped('2026-11-27T09:00:00.000Z')], nextWeek, nextWeek],
    ['not once it was sent', [on('2026-11-27T09:00:00.000Z', approved())], '2026-11-28T12:00:00.000Z', null],
    [
      'once for three weeks when it is sent late',
      [on('2026-12-12T09:00:00.000Z', approved())],
      '2026-12-13T00:00:00.000Z',
      null,
    ],
    [
      'not for a campaign that is closed',
      [on(wednesday, { type: 'campaign.closed', subject: null, fact: { campaign: 'bread' } })],
      nextWeek,
      null,
    ],
    [
      'not again for what a restored backup has forgotten',
      [
        on('2026-12-01T09:00:00.000Z', {
          type: 'book.restored',
          subject: null,
          fact: { from: '2026-11-20T10:00:00.000Z', size: 3, optOutsKept: 0 },
        }),
      ],
      '2026-12-02T09:00:00.000Z',
      null,
    ],
  ] as const)('%s', (_, facts, now, expected) => {
    expect(readyDrafts(shop(...facts), now).map((draft) => draft.due)).toEqual(expected === null ? [] : [expected]);
  });

  it('written already, under the id its send will have', () => {
    expect(readyTexts(shop(), due)).toEqual({
      [`send-${send}`]: { campaign: 'bread', template: 'Fresh rye today.', maxParts: 3, upheld: {} },
    });
  });

  it('on Today, with how many may be texted', () => {
    const yes = on('2026-11-20T10:00:00.000Z', saidYes('gwen', signedAt('2026-11-20T10:00:00.000Z')));
    const book = shop(on('2026-11-20T10:00:00.000Z', added('gwen')), yes);
    const replies = {
      checkedAt: null,
      failedAt: null,
      failure: null,
      last: null,
      lost: null,
      earlier: [],
      strangers: [],
    };
    const quiet = {
      staff: null,
      away: null,
      providerFields: {},
      copies: { outside: null, copyFailure: null, firstAt: null },
      replies,
    };
    expect(todayView(book, quiet, due).ready).toMatchObject([{ name: 'Friday bread', people: 1, send }]);
  });

  it('and never a send: whatever happens in whatever order, no fact but the owner’s own press makes one', () => {
    const acts = fc.constantFrom(
      ['pausePlan', { plan: 'plan' }] as const,
      ['resumePlan', { plan: 'plan' }] as const,
      ['skipPlan', { plan: 'plan', due }] as const,
      ['changePlan', { plan: 'plan', template: 'Other words.' }] as const,
      ['changePlan', { plan: 'plan', rhythm: { every: 'month', day: 31, at: '08:00' } }] as const,
      ['endPlan', { plan: 'plan' }] as const,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(acts, fc.nat(9 * 86_400)), { maxLength: 12 }), (steps) => {
        const facts: Dated[][] = [];
        let now = Date.parse(wednesday);
        for (const [[name, wish], seconds] of steps) {
          now += seconds * 1000;
          const at = new Date(now).toISOString();
          const decision = decide(shop(...facts), name, wish as never, momentAt(at));
          if (decision.kind === 'decided') facts.push(...decision.facts.map((fact) => on(at, fact)));
          const after = shop(...facts);
          expect(after.sends.size).toBe(0);
          expect(readyDrafts(after, at).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is asked of a plan', () => {
  const wish = { campaign: 'bread', template: 'Fresh rye today.', maxParts: 3, rhythm: friday };
  it.each([
    ['an empty text', { ...wish, template: ' ' }, 'fieldEmpty'],
    ['a campaign nobody knows', { ...wish, campaign: 'x' }, 'notInBook'],
  ])('%s is refused', (_, asked, kind) => {
    expect(decide(shop(), 'makePlan', asked, momentAt(wednesday))).toMatchObject({ refusal: { kind } });
  });

  it('changing nothing writes nothing, and pausing twice is pausing once', () => {
    expect(decide(shop(), 'changePlan', { plan: 'plan', rhythm: friday }, momentAt(wednesday))).toMatchObject({
      facts: [],
    });
    const paused = shop(later('plan.paused', wednesday));
    expect(decide(paused, 'pausePlan', { plan: 'plan' }, momentAt(wednesday))).toMatchObject({ facts: [] });
  });

  it('leaving out a time that is not the one waiting leaves out none', () => {
    expect(decide(shop(), 'skipPlan', { plan: 'plan', due: nextWeek }, momentAt(due))).toMatchObject({ facts: [] });
    expect(decide(shop(), 'skipPlan', { plan: 'plan', due }, momentAt(due))).toMatchObject({
      facts: [{ type: 'plan.skipped' }],
    });
  });

  it('an ended plan takes no more wishes', () => {
    const ended = shop(later('plan.ended', wednesday));
    expect(decide(ended, 'resumePlan', { plan: 'plan' }, momentAt(due))).toMatchObject({
      refusal: { kind: 'notInBook', what: 'plan' },
    });
  });
});

describe('how often the wording promised', () => {
  const promising = on(wednesday, {
    type: 'campaign.changed',
    subject: null,
    fact: { campaign: 'bread', perMonth: 4 },
  });
  it('is held against what all plans of the campaign can come to', () => {
    expect(planLines(shop(), wednesday)).toMatchObject([{ promise: null, next: due }]);
    expect(planLines(shop(promising), wednesday)).toMatchObject([{ promise: { promised: 4, most: 5 } }]);
    const other = on(wednesday, { ...made, fact: { ...made.fact, plan: 'other' } } as Fact);
    expect(planLines(shop(promising, other), wednesday)[0]?.promise).toEqual({ promised: 4, most: 10 });
    expect(planView(shop(promising, other), 'plan').campaigns).toMatchObject([{ perMonth: 4, others: 5 }]);
  });
});
