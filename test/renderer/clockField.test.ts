import { describe, expect, it } from 'vitest';
import { readClock, toClock } from '#renderer/screens/settings/clockField.ts';
import { readRuleValue } from '#shared/rules/ruleValues.ts';

describe('the hours of a rule', () => {
  it.each([
    ['8', 8],
    ['8:30', 8.5],
    ['08.45', 8.75],
    [' 20:00 ', 20],
    ['24:00', 24],
    ['', null],
    ['  ', null],
    ['8.5', '8.5'],
    ['8,25', '8,25'],
    ['half past eight', 'half past eight'],
  ])('written as %j are %j', (written, hour) => {
    expect(readClock(written)).toBe(hour);
  });

  it('stand in the field as they are shown, and each quarter of the day comes back as it was', () => {
    const quarters = Array.from({ length: 97 }, (_, at) => at / 4);
    expect(quarters.map((hour) => readClock(toClock(hour)))).toEqual(quarters);
  });

  it.each(['8:20', '8:99', '25:00', '8.5', 'noon'])('are refused as %j', (written) => {
    const value = { weekdays: [7, readClock(written)], saturday: null, sunday: null, holidays: null };
    expect(readRuleValue('hours', value).kind).toBe('unusable');
  });
});
