import { describe, expect, it } from 'vitest';
import { hasHeader, recogniseColumns, withDayOfYeses } from '#shared/importing/columns.ts';

describe('columns are recognised by their headings', () => {
  it.each([
    ['English', ['First Name', 'Last Name', 'Mobile Phone', 'Notes'], { firstName: 0, lastName: 1, phone: 2, note: 3 }],
    ['German', ['Nachname', 'Vorname', 'Handy-Nr.', 'Bemerkung'], { lastName: 0, firstName: 1, phone: 2, note: 3 }],
    ['German with an opt-out', ['Name', 'Telefon', 'Abgemeldet'], { name: 0, phone: 1, optedOut: 2 }],
    ['French', ['Nom', 'Prénom', 'Téléphone portable'], { lastName: 0, firstName: 1, phone: 2 }],
    ['Spanish', ['Nombre', 'Apellidos', 'Móvil', 'Idioma'], { firstName: 0, lastName: 1, phone: 2, language: 3 }],
    ['Greek', ['Ονοματεπώνυμο', 'Κινητό'], { name: 0, phone: 1 }],
    [
      'a claim',
      ['Telefon', 'Einwilligung', 'Einwilligung am', 'Aktion'],
      { phone: 0, saidYes: 1, saidYesAt: 2, campaign: 3 },
    ],
  ])('%s', (_, header, mapping) => {
    expect(recogniseColumns(header, [])).toEqual(mapping);
  });

  it.each([
    ['English', ['Number', 'Claims a yes', 'Said yes on', 'Campaign of the yes', 'Said stop', 'Said stop on']],
    ['German', ['Nummer', 'Behauptet ein Ja', 'Ja gesagt am', 'Aktion des Ja', 'Hat Stopp gesagt', 'Stopp gesagt am']],
    ['the words of the owner', ['Mobile', 'Said yes', 'Said yes at', 'List', 'Stopped', 'Said stop at']],
  ])('as the window calls them, in %s', (_, header) => {
    const mapping = { phone: 0, saidYes: 1, saidYesAt: 2, campaign: 3, optedOut: 4, optedOutAt: 5 };
    expect(recogniseColumns(header, [])).toEqual(mapping);
  });

  it('the mobile column is taken where there is a landline column too', () => {
    const rows = [['Anna', '030 1234567', '0176 1234567']];
    expect(recogniseColumns(['Name', 'Telefon', 'Handy'], rows).phone).toBe(2);
  });

  it('an empty mobile column is passed over for one that holds numbers', () => {
    const rows = [['Anna', '', '0176 1234567']];
    expect(recogniseColumns(['Name', 'Handy', 'Telefon'], rows).phone).toBe(2);
  });
});

describe('a column that is only called a date is when the yes was given', () => {
  const dates = ['0176 1234567', 'ja', '03.04.2025'];
  it.each([
    ['beside claimed yeses', ['Handy', 'Einwilligung', 'Datum'], [dates], 2],
    ['in English', ['Mobile', 'Opt-in', 'Date'], [['07700 900123', 'yes', '2025-04-03']], 2],
    ['with a word for the month', ['Handy', 'Einwilligung', 'Datum'], [['0176 1234567', 'ja', '3. April 2025']], 2],
    ['beside the names of lists', ['Handy', 'Verteiler', 'Datum'], [['0176 1234567', 'Mittag', '03.04.2025']], 2],
    ['not where nothing claims a yes', ['Handy', 'Name', 'Datum'], [['0176 1234567', 'Anna', '03.04.2025']], undefined],
    ['not where it may be that of a stop', ['Handy', 'Einwilligung', 'Datum', 'Stopp'], [[...dates, '']], undefined],
    ['but where that has its own', ['Handy', 'Opt-in', 'Datum', 'Abgemeldet', 'Abgemeldet am'], [dates], 2],
    ['not where another is clearly meant', ['Handy', 'Datum', 'Einwilligung am'], [['', '03.04.2025', '']], 2],
    ['not where it holds no dates', ['Handy', 'Einwilligung', 'Datum'], [['0176 1234567', 'ja', 'Filiale']], undefined],
    ['not where two could be', ['Handy', 'Einwilligung', 'Datum', 'Date'], [[...dates, '01.02.2020']], undefined],
    ['not a birthday', ['Handy', 'Einwilligung', 'Geburtsdatum'], [dates], undefined],
  ])('%s', (_, header, rows, at) => {
    expect(recogniseColumns(header, rows).saidYesAt).toBe(at);
  });

  it.each([
    'Einwilligung am',
    'consent date',
    'Opt-in date',
    'Opt-in-Datum',
    'DOI-Datum',
    'Bestätigt am',
    'Confirm time',
  ])('which "%s" says by itself', (heading) => {
    expect(recogniseColumns(['Handy', heading], []).saidYesAt).toBe(1);
  });
});

describe('a column that the owner says claims a yes', () => {
  const row = ['0176 1234567', 'Laden', '3-Apr-25'];
  it.each([
    ['proposes the date beside it', ['Handy', 'Quelle', 'Datum'], { saidYes: 1 }, 2],
    ['so does one of campaigns', ['Handy', 'Quelle', 'Datum'], { campaign: 1 }, 2],
    ['not one that is something else', ['Handy', 'Quelle', 'Datum'], { saidYes: 1, note: 2 }, undefined],
    ['not where it may be that of a stop', ['Handy', 'Quelle', 'Datum'], { optedOut: 0, saidYes: 1 }, undefined],
    ['not in place of another', ['Handy', 'Quelle', 'Datum'], { saidYes: 1, saidYesAt: 0 }, 0],
    ['not where nothing claims a yes', ['Handy', 'Quelle', 'Datum'], { name: 1 }, undefined],
    ['not where no heading says that it is one', ['Handy', 'Quelle', 'Filiale'], { saidYes: 1 }, undefined],
  ])('%s', (_, header, mapping, at) => {
    expect(withDayOfYeses(mapping, header, [row]).saidYesAt).toBe(at);
  });
});

describe('columns are recognised by what they hold', () => {
  it('numbers, also where a spreadsheet wrote them its own way', () => {
    const rows = [
      ['1', 'Anna Berg', '4,91762E+11'],
      ['2', 'Bert Öz', '1761234567'],
      ['3', 'Chloé', '+49 (0) 176 / 123-4567'],
    ];
    expect(recogniseColumns(null, rows)).toEqual({ phone: 2, name: 1 });
  });

  it('states, where some mean stop and all others clearly do not', () => {
    const rows = [
      ['0176 1234567', 'active', 'VIP'],
      ['0176 1234568', 'Unsubscribed', 'abgemeldet'],
    ];
    expect(recogniseColumns(['Phone', 'State', 'Tag 2'], rows)).toMatchObject({ phone: 0, optedOut: 1 });
  });

  it('dates are not taken for numbers', () => {
    expect(recogniseColumns(null, [['24.12.1987', '0176 1234567']]).phone).toBe(1);
  });
});

describe('a header is told from a first person', () => {
  it.each([
    [true, ['Name', 'Telefon'], [['Anna', '0176 1234567']]],
    [true, ['Wer', 'Wohin'], [['Anna', '0176 1234567']]],
    [false, ['Anna', '0176 1234567'], [['Bert', '0176 7654321']]],
    [false, ['0176 1234567'], []],
    [false, ['Anna', 'Berlin'], [['Bert', 'Hamburg']]],
  ])('%s for %j', (header, first, others) => {
    expect(hasHeader(first, others)).toBe(header);
  });
});
