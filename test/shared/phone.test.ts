import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTextable, showPhone, toPhone } from '#shared/phone.ts';

const ok = (phone: string, line: string, repaired?: string) => ({
  kind: 'phone',
  phone,
  line,
  ...(repaired && { repaired }),
});
const no = (why: string, more: object = {}) => ({ kind: 'refused', why, ...more });

describe('what people type becomes a number', () => {
  it.each([
    ['0176 1234567', 'DE', ok('+491761234567', 'mobile')],
    ['0176/1234567', 'DE', ok('+491761234567', 'mobile')],
    ['+49 176 1234567', 'US', ok('+491761234567', 'mobile')],
    ['+49 (0)176 1234567', 'DE', ok('+491761234567', 'mobile')],
    ['+49 0176 1234567', 'DE', ok('+491761234567', 'mobile')],
    ['0049 176 1234567', 'DE', ok('+491761234567', 'mobile')],
    ['0049 (0) 176-1234567', 'US', ok('+491761234567', 'mobile')],
    ['030 12345678', 'DE', ok('+493012345678', 'landline')],
    ['(212) 555-1234', 'US', ok('+12125551234', 'either')],
    ['1-212-555-1234', 'US', ok('+12125551234', 'either')],
    ['06 12 34 56 78', 'FR', ok('+33612345678', 'mobile')],
    ['06.12.34.56.78', 'FR', ok('+33612345678', 'mobile')],
    ['0664 1234567', 'AT', ok('+436641234567', 'mobile')],
    ['079 123 45 67', 'CH', ok('+41791234567', 'mobile')],
    ['331 234 5678', 'IT', ok('+393312345678', 'mobile')],
    ['06 1234 5678', 'IT', ok('+390612345678', 'landline')],
    ['20 12 34 56', 'DK', ok('+4520123456', 'either')],
    ['800 555 1234', 'US', ok('+18005551234', 'other')],
    ['+436641234567', 'ZZ', ok('+436641234567', 'mobile')],
  ])('%s in %s', (typed, country, answer) => {
    const got = toPhone(typed, country);
    expect(got).toMatchObject(answer);
    expect('repaired' in got).toBe('repaired' in answer);
  });
});

describe('what spreadsheets do to numbers is put right and said', () => {
  it.each([
    ['491761234567', 'DE', ok('+491761234567', 'mobile', 'plus')],
    ['1761234567', 'DE', ok('+491761234567', 'mobile', 'leadingZero')],
    ['15123456789', 'DE', ok('+4915123456789', 'mobile', 'leadingZero')],
    ['612345678', 'FR', ok('+33612345678', 'mobile', 'leadingZero')],
    ['33612345678', 'FR', ok('+33612345678', 'mobile', 'plus')],
    ['791234567', 'CH', ok('+41791234567', 'mobile', 'leadingZero')],
    ['612345678', 'IT', ok('+390612345678', 'landline', 'leadingZero')],
    ['447400123456', 'US', ok('+447400123456', 'mobile', 'plus')],
    ['491761234567.0', 'DE', ok('+491761234567', 'mobile', 'decimal')],
    ['1761234567,00', 'DE', ok('+491761234567', 'mobile', 'decimal')],
    ['4,91761234567E+11', 'DE', ok('+491761234567', 'mobile', 'scientific')],
    ['1.761234567e9', 'DE', ok('+491761234567', 'mobile', 'scientific')],
    ["'+49 176 1234567", 'DE', ok('+491761234567', 'mobile', 'characters')],
    ['="01761234567"', 'DE', ok('+491761234567', 'mobile', 'characters')],
    ['tel:+49-176-1234567', 'US', ok('+491761234567', 'mobile', 'characters')],
    ['０１７６１２３４５６７', 'DE', ok('+491761234567', 'mobile', 'characters')],
    ['٠١٧٦١٢٣٤٥٦٧', 'DE', ok('+491761234567', 'mobile', 'characters')],
    ['\u202a+49 176 1234567\u202c', 'DE', ok('+491761234567', 'mobile', 'characters')],
    ['01\u200b761234567\ufeff', 'DE', ok('+491761234567', 'mobile', 'characters')],
    ['Handy: 0176 1234567', 'DE', ok('+491761234567', 'mobile', 'label')],
    ['0176 1234567 (privat)', 'DE', ok('+491761234567', 'mobile', 'label')],
    ['+0176 1234567', 'DE', ok('+491761234567', 'mobile', 'plus')],
    ['0176 1234567 / 030 12345678', 'DE', ok('+491761234567', 'mobile', 'several')],
    ['030 12345678; 0176 1234567', 'DE', ok('+491761234567', 'mobile', 'several')],
    ['030 12345678\n0176 1234567', 'DE', ok('+491761234567', 'mobile', 'several')],
    ['0176 1234567, +491761234567', 'DE', ok('+491761234567', 'mobile', 'several')],
  ])('%s in %s', (typed, country, answer) => {
    expect(toPhone(typed, country)).toMatchObject(answer);
  });
});

describe('what is no number is refused with its reason', () => {
  it.each([
    ['', 'DE', no('empty')],
    [' \u200b ', 'DE', no('empty')],
    ["'", 'DE', no('empty')],
    ['0176123456', 'DE', no('tooShort', { missing: 1 })],
    ['212 555 12', 'US', no('tooShort', { missing: 2 })],
    ['112', 'DE', no('tooShort')],
    ['0176 123456789012345678', 'DE', no('tooLong')],
    ['06 12 34 56 78 9', 'FR', no('tooLong')],
    ['9'.repeat(300), 'DE', no('tooLong')],
    ['1-800-FLOWERS', 'US', no('letters')],
    ['0176 12345O7', 'DE', no('letters')],
    ['0176 123456 O', 'DE', no('letters')],
    ['anna@example.com', 'DE', no('letters')],
    ['212-555-1234 ext. 12', 'US', no('extension')],
    ['4,91762E+11', 'DE', no('lostDigits', { missing: 6 })],
    ['4.91762E+11', 'DE', no('lostDigits', { missing: 6 })],
    ['4.9176E11', 'DE', no('lostDigits', { missing: 7 })],
    ['491762000000', 'DE', no('lostDigits')],
    ['24.12.1987', 'DE', no('notANumber')],
    ['1987-12-24', 'DE', no('notANumber')],
    ['€ 12', 'DE', no('notANumber')],
    ['0176 1234567 / 0151 23456789', 'DE', no('several', { found: ['+491761234567', '+4915123456789'] })],
    ['0176 1234567', 'ZZ', no('notANumber')],
  ])('%s in %s', (typed, country, answer) => {
    expect(toPhone(typed, country)).toMatchObject(answer);
  });

  it('nothing that can be typed makes it stumble', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('DE', 'US', 'IT', 'ZZ', ''),
        (text, country) => {
          expect(['phone', 'refused']).toContain(toPhone(text, country).kind);
        },
      ),
    );
  });

  it('a phone it accepts is E.164 and reads back as itself', () => {
    const piece = fc.constantFrom(
      '+',
      '0',
      '49',
      '1',
      '(0)',
      ' ',
      '/',
      '-',
      '.',
      ',',
      'E',
      '176',
      '234',
      '567',
      '890',
      ';',
      "'",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('DE', 'US', 'FR', 'IT', 'ZZ'),
        (pieces, country) => {
          const answer = toPhone(pieces.join(''), country);
          if (answer.kind === 'refused') return;
          expect(answer.phone).toMatch(/^\+[1-9]\d{4,14}$/);
          expect(toPhone(answer.phone, 'ZZ')).toMatchObject({ kind: 'phone', phone: answer.phone, line: answer.line });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a number is shown as the shop writes it', () => {
  it.each([
    ['+491761234567', 'DE', '0176 1234567'],
    ['+491761234567', 'AT', '+49 176 1234567'],
    ['+12125551234', 'US', '(212) 555-1234'],
    ['+33612345678', 'FR', '06 12 34 56 78'],
    ['nonsense', 'DE', 'nonsense'],
  ])('%s in %s', (phone, country, shown) => {
    expect(showPhone(phone, country)).toBe(shown);
  });

  it('only what can receive a text is textable', () => {
    expect((['mobile', 'either', 'landline', 'other'] as const).filter(isTextable)).toEqual(['mobile', 'either']);
  });
});
