import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Rhythm } from '#shared/facts.ts';
import { mostInMonth, nextAfter } from '#shared/rules/rhythm.ts';

const friday: Rhythm = { every: 'week', days: [5], at: '09:00' };
const weekdays: Rhythm = { every: 'week', days: [1, 2, 3, 4, 5], at: '10:30' };
const first: Rhythm = { every: 'month', day: 1, at: '09:00' };
const last: Rhythm = { every: 'month', day: 31, at: '09:00' };
const atNight: Rhythm = { every: 'week', days: [7], at: '02:30' };

describe('a plan comes next', () => {
  it.each([
    [
      'on the day itself before its hour',
      friday,
      'Europe/Berlin',
      '2026-11-27T07:59:59.999Z',
      '2026-11-27T08:00:00.000Z',
    ],
    [
      'a week later once its hour has come',
      friday,
      'Europe/Berlin',
      '2026-11-27T08:00:00.000Z',
      '2026-12-04T08:00:00.000Z',
    ],
    [
      'at the same hour after the clocks went back',
      friday,
      'Europe/Berlin',
      '2026-10-23T07:00:00.000Z',
      '2026-10-30T08:00:00.000Z',
    ],
    [
      'at the same hour after the clocks went on',
      friday,
      'Europe/Berlin',
      '2027-03-26T08:00:00.000Z',
      '2027-04-02T07:00:00.000Z',
    ],
    ['over the weekend', weekdays, 'America/New_York', '2026-11-27T15:30:00.000Z', '2026-11-30T15:30:00.000Z'],
    ['on the first', first, 'Australia/Sydney', '2026-11-25T10:00:00.000Z', '2026-11-30T22:00:00.000Z'],
    [
      'on the last day where a month is short',
      last,
      'Europe/London',
      '2027-02-01T10:00:00.000Z',
      '2027-02-28T09:00:00.000Z',
    ],
    [
      'later, where the clocks skip its hour',
      atNight,
      'Europe/Berlin',
      '2027-03-27T12:00:00.000Z',
      '2027-03-28T01:30:00.000Z',
    ],
    [
      'once, where its hour comes twice',
      atNight,
      'Europe/Berlin',
      '2026-10-24T12:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'not again, where its hour comes twice',
      atNight,
      'Europe/Berlin',
      '2026-10-25T00:30:00.000Z',
      '2026-11-01T01:30:00.000Z',
    ],
  ] as const)('%s', (_, rhythm, zone, after, next) => {
    expect(nextAfter(rhythm, zone, after)).toBe(next);
  });
});

describe('how often it can come within 31 days', () => {
  it.each([
    ['every Friday', friday, 5],
    ['on weekdays', weekdays, 24],
    ['on the first', first, 2],
    [
      'on Mondays and Thursdays, in the days around the spring change',
      { every: 'week', days: [1, 4], at: '09:00' },
      10,
    ],
    ['on Saturdays and Sundays', { every: 'week', days: [6, 7], at: '09:00' }, 10],
  ] as const)('%s', (_, rhythm, most) => {
    expect(mostInMonth(rhythm)).toBe(most);
  });
});

const two = (value: number) => String(value).padStart(2, '0');
const times = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({
    every: fc.constant('week' as const),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    at: times,
  }),
  fc.record({ every: fc.constant('month' as const), day: fc.integer({ min: 1, max: 31 }), at: times }),
);
const zones = fc.constantFrom(
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'UTC',
);
const moments = fc
  .integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2035-01-01T00:00:00Z') })
  .map((at) => new Date(at).toISOString());

describe('whatever the rhythm', () => {
  it('the next time is after the last, on its day, at its hour by the shop’s clock, as Temporal reckons it', () => {
    fc.assert(
      fc.property(rhythms, zones, moments, (rhythm, zone, after) => {
        let before = after;
        for (let count = 0; count < 6; count += 1) {
          const next = nextAfter(rhythm, zone, before);
          expect(next > before).toBe(true);
          const local = Temporal.Instant.from(next).toZonedDateTimeISO(zone);
          const date = local.toPlainDate();
          // Where the clocks skip the hour, Temporal's `compatible` is the same hour as before the change.
          const meant = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(rhythm.at) });
          expect(meant.toInstant().toString({ smallestUnit: 'millisecond' })).toBe(next);
          if (rhythm.every === 'week') expect(rhythm.days).toContain(date.dayOfWeek);
          else expect(date.day).toBe(Math.min(rhythm.day, date.daysInMonth));
          before = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('it never comes oftener within 31 days than is said', () => {
    fc.assert(
      fc.property(rhythms, zones, moments, (rhythm, zone, after) => {
        const firstTime = nextAfter(rhythm, zone, after);
        const end = new Date(Date.parse(firstTime) + 31 * 86_400_000).toISOString();
        let count = 0;
        for (let at = firstTime; at < end; at = nextAfter(rhythm, zone, at)) count += 1;
        expect(count).toBeLessThanOrEqual(mostInMonth(rhythm));
      }),
      { numRuns: 200 },
    );
  });
});
