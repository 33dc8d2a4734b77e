import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/facts.ts';
import { todayView } from '#shared/views/today.ts';
import {
  NOW,
  added,
  approved,
  bakery,
  bread,
  on,
  phones,
  practice,
  saidStop,
  saidYes,
  shopAfter,
  signedAt,
} from '#test/given.ts';

const quiet = {
  staff: null,
  away: null,
  providerFields: {},
  copies: { outside: null, copyFailure: null, firstAt: null },
  replies: { checkedAt: null, failedAt: null, failure: null, last: null, lost: null, earlier: [], strangers: [] },
};

it('the book of today adds up, and forecasts when each yes goes stale', () => {
  const shop = shopAfter(
    bakery,
    ...bread,
    added('gwen'),
    added('dev'),
    added('nora'),
    on('2026-11-02T10:00:00.000Z', saidYes('gwen', signedAt('2026-11-02T10:00:00.000Z'))),
    on('2025-12-01T10:00:00.000Z', saidYes('dev', signedAt('2025-12-01T10:00:00.000Z'))),
    on('2026-11-03T10:00:00.000Z', saidStop('nora', '2026-11-03T10:00:00.000Z')),
  );
  const view = todayView(shop, quiet, NOW);
  expect(view.book).toMatchObject({ mayText: 2, saidStop: 1, all: 3 });
  expect(view.month).toEqual({ yeses: 1, stops: 1 });
  expect(view.goingStale).toEqual([
    { campaign: 'bread', name: 'Friday bread', people: 1, first: '2026-12-01T10:00:00.000Z' },
  ]);
  expect(view.forecast.find(({ month }) => month === '2026-12')?.count).toBe(1);
  expect(view.forecast).toHaveLength(12);
});

it('the month begins at midnight where the shop is', () => {
  const shop = shopAfter(
    bakery,
    ...bread,
    added('gwen'),
    on('2026-10-31T23:30:00.000Z', saidYes('gwen', signedAt('2026-10-31T23:30:00.000Z'))),
  );
  expect(todayView(shop, quiet, NOW).month.yeses).toBe(1);
});

describe('a reply that may be a stop', () => {
  const long = `${'Is the plum loaf back on Friday? '.repeat(30)}And stop texting my old number.`;
  it.each([
    [
      'one text long, stands whole',
      'Stop it on Friday, I am away',
      { words: 'Stop it on Friday, I am away', isCut: false },
    ],
    ['two texts long, stands whole', long.slice(0, 306), { words: long.slice(0, 306), isCut: false }],
    ['longer, begins and says that it goes on', long, { words: `${long.slice(0, 200).trimEnd()}…`, isCut: true }],
    ['long and of signs, is cut between signs', '🍞'.repeat(400), { words: `${'🍞'.repeat(200)}…`, isCut: true }],
  ])('%s', (_, text, shown) => {
    const reply: Fact = {
      type: 'reply.received',
      subject: 'gwen',
      fact: {
        reply: 'r1',
        provider: 'practice',
        providerId: 'r1',
        from: phones.gwen,
        to: '+491713920000',
        text,
        receivedAt: '2026-11-24T09:00:00.000Z',
        reading: 'unsure',
      },
    };
    const shop = shopAfter(bakery, ...bread, added('gwen'), on('2026-11-24T09:00:00.000Z', reply));
    expect(todayView(shop, quiet, NOW).toJudge).toMatchObject([shown]);
  });
});

describe('the reminder of a copy outside this computer', () => {
  const yeses = (count: number) =>
    Array.from({ length: count }, (_, nth) => {
      const at = new Date(Date.parse('2026-10-20T10:00:00.000Z') + nth * 60_000).toISOString();
      return on(at, saidYes('gwen', signedAt(at)));
    });
  const book = (count: number, source: 'typed' | 'sample' = 'typed') =>
    shopAfter(bakery, ...bread, on('2026-10-20T09:00:00.000Z', added('gwen', { source })), ...yeses(count));
  const copied = (lastAt: string | null) => ({ folder: '/media/stick', lastAt, failure: null });
  const long = '2026-10-20T10:00:00.000Z';
  it.each([
    ['never a copy, an old book with yeses', book(6), null, long, 'never'],
    ['a folder chosen, and no copy ever reached it', book(6), copied(null), long, 'never'],
    ['the last copy is fifteen days old', book(6), copied('2026-11-10T10:00:00.000Z'), long, 'old'],
    ['the last copy is two weeks old', book(6), copied('2026-11-11T10:00:00.000Z'), long, 'no'],
    ['a book of two weeks', book(6), null, '2026-11-11T10:00:00.000Z', 'no'],
    ['a book of fifteen days', book(6), null, '2026-11-10T10:00:00.000Z', 'never'],
    ['an old book with a handful of yeses', book(5), null, long, 'no'],
    ['an old book with the yeses of the sample', book(6, 'sample'), null, long, 'no'],
    ['an empty book', shopAfter(), null, null, 'no'],
  ] as const)('%s', (_, shop, outside, firstAt, due) => {
    expect(todayView(shop, { ...quiet, copies: { outside, copyFailure: null, firstAt } }, NOW).copyDue).toBe(due);
  });
});

it('the keys that are missing are those of whoever cannot be read, also where only a send from before waits for it', () => {
  const waiting = approved(['gwen'], { provider: 'twilio' });
  const missing = { ...quiet, replies: { ...quiet.replies, failedAt: NOW, failure: 'settingsMissing' as const } };
  const keyless = (...facts: readonly Fact[]) =>
    todayView(shopAfter(bakery, practice, ...bread, added('gwen'), ...facts), missing, NOW).keysMissing;
  expect(keyless(waiting)).toBe('twilio');
  expect(keyless(waiting, { type: 'send.cancelled', subject: null, fact: { send: 'one' } })).toBe('practice');
});
