import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZone, placeOf, zonesOf } from '#shared/rules/zones.ts';

describe('a number tells where its person may be', () => {
  it.each([
    ['+491761234567', null, ['Europe/Berlin']],
    ['+12125551234', null, ['America/New_York']],
    ['+13125551234', null, ['America/Chicago']],
    ['+18085551234', null, ['Pacific/Honolulu']],
    ['+919812345678', null, ['Asia/Calcutta']],
    ['+18005551234', 'America/Denver', ['America/Denver']],
    ['+491761234567', 'Europe/Berlin', ['Europe/Berlin']],
    ['+491761234567', 'America/New_York', ['Europe/Berlin', 'America/New_York']],
    ['+491761234567', 'Moon/Crater', ['Europe/Berlin']],
    ['+999123', null, ['Etc/GMT+12', 'Etc/GMT+6', 'Etc/UTC', 'Etc/GMT-6']],
  ])('%s, noted %s', (phone, noted, zones) => {
    expect(zonesOf(phone, noted)).toEqual(zones);
  });

  it('a toll-free number may be anywhere the plan reaches', () => {
    expect(zonesOf('+18005551234').length).toBeGreaterThan(20);
  });

  it.each([
    ['+491761234567', { country: 'DE', state: null }],
    ['+12145551234', { country: 'US', state: 'TX' }],
    ['+14165551234', { country: 'CA', state: 'ON' }],
    ['+19025551234', { country: 'CA', state: null }],
    ['+17875551234', { country: 'PR', state: null }],
    ['+18005551234', { country: null, state: null }],
    ['+3531234567', { country: 'IE', state: null }],
    ['+999123', { country: null, state: null }],
    ['', { country: null, state: null }],
  ])('%s is in %o', (phone, place) => {
    expect(placeOf(phone)).toEqual(place);
  });

  it('never stumbles, and every zone it names exists', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), fc.stringMatching(/^\+\d{0,15}$/), (text, noted, phone) => {
        placeOf(text);
        expect(zonesOf(text, noted).every(isZone)).toBe(true);
        expect(zonesOf(phone, noted).every(isZone)).toBe(true);
      }),
    );
  });
});
