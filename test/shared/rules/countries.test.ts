import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursFor, knownCountries, listRules, rulesFor } from '#shared/rules/countries.ts';
import type { RuleChange } from '#shared/rules/countries.ts';
import { readRuleValue } from '#shared/rules/ruleValues.ts';
import { strictestHours } from '#shared/rules/strictest.ts';

const changed = (rule: string, value: unknown, country = 'DE'): RuleChange => ({
  country,
  rule,
  value,
  note: 'Asked our lawyer on 3 November',
});

describe('each country has its rules', () => {
  it('for the twenty countries of the first edition', () => {
    expect([...knownCountries].toSorted((one, other) => one.localeCompare(other)).join(' ')).toBe(
      'AT AU BE CA CH DE DK ES FI FR GB IE IT NL NO NZ PL PT SE US',
    );
  });

  it.each([
    ['DE', { weekdays: [8, 20], sunday: null, holidays: null }, 12, 18, 24],
    ['FR', { weekdays: [8, 22], sunday: null, holidays: null }, 18, 24, 36],
    ['GB', { weekdays: [8, 20] }, 6, 12, 24],
    ['IE', {}, 6, 12, 12],
    ['US', { weekdays: [8, 21], sunday: [8, 21] }, 12, 18, 18],
    ['CA', { weekdays: [9, 21.5] }, 18, null, 24],
    ['SE', {}, 12, 18, 24],
  ] as const)('%s', (country, hours, warn, firstUse, idle) => {
    const rules = rulesFor(country, []);
    expect(rules.hours).toMatchObject(hours);
    expect(rules.clocks.express).toMatchObject({ warn, firstUse, idle });
    expect(rules.known).toBe(true);
  });

  it('in the USA the state counts, and the strictest of all where the number does not tell it', () => {
    const rules = rulesFor('US', []);
    expect(hoursFor(rules, 'TX').sunday).toEqual([12, 21]);
    expect(hoursFor(rules, 'OR')).toEqual(rules.hours);
    expect(hoursFor(rules, null)).toEqual({ weekdays: [10, 18], saturday: [10, 17], sunday: null, holidays: null });
    expect(hoursFor(rulesFor('DE', []), 'TX')).toEqual(rulesFor('DE', []).hours);
  });

  it('a country without a row gets the strictest of everything', () => {
    for (const country of ['BR', null]) {
      const unknown = rulesFor(country, []);
      expect(unknown).toMatchObject({ known: false, perDay: 3, optOutDays: 1, keepProofYears: 6, keepOptOutYears: 10 });
      expect(unknown.clocks.express).toEqual({ warn: 6, firstUse: 12, idle: 12, expires: null });
      expect(unknown.clocks.inquiry.expires).toBe(3);
      for (const known of knownCountries) {
        const { hours } = rulesFor(known, []);
        expect(strictestHours(hours, unknown.hours)).toEqual(unknown.hours);
      }
      expect(unknown.hours.weekdays).toEqual([10, 18]);
    }
  });

  it('each value says where it comes from and of what day it is', () => {
    for (const line of knownCountries.flatMap((country) => listRules(country, []))) {
      const isNowhere = ['asGermany', 'inquiryWeak', 'custom'].includes(line.source.key);
      expect(isNowhere || line.source.url?.startsWith('https://')).toBe(true);
      expect(line.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(readRuleValue(line.rule, line.value).kind).toBe('value');
    }
  });
});

describe('the owner may set another value, with a note', () => {
  it('which then holds, in that country only, and can be seen to be hers', () => {
    const changes = [
      changed('perDay', 1),
      changed('hours', { weekdays: [9, 18], saturday: null, sunday: null, holidays: null }),
    ];
    expect(rulesFor('DE', changes).perDay).toBe(1);
    expect(rulesFor('DE', changes).hours.saturday).toBeNull();
    expect(rulesFor('AT', changes).perDay).toBe(3);
    const line = listRules('DE', changes).find(({ rule }) => rule === 'perDay');
    expect(line).toMatchObject({
      value: 1,
      proposed: 3,
      changed: { note: 'Asked our lawyer on 3 November', by: null },
    });
  });

  it('the last change counts, and a state can be changed by itself', () => {
    const texas = { weekdays: [10, 18], saturday: [10, 18], sunday: null, holidays: null };
    const changes = [changed('perDay', 1, 'US'), changed('perDay', 2, 'US'), changed('hours.TX', texas, 'US')];
    expect(rulesFor('US', changes).perDay).toBe(2);
    expect(hoursFor(rulesFor('US', changes), 'TX')).toEqual(texas);
    expect(hoursFor(rulesFor('US', changes), 'FL').sunday).toEqual([8, 20]);
  });

  it('what the law ends is not prolonged by setting the clocks', () => {
    const never = { warn: null, firstUse: null, idle: null, expires: null };
    const changes = [changed('clocks.customer', never, 'CA')];
    expect(rulesFor('CA', changes).clocks.customer).toEqual({ ...never, expires: 24 });
  });

  it.each([
    ['perDay', 0, 'outOfRange'],
    ['perDay', 'many', 'shape'],
    ['perDay', 1.5, 'shape'],
    ['moonPhase', 1, 'unknownRule'],
    ['hours.Texas', {}, 'unknownRule'],
    ['hours', { weekdays: [20, 8], saturday: null, sunday: null, holidays: null }, 'windowUpsideDown'],
    ['hours', { weekdays: [8, 25], saturday: null, sunday: null, holidays: null }, 'outOfRange'],
    ['hours', { weekdays: null, saturday: null, sunday: null, holidays: [8, 20] }, 'neverOpen'],
    ['hours', { weekdays: [8, 20] }, 'shape'],
    ['clocks.express', { warn: 0, firstUse: 1, idle: 1 }, 'outOfRange'],
  ])('%s cannot be %o: %s', (rule, value, why) => {
    expect(readRuleValue(rule, value)).toEqual({ kind: 'unusable', why });
  });

  it('a value that cannot be read never changes a rule', () => {
    fc.assert(
      fc.property(fc.constantFrom('hours', 'perDay', 'clocks.express', 'x'), fc.jsonValue(), (rule, value) => {
        if (readRuleValue(rule, value).kind === 'value') return;
        const { hours, perDay, clocks } = rulesFor('DE', [changed(rule, value)]);
        expect({ hours, perDay, clocks }).toEqual({
          hours: rulesFor('DE', []).hours,
          perDay: rulesFor('DE', []).perDay,
          clocks: rulesFor('DE', []).clocks,
        });
      }),
    );
  });
});
