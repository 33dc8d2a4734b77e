import { describe, expect, it } from 'vitest';
import { daysIn, toDay, toLanguage } from '#shared/importing/cellReading.ts';

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
    ['3. April 2025', 'DE', '2025-04-03'],
    ['3. Mär. 2025', 'AT', '2025-03-03'],
    ['3 April 2025, 08:15', 'GB', '2025-04-03'],
    ['April 3rd, 2025', 'US', '2025-04-03'],
    ['1er août 2025', 'FR', '2025-08-01'],
    ['3 de abril de 2025', 'ES', '2025-04-03'],
    ['3-Apr-25', 'GB', '2025-04-03'],
    ['3-Apr-25', 'US', '2025-04-03'],
    ['03-Apr-2025', 'GB', '2025-04-03'],
    ['03-APR-2025 08:15', 'US', '2025-04-03'],
    ['3-April-2025', 'GB', '2025-04-03'],
    ['03-Mrz-25', 'DE', '2025-03-03'],
    ['3.Mär.25', 'AT', '2025-03-03'],
    ['31-Dez-2024', 'DE', '2024-12-31'],
    ['3/Oct/2025', 'GB', '2025-10-03'],
    ['3. Okt. 25', 'DE', '2025-10-03'],
    ['31-Apr-25', 'GB', null],
    ['3-Foo-25', 'GB', null],
    ['3-Apr/25', 'GB', null],
    ['3-Apr-125', 'GB', null],
    ['Apr-25', 'GB', null],
    ['25-Apr', 'GB', null],
    ['98-Apr-03', 'GB', null],
    ['31. April 2025', 'DE', null],
    ['3. Quartal 2025', 'DE', null],
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

describe('days that could be two', () => {
  it.each([
    ['the order of the country', 'GB', ['25/04/2025', '03/04/2025'], '03/04/2025', '2025-04-03'],
    ['nothing that says otherwise', 'GB', ['03/04/2025'], '03/04/2025', '2025-04-03'],
    ['a column that also has the other order', 'GB', ['04/25/2025', '03/04/2025'], '03/04/2025', 'unclear'],
    ['the same in the other country', 'US', ['25/04/2025', '03/04/2025'], '03/04/2025', 'unclear'],
    ['the same day either way', 'GB', ['04/25/2025', '04/04/2025'], '04/04/2025', '2025-04-04'],
    ['ISO beside them', 'GB', ['04/25/2025', '2025-04-03'], '2025-04-03', '2025-04-03'],
    ['what the other order tells for certain', 'GB', ['04/25/2025'], '04/25/2025', 'none'],
    ['a month by its name', 'US', ['3-Apr-25', '25-Apr-25'], '3-Apr-25', '2025-04-03'],
    ['one beside days with the year first', 'GB', ['98-Apr-03', '03-Apr-25'], '03-Apr-25', 'unclear'],
    ['one whose year is whole, beside such', 'GB', ['98-Apr-03', '3-Apr-2025'], '3-Apr-2025', '2025-04-03'],
    ['one beside numbers of the other order', 'GB', ['04/25/2025', '3-Apr-25'], '3-Apr-25', '2025-04-03'],
    ['numbers beside days with the year first', 'GB', ['98-Apr-03', '03/04/2025'], '03/04/2025', '2025-04-03'],
    ['dots, which are day first everywhere', 'US', ['25/04/2025', '03.04.2025'], '03.04.2025', '2025-04-03'],
  ])('%s', (_, country, column, cell, day) => {
    const isDay = day !== 'none' && day !== 'unclear';
    const read = isDay ? { kind: 'day', at: `${day}T12:00:00.000Z` } : { kind: day };
    expect(daysIn(column, country)(cell)).toEqual(read);
  });
});
