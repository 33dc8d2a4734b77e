import { describe, expect, it } from 'vitest';
import { toDay, toLanguage } from '#shared/importing/cellReading.ts';

describe('days are read in the order of the country', () => {
  it.each([
    ['03.04.2025', 'DE', '2025-04-03'],
    ['3.4.25', 'DE', '2025-04-03'],
    ['2025-04-03', 'DE', '2025-04-03'],
    ['2025-04-03T08:15:00Z', 'GB', '2025-04-03'],
    ['2025-04-03 08:15', 'US', '2025-04-03'],
    ['03/04/2025', 'GB', '2025-04-03'],
    ['04/03/2025', 'US', '2025-04-03'],
    ['4/3/2025 8:15 AM', 'US', '2025-04-03'],
    ['31.02.2025', 'DE', null],
    ['13/04/2025', 'US', null],
    ['1761234567', 'DE', null],
    ['gestern', 'DE', null],
    ['01.01.1900', 'DE', null],
    ['', 'DE', null],
  ])('%s in %s is %s', (cell, country, day) => {
    expect(toDay(cell, country)).toBe(day === null ? null : `${day}T12:00:00.000Z`);
  });
});

it.each([
  ['de', 'de'],
  ['DE', 'de'],
  ['de-AT', 'de'],
  ['de_CH', 'de'],
  ['Deutsch', 'de'],
  ['Französisch', 'fr'],
  ['Klingonisch', null],
  ['', null],
])('"%s" as a language is %s', (cell, language) => {
  expect(toLanguage(cell)).toBe(language);
});
