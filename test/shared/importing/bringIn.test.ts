import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/facts.ts';
import { bringIn } from '#shared/importing/bringIn.ts';
import { countRows } from '#shared/importing/counts.ts';
import { gather } from '#shared/importing/judgeRows.ts';
import { daysIn } from '#shared/importing/cellReading.ts';
import { type ImportPlan, type ReadRow, readRow } from '#shared/importing/readRow.ts';
import { evolve } from '#shared/replay.ts';
import { type Shop, stopOf } from '#shared/shop.ts';
import { added, bakery, bread, momentAt, NOW, phones, saidStop, shopAfter, toEntry } from '#test/given.ts';

const columns = ['phone', 'name', 'optedOut', 'saidYes', 'saidYesAt', 'campaign'] as const;
const mapping = { phone: 0, name: 1, optedOut: 2, saidYes: 3, saidYesAt: 4, campaign: 5 };
const plan: ImportPlan = { kind: 'people', mapping, country: 'DE', campaign: 'bread', campaignValues: ['Brot'] };

const readAll = (rows: readonly (readonly string[])[], as: ImportPlan = plan): ReadRow[] =>
  rows.map((cells, at) => readRow({ row: at + 2, cells }, as, daysIn([], as.country)));

/** Brings a whole list in, a few rows a turn, as the host does. */
function after(shop: Shop, read: readonly ReadRow[], as: ImportPlan = plan) {
  const gathered = gather(read);
  const moment = momentAt();
  const facts: Fact[] = [];
  const judged = [];
  for (let from = 0; from < read.length; from += 3) {
    const rows = read.slice(from, from + 3);
    const decision = bringIn(shop, { file: 'kunden.csv', rows, gathered, campaign: as.campaign }, moment);
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    for (const fact of decision.facts) evolve(shop, toEntry(fact, shop.size, NOW));
    facts.push(...decision.facts);
    judged.push(...decision.answer);
  }
  return { shop, facts, judged, counts: countRows(judged) };
}

describe('a list brought in', () => {
  it('becomes contacts, stops and claimed yeses, each with the row it came from', () => {
    const rows = [
      ['0171 3920001', 'Gwen', '', 'ja', '03.04.2025', 'Brot'],
      ['0171 3920002', 'Dev', 'ja', '', '', ''],
      ['030 1234567', 'Café am Eck', '', '', '', ''],
      ['kaputt', 'Nora', '', '', '', ''],
    ];
    const { facts } = after(shopAfter(bakery, ...bread), readAll(rows));
    expect(facts.map(({ type }) => type)).toEqual([
      'contact.added',
      'consent.given',
      'contact.added',
      'optOut.received',
      'contact.added',
    ]);
    expect(facts[0]?.fact).toMatchObject({ phone: phones.gwen, source: 'imported', sourceDetail: 'kunden.csv:2' });
    expect(facts[1]?.fact).toMatchObject({
      campaign: 'bread',
      wordingVersion: null,
      evidence: { medium: 'imported', givenAt: '2025-04-03T12:00:00.000Z', source: 'kunden.csv:2', files: [] },
    });
    expect(facts[3]?.fact).toMatchObject({ way: 'imported', scope: { kind: 'all' }, detail: 'kunden.csv:3 – ja' });
    expect(facts[4]?.fact).toMatchObject({ line: 'landline' });
  });

  it('brings nothing new when it is brought in again', () => {
    const read = readAll([
      ['0171 3920001', 'Gwen', '', 'ja', '03.04.2025', 'Brot'],
      ['0171 3920002', 'Dev', 'ja', '', '', ''],
    ]);
    const first = after(shopAfter(bakery, ...bread), read);
    expect(after(first.shop, read).facts).toEqual([]);
  });

  it('brings an erased contact back with their stop', () => {
    const erased: Fact = {
      type: 'contact.erased',
      subject: null,
      fact: { contact: 'gwen', reason: 'asked', numberHash: `hash of ${phones.gwen}` },
    };
    const shop = shopAfter(bakery, ...bread, added('gwen'), erased);
    const { facts } = after(shop, readAll([['0171 3920001', 'Gwen', '', 'ja', '03.04.2025', 'Brot']]));
    expect(facts.map(({ type }) => type)).toEqual(['contact.added', 'optOut.received']);
    expect(facts[1]?.fact).toMatchObject({ way: 'kept' });
  });
});

describe('whatever stands in a list', () => {
  const typed = fc.constantFrom(
    '0171 3920001',
    '1713920001',
    '+49 171 3920001',
    '0171 3920002',
    '0049171 3920003',
    '030 1234567',
    '4,91714E+11',
    '',
    'x',
  );
  const word = fc.constantFrom('', 'ja', 'nein', 'x', 'Stopp', 'widerrufen', '01.02.2025', '?');
  const day = fc.constantFrom('', '03.04.2025', '2031-01-01', 'gestern');
  const list = fc.array(
    fc.tuple(typed, fc.string({ maxLength: 8 }), word, word, day, fc.constantFrom('Brot', 'Wein', '')),
    {
      maxLength: 12,
    },
  );
  const anyPlan = fc.record({
    kind: fc.constantFrom('people' as const, 'stopList' as const),
    campaign: fc.constantFrom('bread', null),
    mapped: fc.subarray([...columns]),
  });
  const planned = ({
    kind,
    campaign,
    mapped,
  }: {
    kind: ImportPlan['kind'];
    campaign: string | null;
    mapped: readonly string[];
  }): ImportPlan => ({
    ...plan,
    kind,
    campaign,
    mapping: Object.fromEntries(
      Object.entries(mapping).filter(([column]) => column === 'phone' || mapped.includes(column)),
    ),
  });
  const stopped = fc.subarray(['gwen', 'dev', 'nora'] as const);

  it('no stop is ever lifted, and no one who said stop is given a yes', () => {
    fc.assert(
      fc.property(list, anyPlan, stopped, (rows, chosen, people) => {
        const before = people.flatMap((person) => [added(person), saidStop(person, '2026-10-01T08:00:00.000Z')]);
        const as = planned(chosen);
        const { shop, facts } = after(shopAfter(bakery, ...bread, ...before), readAll(rows, as), as);
        for (const person of people) {
          const contact = shop.contacts.get(person);
          expect(contact && stopOf(contact)?.id).toBe(`${person}-stop-2026-10-01T08:00:00.000Z`);
        }
        for (const contact of shop.contacts.values()) {
          if (stopOf(contact) !== null) expect(contact.consents).toEqual([]);
        }
        expect(facts.filter(({ type }) => type === 'optOut.lifted' || type === 'optOut.undone')).toEqual([]);
      }),
    );
  });

  it('a yes is given only where a column claims it, for the one campaign the owner chose', () => {
    fc.assert(
      fc.property(list, anyPlan, (rows, chosen) => {
        const as = planned(chosen);
        const { facts } = after(shopAfter(bakery, ...bread), readAll(rows, as), as);
        const yeses = facts.filter((fact) => fact.type === 'consent.given');
        const claims = (['saidYes', 'saidYesAt', 'campaign'] as const).some(
          (column) => as.mapping[column] !== undefined,
        );
        if (as.campaign === null || as.kind === 'stopList' || !claims) expect(yeses).toEqual([]);
        for (const yes of yeses) {
          expect(yes.fact.campaign).toBe('bread');
          expect(yes.fact.evidence.medium).toBe('imported');
          const cells = rows[Number(yes.fact.evidence.source?.split(':')[1]) - 2] ?? [];
          if (as.mapping.campaign !== undefined) expect(cells[5]).toBe('Brot');
          expect(`${cells[3]} ${cells[4]}`).toMatch(/03\.04\.2025|01\.02\.2025/);
        }
      }),
    );
  });

  it('every stop of a readable number holds afterwards, in whichever row it stands', () => {
    fc.assert(
      fc.property(list, anyPlan, (rows, chosen) => {
        const as = planned(chosen);
        const read = readAll(rows, as);
        const { shop } = after(shopAfter(bakery, ...bread), read, as);
        for (const { phone, stop } of read) {
          if (phone.kind === 'refused' || stop === null) continue;
          const contact = shop.contacts.get(shop.contactByPhone.get(phone.phone) ?? '');
          expect(contact && stopOf(contact)).toBeTruthy();
        }
      }),
    );
  });

  it('the account adds up to the rows', () => {
    fc.assert(
      fc.property(list, anyPlan, (rows, chosen) => {
        const as = planned(chosen);
        const { counts } = after(shopAfter(bakery, ...bread), readAll(rows, as), as);
        const { accepted, repaired, known, duplicates, refused } = counts;
        expect(accepted + repaired + known + duplicates + refused).toBe(rows.length);
      }),
    );
  });
});
