import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/calendar.ts';
import { tooOftenFor } from '#shared/rules/frequency.ts';

const now = '2026-11-22T12:00:00.000Z';
const limits = { perDay: 3, perMonth: null, promised: null };
const ago = (...hours: number[]) =>
  hours.map((hour) => ({ at: new Date(Date.parse(now) - hour * 3_600_000).toISOString(), campaign: 'lunch' }));

describe('nobody is texted too often', () => {
  it.each([
    ['the first text', [], limits, []],
    ['the third of the day', ago(5, 3), limits, []],
    [
      'the fourth of the day, until the first is a day old',
      ago(20, 5, 3),
      limits,
      [{ sent: 3, most: 3, per: 'day', by: 'rule', from: '2026-11-22T16:00:00.000Z' }],
    ],
    ['exactly 24 hours later', ago(24, 5, 3), limits, []],
    [
      'two more than allowed wait for the right one',
      ago(20, 10, 5, 3, 2),
      limits,
      [{ sent: 5, most: 3, per: 'day', by: 'rule', from: '2026-11-23T07:00:00.000Z' }],
    ],
    [
      'one more than the wording promised',
      ago(24 * 30, 24 * 20),
      { ...limits, promised: 2 },
      [{ sent: 2, most: 2, per: 'month', by: 'promise', from: '2026-11-23T12:00:00.000Z' }],
    ],
    [
      'the promise of another campaign',
      ago(24 * 3, 24 * 2).map((one) => ({ ...one, campaign: 'sale' })),
      { ...limits, promised: 2 },
      [],
    ],
    [
      "the country's month counts all campaigns",
      ago(24 * 3, 24 * 2).map((one) => ({ ...one, campaign: 'sale' })),
      { ...limits, perMonth: 2 },
      [{ per: 'month', by: 'rule' }],
    ],
    [
      'everything at once',
      ago(2),
      { perDay: 1, perMonth: 1, promised: 1 },
      [{ per: 'day' }, { by: 'rule' }, { by: 'promise' }],
    ],
  ] as const)('%s', (_, sent, given, answers) => {
    const got = tooOftenFor('lunch', sent, given, now);
    expect(got).toHaveLength(answers.length);
    expect(got).toMatchObject([...answers]);
  });

  it('waiting until the time it names is always enough, and a moment less never is', () => {
    const hours = fc.array(fc.nat({ max: 24 * 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), (list, perDay, promised) => {
        const sent = ago(...list);
        const given = { perDay, perMonth: null, promised };
        for (const one of tooOftenFor('lunch', sent, given, now)) {
          const at = (instant: string) =>
            tooOftenFor('lunch', sent, given, instant).filter((each) => each.per === one.per);
          expect(at(one.from)).toEqual([]);
          expect(at(new Date(Date.parse(one.from) - 1).toISOString())).toHaveLength(1);
          expect(one.from <= addDays(now, 31)).toBe(true);
        }
      }),
    );
  });
});
