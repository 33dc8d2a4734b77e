import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#shared/rules/calendar.ts';
import { clocksFor, forecast, standingOf } from '#shared/rules/staleness.ts';
import type { ClocksByKind, Use } from '#shared/rules/staleness.ts';

const german = { warn: 12, firstUse: 18, idle: 24, expires: null };
const clocks: ClocksByKind = {
  express: german,
  customer: { warn: 18, firstUse: null, idle: null, expires: 24 },
  inquiry: { warn: null, firstUse: null, idle: null, expires: 6 },
};
const yes = (givenAt: string, more: Partial<Use> = {}): Use => ({
  kind: 'express',
  givenAt: `${givenAt}T10:00:00.000Z`,
  lastSentAt: null,
  upheldAt: null,
  ...more,
});
const at = (day: string): string => `${day}T10:00:00.000Z`;

describe('months are counted by the calendar', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2100-01-30', 1, '2100-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(at(from), months)).toBe(at(to));
  });
});

describe('a yes ages by two clocks', () => {
  it.each([
    ['given last month', yes('2026-10-22'), at('2026-11-22'), { kind: 'fresh', staleOn: at('2027-10-22') }],
    ['eleven months unused', yes('2025-12-12'), at('2026-11-22'), { kind: 'goingStale', days: 20 }],
    ['thirty days before', yes('2025-12-22'), at('2026-11-22'), { kind: 'goingStale', days: 30 }],
    ['one day more', yes('2025-12-23'), at('2026-11-22'), { kind: 'fresh' }],
    [
      'a year unused',
      yes('2025-11-22'),
      at('2026-11-22'),
      { kind: 'stale', since: at('2026-11-22'), clock: 'firstUse' },
    ],
    ['a moment before', yes('2025-11-22'), '2026-11-22T09:59:59.999Z', { kind: 'goingStale', days: 1 }],
    ['18 months unused', yes('2025-05-22'), at('2026-11-22'), { kind: 'lapsed', clock: 'firstUse', hard: false }],
    [
      'texted since',
      yes('2024-01-01', { lastSentAt: at('2026-06-01') }),
      at('2026-11-22'),
      { kind: 'fresh', staleOn: at('2027-06-01'), lapsesOn: at('2028-06-01') },
    ],
    [
      'last text 13 months ago',
      yes('2024-01-01', { lastSentAt: at('2025-10-22') }),
      at('2026-11-22'),
      { kind: 'stale', since: at('2026-10-22'), clock: 'idle', lapsesOn: at('2027-10-22') },
    ],
    [
      'last text 24 months ago',
      yes('2024-01-01', { lastSentAt: at('2024-11-22') }),
      at('2026-11-22'),
      { kind: 'lapsed', since: at('2026-11-22'), clock: 'idle', hard: false },
    ],
    [
      'a new yes after the last text starts the first clock again',
      yes('2025-06-01', { lastSentAt: at('2025-05-01') }),
      at('2026-11-22'),
      { kind: 'stale', clock: 'firstUse' },
    ],
    [
      'upheld with a reason',
      yes('2025-01-01', { upheldAt: at('2026-11-01') }),
      at('2026-11-22'),
      { kind: 'fresh', staleOn: at('2027-11-01') },
    ],
    [
      'bought 25 months ago in Canada, texted and upheld since',
      yes('2024-10-22', { kind: 'customer', lastSentAt: at('2026-11-01'), upheldAt: at('2026-11-01') }),
      at('2026-11-22'),
      { kind: 'lapsed', since: at('2026-10-22'), clock: 'fixed', hard: true },
    ],
    [
      'asked us five months ago in Canada',
      yes('2026-06-10', { kind: 'inquiry' }),
      at('2026-11-22'),
      { kind: 'goingStale', staleOn: at('2026-12-10'), days: 18 },
    ],
  ])('%s', (_, use, now, standing) => {
    expect(standingOf(use, clocks, now)).toMatchObject(standing);
  });

  it("a campaign's own clocks never prolong what the law ends", () => {
    const own = clocksFor(clocks, { warn: null, firstUse: null, idle: null });
    expect(standingOf(yes('2020-01-01'), own, at('2026-11-22'))).toEqual({
      kind: 'fresh',
      staleOn: null,
      lapsesOn: null,
    });
    expect(standingOf(yes('2020-01-01', { kind: 'inquiry' }), own, at('2026-11-22'))).toMatchObject({ hard: true });
    expect(clocksFor(clocks, null)).toBe(clocks);
  });
});

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyUse: fc.Arbitrary<Use> = fc.record({
  kind: fc.constantFrom('express', 'customer', 'inquiry'),
  givenAt: day,
  lastSentAt: fc.option(day),
  upheldAt: fc.option(day),
});
const weight = { fresh: 0, goingStale: 1, stale: 2, lapsed: 3 };

describe('what ageing never does', () => {
  it('no yes grows younger by waiting', () => {
    fc.assert(
      fc.property(anyUse, day, day, (use, one, other) => {
        const [before, later] = one < other ? [one, other] : [other, one];
        expect(weight[standingOf(use, clocks, later).kind]).toBeGreaterThanOrEqual(
          weight[standingOf(use, clocks, before).kind],
        );
      }),
    );
  });

  it('a reason in writing never revives what ended by law', () => {
    fc.assert(
      fc.property(anyUse, day, (use, now) => {
        const standing = standingOf(use, clocks, now);
        if (standing.kind !== 'lapsed' || !standing.hard) return;
        expect(standingOf({ ...use, upheldAt: now, lastSentAt: now }, clocks, now)).toEqual(standing);
      }),
    );
  });

  it('the forecast counts everyone at most once', () => {
    fc.assert(
      fc.property(fc.array(anyUse), day, (uses, now) => {
        const ahead = forecast(
          uses.map((use) => standingOf(use, clocks, now)),
          now,
        );
        expect(ahead).toHaveLength(12);
        expect(ahead.reduce((sum, month) => sum + month.goStale, 0)).toBeLessThanOrEqual(uses.length);
      }),
    );
  });
});

describe('the months ahead', () => {
  it('say in which month how many go stale and lapse', () => {
    const uses = [yes('2025-12-31'), yes('2025-12-01'), yes('2026-02-01'), yes('2025-07-01'), yes('2020-01-01')];
    const now = '2026-11-30T10:00:00.000Z';
    const ahead = forecast(
      uses.map((use) => standingOf(use, clocks, now)),
      now,
      4,
    );
    expect(ahead).toEqual([
      { month: '2026-11', goStale: 0, lapse: 0 },
      { month: '2026-12', goStale: 2, lapse: 0 },
      { month: '2027-01', goStale: 0, lapse: 1 },
      { month: '2027-02', goStale: 1, lapse: 0 },
    ]);
  });
});
