import { describe, expect, it } from 'vitest';
import { toSpan } from '#renderer/screens/proof/days.ts';

describe('the days of a pack', () => {
  it.each([
    ['Europe/Berlin', '2026-11-22', '2026-11-22', '2026-11-21T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-22', '2026-11-23', '2026-11-22T08:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    // The clocks go back on the first of November: a day of 25 hours.
    ['America/New_York', '2026-11-01', '2026-11-01', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  ])(
    'begin and end by the clock of the shop in %s, whatever this computer is set to',
    (zone, first, last, from, to) => {
      expect(toSpan(first, last, zone)).toEqual({ kind: 'span', from, to });
    },
  );
  it.each([
    ['', '2026-11-22'],
    ['2026-11-22', ''],
    ['2026-11-23', '2026-11-22'],
  ])('are none from %j to %j', (from, to) => {
    expect(toSpan(from, to, 'Europe/Berlin')).toBeNull();
  });
});
