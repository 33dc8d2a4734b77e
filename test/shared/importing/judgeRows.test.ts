import { describe, expect, it } from 'vitest';
import { countRows } from '#shared/importing/counts.ts';
import { type JudgedRow, gather, judgeRow } from '#shared/importing/judgeRows.ts';
import { type ImportPlan, daysOfYeses, readRow } from '#shared/importing/readRow.ts';
import { recogniseColumns } from '#shared/importing/columns.ts';
import type { Entry, Fact } from '#shared/facts.ts';
import { replay } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';

const now = '2026-11-22T10:00:00.000Z';

const shopAfter = (...facts: readonly Fact[]): Shop =>
  replay(facts.map((fact, seq) => ({ seq, at: '2026-01-05T09:00:00.000Z', digest: '', salt: null, ...fact }) as Entry));

const lunch: readonly Fact[] = [
  { type: 'campaign.created', subject: null, fact: { campaign: 'lunch', name: 'Mittagskarte' } },
  {
    type: 'campaign.worded',
    subject: null,
    fact: { campaign: 'lunch', version: 1, wording: 'Ja, Mittagskarte', sha256: '', language: 'de' },
  },
];

const anna = (more: Partial<Fact<'contact.added'>['fact']> = {}): Fact => ({
  type: 'contact.added',
  subject: 'anna',
  fact: { phone: '+491761234567', typed: '0176 1234567', line: 'mobile', name: 'Anna Berg', source: 'typed', ...more },
});

const annaStops: Fact = {
  type: 'optOut.received',
  subject: 'anna',
  fact: { optOut: 'o1', scope: { kind: 'all' }, way: 'spoken', saidAt: '2026-01-05T09:00:00.000Z' },
};

function judge(
  header: string,
  rows: readonly string[],
  given: { shop?: Shop; plan?: Partial<ImportPlan> } = {},
): JudgedRow[] {
  const names = header.split(';');
  const plan: ImportPlan = {
    kind: 'people',
    mapping: recogniseColumns(names, []),
    country: 'DE',
    campaign: null,
    campaignValues: [],
    ...given.plan,
  };
  const table = rows.map((text, at) => ({ row: at + 2, cells: text.split(';') }));
  const days = daysOfYeses(table, plan);
  const read = table.map((row) => readRow(row, plan, days));
  const gathered = gather(read);
  const shop = given.shop ?? shopAfter();
  return read.map((row) =>
    judgeRow(row, gathered, shop, { campaign: plan.campaign, now, numberHashes: (phone) => [`#${phone}`] }),
  );
}

const judgements = (...given: Parameters<typeof judge>) => judge(...given).map((judged) => judged.judgement);

describe('each row is accepted, repaired or refused for itself', () => {
  it.each([
    ['0176 1234567', { kind: 'new', phone: '+491761234567', line: 'mobile', repaired: null }],
    ['1761234567', { kind: 'new', phone: '+491761234567', repaired: 'leadingZero' }],
    ['4,91761234567E+11', { kind: 'new', phone: '+491761234567', repaired: 'scientific' }],
    ['4,91762E+11', { kind: 'refused', why: 'lostDigits', missing: 6 }],
    ['030 1234567', { kind: 'new', line: 'landline' }],
    ['', { kind: 'refused', why: 'empty' }],
    ['Anna', { kind: 'refused', why: 'letters' }],
  ])('%s', (typed, judgement) => {
    expect(judgements('Name;Telefon', [`Anna;${typed}`])[0]).toMatchObject(judgement);
  });

  it('one bad row leaves the others alone, and the account adds up', () => {
    const rows = ['Anna;0176 1234567', 'Bert;12', 'Cem;1761234568', 'Anna B.;+49 176 1234567', 'Dora;030 1234567'];
    const counts = countRows(judge('Name;Telefon', rows, { shop: shopAfter(anna()) }));
    expect(counts).toMatchObject({
      rows: 5,
      accepted: 1,
      repaired: 1,
      known: 1,
      duplicates: 1,
      refused: 1,
      landlines: 1,
    });
  });
});

describe('a person', () => {
  it.each([
    ['Name', 'Anna Berg', 'Anna Berg'],
    ['Vorname;Nachname', 'Anna;Berg', 'Anna Berg'],
    ['Vorname;Name', 'Anna;Berg', 'Anna Berg'],
    ['Vorname;Name', 'Anna;Anna Berg', 'Anna Berg'],
    ['Name', ' Anna \t Berg', 'Anna Berg'],
  ])('with %s %s is called %s', (header, cells, name) => {
    expect(judge(`${header};Telefon`, [`${cells};0176 1234567`])[0]?.name).toBe(name);
  });

  it('without a name is taken in and told', () => {
    expect(judge('Name;Telefon', [';0176 1234567'])[0]).toMatchObject({
      marks: ['nameMissing'],
      judgement: { kind: 'new' },
    });
  });

  it('in the book already keeps what the book has, and what it lacks is filled in', () => {
    const [judgement] = judgements('Vorname;Nachname;Sprache;Telefon', ['Anne;Berger;Deutsch;0176 1234567'], {
      shop: shopAfter(anna()),
    });
    expect(judgement).toMatchObject({
      kind: 'known',
      called: 'Anna Berg',
      fills: { firstName: 'Anne', language: 'de' },
    });
    expect(judgement).not.toHaveProperty('fills.name');
  });

  it('on two rows is one person, the first row', () => {
    expect(judgements('Name;Telefon', ['Anna;0176 1234567', 'A. Berg;+49 (0)176 1234567'])[1]).toMatchObject({
      kind: 'duplicate',
      of: 2,
    });
  });
});

describe('a stop in a list', () => {
  it.each(['ja', 'x', '12.03.2024', 'will nicht mehr', 'Stopp', '1', 'true'])('"%s" is a stop', (word) => {
    expect(judgements('Telefon;Abgemeldet', [`0176 1234567;${word}`])[0]).toMatchObject({ stop: { kind: 'new' } });
  });

  it.each(['', 'nein', '0', 'FALSE', '-', 'aktiv', '0000-00-00'])('"%s" is none', (word) => {
    expect(judgements('Telefon;Abgemeldet', [`0176 1234567;${word}`])[0]).toMatchObject({ stop: { kind: 'none' } });
  });

  it('further down holds for the row the person is taken in with', () => {
    const rows = ['0176 1234567;', '0176 7654321;', '+491761234567;03.04.2025'];
    expect(judgements('Telefon;Abgemeldet am', rows)[0]).toMatchObject({
      stop: { kind: 'new', row: 4, saidAt: '2025-04-03T12:00:00.000Z' },
    });
  });

  it('is known of a number whose person was erased', () => {
    const shop = shopAfter(anna(), {
      type: 'contact.erased',
      subject: null,
      fact: { contact: 'anna', reason: 'asked', numberHash: '#+491761234567' },
    });
    expect(judgements('Telefon', ['0176 1234567'], { shop })[0]).toMatchObject({
      kind: 'new',
      stop: { kind: 'known' },
    });
  });

  it('of a number nobody can read is not passed over in silence', () => {
    expect(judgements('Telefon;Abgemeldet', ['4,91762E+11;ja'])[0]).toMatchObject({ kind: 'refused', stopLost: true });
  });

  it.each([
    ['will keine SMS mehr', true],
    ['abgemeldet 3.4.', true],
    ['no SMS please', true],
    ['zahlt bar, isst keine Nüsse', false],
  ])('may stand in a note: "%s"', (note, isTold) => {
    const [judged] = judge('Telefon;Notiz', [`0176 1234567;${note}`]);
    expect(judged?.marks.includes('noteMayBeStop')).toBe(isTold);
    expect(judged?.judgement).toMatchObject({ stop: { kind: 'none' } });
  });

  it('is what everyone on a list of stops said', () => {
    const plan = { kind: 'stopList' } as const;
    expect(judgements('Telefon', ['0176 1234567'], { plan, shop: shopAfter(anna()) })[0]).toMatchObject({
      kind: 'known',
      stop: { kind: 'new', saidAt: null },
    });
  });
});

describe('a yes in a list', () => {
  const header = 'Telefon;Einwilligung;Einwilligung am;Aktion;Abgemeldet';
  const plan = { campaign: 'lunch', campaignValues: ['Mittag'] };
  const shop = shopAfter(...lunch);

  it('is taken over as claimed, with its day, for the campaign the owner chose', () => {
    expect(judgements(header, ['0176 1234567;ja;03.04.2025;Mittag;'], { shop, plan })[0]).toMatchObject({
      yes: { kind: 'taken', row: 2, givenAt: '2025-04-03T12:00:00.000Z' },
    });
  });

  it.each([
    ['no campaign was chosen', '0176 1234567;ja;03.04.2025;Mittag;', { campaign: null }, { kind: 'none' }],
    ['it was for something else', '0176 1234567;ja;03.04.2025;Wein;', plan, { kind: 'none' }],
    ['the list says no', '0176 1234567;nein;03.04.2025;Mittag;', plan, { kind: 'none' }],
    ['the list is not clear', '0176 1234567;vielleicht;03.04.2025;Mittag;', plan, { kind: 'none' }],
    ['its day is missing', '0176 1234567;ja;;Mittag;', plan, { kind: 'left', why: 'dayMissing' }],
    ['its day is in the future', '0176 1234567;ja;03.04.2027;Mittag;', plan, { kind: 'left', why: 'inFuture' }],
    ['they said stop in the list', '0176 1234567;ja;03.04.2025;Mittag;ja', plan, { kind: 'left', why: 'saidStop' }],
  ])('is not when %s', (_, row, chosen, yes) => {
    expect(judgements(header, [row], { shop, plan: chosen })[0]).toMatchObject({ yes });
  });

  it('has the day that only a column called Datum gives', () => {
    const claims = 'Telefon;Einwilligung;Datum';
    const rows = ['0176 1234567;ja;03.04.2025', '0176 1234568;ja;morgen', '0176 1234569;ja;03.04.2027'];
    const mapping = recogniseColumns(
      claims.split(';'),
      rows.map((row) => row.split(';')),
    );
    expect(judgements(claims, rows, { shop, plan: { campaign: 'lunch', mapping } })).toMatchObject([
      { yes: { kind: 'taken', row: 2, givenAt: '2025-04-03T12:00:00.000Z' } },
      { yes: { kind: 'left', why: 'dayMissing' } },
      { yes: { kind: 'left', why: 'inFuture' } },
    ]);
  });

  it('is left out where its column shows that its day could be two', () => {
    const rows = ['0176 1234567;03/04/2025', '0176 1234568;04/25/2025'];
    expect(judgements('Telefon;Einwilligung am', rows, { shop, plan: { campaign: 'lunch' } })).toMatchObject([
      { yes: { kind: 'left', why: 'dayUnclear' } },
      { yes: { kind: 'left', why: 'dayMissing' } },
    ]);
  });

  it('is not of who said stop in the book, even if they texted START since', () => {
    const lifted: Fact = { type: 'optOut.lifted', subject: 'anna', fact: { reply: 'r' } };
    for (const facts of [[annaStops], [annaStops, lifted]]) {
      const stopped = shopAfter(...lunch, anna(), ...facts);
      expect(judgements(header, ['0176 1234567;ja;03.04.2025;Mittag;'], { shop: stopped, plan })[0]).toMatchObject({
        yes: { kind: 'left', why: 'saidStop' },
      });
    }
  });

  it('is not where nothing in the list claims one', () => {
    expect(judgements('Name;Telefon', ['Anna;0176 1234567'], { shop, plan })[0]).toMatchObject({
      yes: { kind: 'none' },
    });
  });

  it('does not replace one the book has', () => {
    const given: Fact = {
      type: 'consent.given',
      subject: 'anna',
      fact: {
        consent: 'c',
        campaign: 'lunch',
        wordingVersion: 1,
        kind: 'express',
        evidence: { medium: 'paper', givenAt: '2024-01-01T12:00:00.000Z', files: [] },
      },
    };
    expect(
      judgements(header, ['0176 1234567;ja;03.04.2025;Mittag;'], { shop: shopAfter(...lunch, anna(), given), plan })[0],
    ).toMatchObject({ yes: { kind: 'left', why: 'saidYesAlready' } });
  });
});
