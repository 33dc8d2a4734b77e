import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { rulesFor } from '#shared/rules/countries.ts';
import type { RuleChange } from '#shared/rules/countries.ts';
import { mayTextAt } from '#shared/rules/quietHours.ts';
import { placeOf, zonesOf } from '#shared/rules/zones.ts';

const berlin = '+491761234567';
const paris = '+33612345678';
const newYork = '+12125551234';
const miami = '+13055551234';
const dallas = '+12145551234';
const tollFree = '+18005551234';
const delhi = '+919812345678';
const sydney = '+61412345678';

const ask = (phone: string, now: string, contactZone: string | null = null, changes: readonly RuleChange[] = []) =>
  mayTextAt({ phone, contactZone }, now, rulesFor(placeOf(phone).country, changes));
const change = (country: string, value: unknown): RuleChange => ({ country, rule: 'hours', value, note: 'Tried out' });
const alwaysOpen = (from: number, to: number) => ({
  weekdays: [from, to],
  saturday: [from, to],
  sunday: [from, to],
  holidays: 'asUsual',
});

describe("a campaign's text goes out in the recipient's daytime only", () => {
  it.each([
    ['Monday noon in Berlin', berlin, '2026-11-23T11:00:00.000Z', 'now'],
    ['the first minute', berlin, '2026-11-23T07:00:00.000Z', 'now'],
    ['a moment before it', berlin, '2026-11-23T06:59:59.999Z', '2026-11-23T07:00:00.000Z'],
    ['the last minute', berlin, '2026-11-23T18:59:59.999Z', 'now'],
    ['after it, until Tuesday', berlin, '2026-11-23T19:00:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['Saturday evening, until Monday', berlin, '2026-11-21T20:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['Sunday', berlin, '2026-11-22T11:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['Christmas Day, a Friday, and the day after', berlin, '2026-12-25T11:00:00.000Z', '2026-12-28T07:00:00.000Z'],
    ['Good Friday until Saturday', berlin, '2026-04-03T10:00:00.000Z', '2026-04-04T06:00:00.000Z'],
    ['14 July in Paris', paris, '2026-07-14T10:00:00.000Z', '2026-07-15T06:00:00.000Z'],
    ['8 pm in Paris', paris, '2026-11-23T20:00:00.000Z', 'now'],
    ['8.30 pm in New York, where 9 pm is the end', newYork, '2026-11-24T01:30:00.000Z', 'now'],
    ['8.30 pm in Miami, where it is 8 pm', miami, '2026-11-24T01:30:00.000Z', '2026-11-24T13:00:00.000Z'],
    ['Sunday morning in Dallas', dallas, '2026-11-22T16:00:00.000Z', '2026-11-22T18:00:00.000Z'],
    ['Sunday noon in New York', newYork, '2026-11-22T17:00:00.000Z', 'now'],
    ['8 am in Sydney, too early', sydney, '2026-11-22T21:00:00.000Z', '2026-11-22T22:00:00.000Z'],
    ['midnight turns the day over, not the rule', newYork, '2026-11-24T05:00:00.000Z', '2026-11-24T13:00:00.000Z'],
  ])('%s', (_, phone, now, answer) => {
    const got = ask(phone, now);
    expect(got.kind === 'from' ? got.at : got.kind).toBe(answer);
  });

  it('says why: whose clock, what it shows, which holiday', () => {
    expect(ask(berlin, '2026-12-25T11:00:00.000Z')).toMatchObject({
      why: { zone: 'Europe/Berlin', localTime: '12:00', day: 'weekdays', holiday: '1. Weihnachtstag' },
    });
    expect(ask(berlin, '2026-11-23T21:30:00.000Z')).toMatchObject({ why: { localTime: '22:30', day: 'weekdays' } });
  });

  it('half-hour zones open on the half hour', () => {
    const changes = [change('IN', alwaysOpen(9, 21))];
    expect(ask(delhi, '2026-11-23T03:29:59.999Z', null, changes)).toMatchObject({ at: '2026-11-23T03:30:00.000Z' });
    expect(ask(delhi, '2026-11-23T03:30:00.000Z', null, changes)).toEqual({ kind: 'now' });
  });

  it('a number that may be in two places waits for both', () => {
    expect(ask(berlin, '2026-11-23T08:00:00.000Z', 'America/New_York')).toMatchObject({
      at: '2026-11-23T13:00:00.000Z',
      why: { zone: 'America/New_York', localTime: '03:00' },
    });
  });

  it('a number that may be anywhere waits until the shop notes where the person lives', () => {
    expect(ask(tollFree, '2026-11-23T18:00:00.000Z').kind).toBe('unknown');
    expect(ask(tollFree, '2026-11-23T18:00:00.000Z', 'America/Chicago')).toEqual({ kind: 'now' });
    expect(ask('+999123', '2026-11-23T18:00:00.000Z').kind).toBe('unknown');
  });
});

describe('when the clocks change', () => {
  const openAt = (hour: number) => [change('DE', alwaysOpen(hour, 24))];

  it.each([
    // On 29 March 2026 two o'clock does not exist in Berlin, on 25 October three o'clock comes twice.
    ['forward: eight is an hour earlier', 8, '2026-03-28T23:30:00.000Z', '2026-03-29T06:00:00.000Z'],
    [
      'forward: an opening that does not exist is the hour after',
      2.5,
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
    ],
    ['back: eight is an hour later', 8, '2026-10-24T22:30:00.000Z', '2026-10-25T07:00:00.000Z'],
    ['back: an opening that comes twice is the first', 2.5, '2026-10-24T23:50:00.000Z', '2026-10-25T00:30:00.000Z'],
  ])('%s', (_, hour, now, at) => {
    expect(ask(berlin, now, null, openAt(hour))).toMatchObject({ kind: 'from', at });
  });
});

describe('what quiet hours never allow', () => {
  const phone = fc.constantFrom(
    berlin,
    paris,
    newYork,
    miami,
    dallas,
    delhi,
    sydney,
    '+447400123456',
    '+5511987654321',
  );
  const instant = fc
    .date({ min: new Date('2024-01-02'), max: new Date('2050-12-01'), noInvalidDate: true })
    .map((date) => date.toISOString());

  it('a text on a clock that shows a forbidden hour, by another calendar than ours', () => {
    fc.assert(
      fc.property(phone, instant, fc.constantFrom(null, 'Asia/Kathmandu', 'America/St_Johns'), (to, now, noted) => {
        const answer = ask(to, now, noted);
        const at = answer.kind === 'from' ? answer.at : now;
        if (answer.kind === 'unknown') return;
        for (const zone of zonesOf(to, noted)) {
          const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
          expect(local.hour).toBeGreaterThanOrEqual(8);
          expect(local.hour).toBeLessThan(22);
          if (to === berlin || to === paris) expect(local.dayOfWeek).not.toBe(7);
        }
        expect(at >= now).toBe(true);
        expect(ask(to, at, noted)).toEqual({ kind: 'now' });
      }),
      { numRuns: 300 },
    );
  });
});
