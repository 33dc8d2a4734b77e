import { expect, it } from 'vitest';
import { todayView } from '#shared/views/today.ts';
import { NOW, added, bakery, bread, on, saidStop, saidYes, shopAfter, signedAt } from '#test/given.ts';

const quiet = {
  staff: null,
  away: null,
  replies: { checkedAt: null, failedAt: null, failure: null, last: null, lost: null },
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
