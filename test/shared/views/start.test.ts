import { describe, expect, it } from 'vitest';
import type { Fact, Rhythm } from '#shared/facts.ts';
import { evolve } from '#shared/replay.ts';
import { gate } from '#shared/rules/gate.ts';
import { checkView } from '#shared/views/check.ts';
import { movedTime, planLines } from '#shared/views/plans.ts';
import { sendingView } from '#shared/views/sending.ts';
import { sendsView } from '#shared/views/sends.ts';
import { todayView } from '#shared/views/today.ts';
import {
  NOW,
  added,
  approved,
  bakery,
  bread,
  on,
  practice,
  saidStop,
  saidYes,
  shopAfter,
  signedAt,
  toEntry,
} from '#test/given.ts';

const given = signedAt('2026-11-01T10:00:00.000Z');
const opening = [
  ...on('2026-10-01T08:00:00.000Z', bakery, practice, ...bread),
  ...on('2026-11-01T10:00:00.000Z', added('gwen'), saidYes('gwen', given), added('dev'), saidYes('dev', given)),
];
const french = { phone: '+33639980001', typed: '+33639980001' } as const;
const british = { phone: '+447700900001', typed: '+447700900001' } as const;

/** Wednesday 22:00 in Berlin. */
const night = '2026-11-25T21:00:00.000Z';
/** Thursday 8:00 there. */
const morning = '2026-11-26T07:00:00.000Z';
const germany = (people: number) => ({ why: 'hour', country: 'DE', people, first: morning });

const replies = { checkedAt: NOW, failedAt: null, failure: null, last: null, lost: null, earlier: [], strangers: [] };
const copies = { outside: null, copyFailure: null, firstAt: null };
const shown = (of: ReturnType<typeof shopAfter>, now: string) => {
  const { running, scheduled } = sendsView(of, {}, now);
  const machine = { staff: null, replies, providerFields: {}, away: null, copies };
  return {
    list: [...running.map(({ start }) => ['running', start]), ...scheduled.map(({ start }) => ['scheduled', start])],
    today: todayView(of, machine, now).sends.map(({ state, start }) => [state, start]),
    page: sendingView(of, { send: 'one', group: null, count: 5 }, now),
  };
};
const check = (of: ReturnType<typeof shopAfter>, startAt: string | null, now = NOW) => {
  const query = { send: 'two', campaign: 'bread', template: 'Brot!', maxParts: 3, upheld: {}, startAt };
  const view = checkView(of, { ...query, going: 9, asked: 9, open: null }, { replies }, now);
  return view.kind === 'review' ? view : null;
};

describe('a send planned for quiet hours', () => {
  const start = { at: morning, moved: [germany(2)] };

  it('is said before the press to go when they end, and whose they are', () => {
    const seen = check(shopAfter(opening), night);
    expect(seen).toMatchObject({ start, later: { people: 2, moved: [germany(2)] } });
    expect(check(shopAfter(opening), '2026-11-26T10:00:00.000Z')).toMatchObject({ start: null, later: null });
    expect(check(shopAfter(opening), null, night)).toMatchObject({ start });
  });

  it('begins when planned where it is an hour for somebody, and names each country that waits', () => {
    const visitors = on('2026-11-01T10:00:00.000Z', added('nora', british), saidYes('nora', given));
    const late = '2026-11-25T19:30:00.000Z';
    const seen = check(shopAfter(opening, visitors), late);
    const own = gate(shopAfter(opening, visitors), 'nora', 'bread', { now: late, purpose: 'campaign' });
    expect([own.answer, seen?.start, seen?.later?.moved]).toEqual(['send', null, [germany(2)]]);
    const abroad = on('2026-11-01T10:00:00.000Z', added('nora', french), saidYes('nora', given));
    expect(check(shopAfter(opening, abroad), night)?.start).toEqual({
      at: morning,
      moved: [germany(2), { why: 'hour', country: 'FR', people: 1, first: morning }],
    });
  });

  it('is shown with its real beginning in the list, on Today and on its own page', () => {
    const of = shopAfter(opening, on(NOW, approved(['gwen', 'dev'], { startAt: night })));
    const { list, today, page } = shown(of, NOW);
    expect([list, today, page?.start]).toEqual([[['scheduled', start]], [['waiting', start]], start]);
  });

  it('still waits for its hour when the planned time has come, as the gate says of each of them', () => {
    const of = shopAfter(opening, on(NOW, approved(['gwen', 'dev'], { startAt: night })));
    const { list, today, page } = shown(of, '2026-11-25T21:30:00.000Z');
    expect([list, today]).toEqual([[['scheduled', start]], [['waiting', start]]]);
    expect(page).toMatchObject({ waitsUntil: morning });
    const verdict = gate(of, 'gwen', 'bread', { now: '2026-11-25T21:30:00.000Z', purpose: 'campaign' });
    expect(verdict).toMatchObject({ answer: 'later', from: morning });
    expect(shown(of, morning).today).toEqual([['running', null]]);
  });

  it('takes no beginning from somebody who would be held back', () => {
    const stopped = on(NOW, approved(['gwen', 'dev'], { startAt: night }), saidStop('dev', NOW));
    expect(shown(shopAfter(opening, stopped), NOW).list).toEqual([['scheduled', { at: morning, moved: [germany(1)] }]]);
  });

  it('is told anew after a stop, also in the same book as before', () => {
    const visitor = on('2026-11-01T10:00:00.000Z', added('nora', british), saidYes('nora', given));
    const late = '2026-11-25T19:30:00.000Z';
    const of = shopAfter(opening, visitor, on(NOW, approved(['gwen', 'nora'], { startAt: late })));
    expect(shown(of, NOW).today).toEqual([['waiting', null]]);
    evolve(of, toEntry(saidStop('nora', NOW), of.size, NOW));
    expect(shown(of, NOW).today).toEqual([['waiting', { at: morning, moved: [germany(1)] }]]);
  });

  it('is said of a plan whose hour is none', () => {
    const plan = (at: string) =>
      on(NOW, {
        type: 'plan.made',
        subject: null,
        fact: {
          plan: 'p',
          campaign: 'bread',
          template: 'Brot!',
          maxParts: 3,
          rhythm: { every: 'week', days: [3], at },
        },
      } as Fact);
    expect(planLines(shopAfter(opening, plan('22:00')), NOW)).toMatchObject([{ next: night, start }]);
    expect(planLines(shopAfter(opening, plan('14:00')), NOW)).toMatchObject([{ start: null }]);
  });

  const sunday = { at: '2026-11-29T08:00:00.000Z', from: '2026-11-30T07:00:00.000Z' };
  it.each<[string, Rhythm, { at: string; from: string } | null]>([
    ['an hour at night', { every: 'week', days: [3], at: '22:00' }, { at: night, from: morning }],
    ['an hour of the day', { every: 'week', days: [3], at: '14:00' }, null],
    ['a Sunday among other days', { every: 'week', days: [4, 7], at: '09:00' }, sunday],
    [
      'a night in the next month',
      { every: 'month', day: 1, at: '05:00' },
      { at: '2026-12-01T04:00:00.000Z', from: '2026-12-01T07:00:00.000Z' },
    ],
  ])('is said while a plan is being made, as the list says it after: %s', (_, rhythm, moved) => {
    const of = shopAfter(opening);
    const told = movedTime(of, { campaign: 'bread', rhythm }, NOW);
    expect(told === null ? null : { at: told.at, from: told.start.at }).toEqual(moved);
    expect(movedTime(of, { campaign: 'other', rhythm }, NOW)).toBeNull();
    const made = { plan: 'p', campaign: 'bread', template: 'Brot!', maxParts: 3, rhythm };
    evolve(of, toEntry({ type: 'plan.made', subject: null, fact: made }, of.size, NOW));
    const [line] = planLines(of, moved === null ? NOW : new Date(Date.parse(moved.at) - 60_000).toISOString());
    expect(line?.start ?? null).toEqual(told?.start ?? null);
  });
});
