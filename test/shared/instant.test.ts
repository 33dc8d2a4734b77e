import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInstant } from '#shared/instant.ts';
import { instantReader } from '#shared/instantReader.ts';

/** The one definition: what `toISOString` writes again when it is read. */
const isWrittenAgain = (text: string): boolean => {
  const date = new Date(text);
  return /^\d{4}-/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString() === text;
};

describe('an instant', () => {
  it.each([
    '2026-11-22T10:15:30.123Z',
    '2024-02-29T00:00:00.000Z',
    '2000-02-29T23:59:59.999Z',
    '0000-02-29T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ])('%s is one', (text) => {
    expect(isInstant(text)).toBe(true);
    expect(instantReader.parse(text)).toBe(text);
  });

  it.each([
    ['a month 13', '2026-13-22T10:15:30.123Z'],
    ['a month 0', '2026-00-22T10:15:30.123Z'],
    ['a 31st of November', '2026-11-31T10:15:30.123Z'],
    ['a 30th of February', '2026-02-30T10:15:30.123Z'],
    ['a leap day in a year without one', '2026-02-29T10:15:30.123Z'],
    ['a leap day in 1900', '1900-02-29T10:15:30.123Z'],
    ['a day 0', '2026-11-00T10:15:30.123Z'],
    ['an hour 24', '2026-11-22T24:00:00.000Z'],
    ['an hour 25', '2026-11-22T25:15:30.123Z'],
    ['a minute 60', '2026-11-22T10:60:30.123Z'],
    ['a second 60', '2026-11-22T10:15:60.000Z'],
    ['no milliseconds', '2026-11-22T10:15:30Z'],
    ['another zone', '2026-11-22T10:15:30.123+01:00'],
    ['no zone', '2026-11-22T10:15:30.123'],
    ['a space', '2026-11-22 10:15:30.123Z'],
    ['small letters', '2026-11-22t10:15:30.123z'],
    ['a year with five digits', '+012026-11-22T10:15:30.123Z'],
    ['a year before all', '-000001-11-22T10:15:30.123Z'],
    ['a newline behind it', '2026-11-22T10:15:30.123Z\n'],
    ['digits of another script', '２０２６-11-22T10:15:30.123Z'],
    ['a date alone', '2026-11-22'],
    ['nothing', ''],
    ['no text', 1_795_342_530_123],
    ['null', null],
  ])('%s is none', (_, value) => {
    expect(isInstant(value)).toBe(false);
    expect(instantReader.safeParse(value).success).toBe(false);
  });

  it('is every moment of a year with four digits', () => {
    const moments = fc.date({
      min: new Date('0000-01-01T00:00:00.000Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(moments, (moment) => isInstant(moment.toISOString())));
  });

  it('is what reads as the moment it is written for, and nothing else, whatever the digits', () => {
    const digits = (from: number, to: number, width: number) =>
      fc.integer({ min: from, max: to }).map((value) => String(value).padStart(width, '0'));
    const parts = fc.tuple(
      digits(1890, 2110, 4),
      digits(0, 14, 2),
      digits(0, 33, 2),
      digits(0, 26, 2),
      digits(0, 62, 2),
      digits(0, 62, 2),
      digits(0, 999, 3),
    );
    fc.assert(
      fc.property(parts, ([year, month, day, hour, minute, second, rest]) => {
        const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`;
        expect(isInstant(text)).toBe(isWrittenAgain(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is no text with one character changed to what no clock shows', () => {
    const written = '2026-11-22T10:15:30.123Z';
    const change = fc.record({
      place: fc.nat(written.length - 1),
      character: fc.string({ minLength: 1, maxLength: 1 }),
    });
    fc.assert(
      fc.property(change, ({ place, character }) => {
        const text = `${written.slice(0, place)}${character}${written.slice(place + 1)}`;
        expect(isInstant(text)).toBe(isWrittenAgain(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
