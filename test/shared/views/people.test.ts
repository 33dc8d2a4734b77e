import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Instant } from '#shared/facts.ts';
import { evolve } from '#shared/replay.ts';
import { addDays } from '#shared/rules/calendar.ts';
import { peopleIn, peopleView } from '#shared/views/people.ts';
import type { PeopleQuery } from '#shared/views/people.ts';
import { NOW, added, bakery, bread, on, saidStop, saidYes, shopAfter, signedAt, toEntry } from '#test/given.ts';
import type { Dated, Person } from '#test/given.ts';

const ask = (more: Partial<PeopleQuery> = {}): PeopleQuery => ({
  search: '',
  filter: 'all',
  campaign: null,
  from: 0,
  count: 50,
  ...more,
});

const recently = signedAt('2026-10-01T10:00:00.000Z');
const longAgo = signedAt('2025-08-01T10:00:00.000Z');

describe('the list of people', () => {
  const shop = shopAfter(
    bakery,
    ...bread,
    added('gwen', { name: 'Gwen Prýce' }),
    added('dev', { name: '' }),
    added('nora', { name: 'Nora Straße' }),
    on('2026-10-01T10:00:00.000Z', saidYes('gwen', recently)),
    on('2025-08-01T10:00:00.000Z', saidYes('nora', longAgo)),
  );

  it('puts people in the order of their names, those without one last and called by their number', () => {
    expect(peopleView(shop, ask(), NOW).rows.map(({ name }) => name)).toEqual([
      'Gwen Prýce',
      'Nora Straße',
      '0171 3920002',
    ]);
  });

  it.each([
    ['pryce', ['Gwen Prýce']],
    ['STRASSE nora', ['Nora Straße']],
    ['0171 392 0002', ['0171 3920002']],
    ['+49 171 3920002', ['0171 3920002']],
    ['+49 (0)171 3920002', ['0171 3920002']],
    ['+49 (0', ['Gwen Prýce', 'Nora Straße', '0171 3920002']],
    ['(0171) 3920002', ['0171 3920002']],
    ['0002', ['0171 3920002']],
    ['nobody', []],
  ])('finds whom %j means', (search, names) => {
    expect(peopleView(shop, ask({ search }), NOW).rows.map(({ name }) => name)).toEqual(names);
  });

  it('finds exactly those who have every word in their name, or the digits in their number', () => {
    const some = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', ' ', '\n'), maxLength: 6 });
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '2'), minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(some, digits), { maxLength: 8 }), some, digits, (people, words, number) => {
        const found = (search: string) =>
          peopleView(crowd, ask({ search }), NOW)
            .rows.map(({ contact }) => contact)
            .toSorted();
        const crowd = shopAfter(
          ...people.map(([name, phone], n) => ({
            ...added('gwen', { name, phone: `+49${phone}${n}` }),
            subject: `c${n}`,
          })),
        );
        const having = (has: (name: string, phone: string) => boolean) =>
          people.flatMap(([name, phone], n) => (has(name.replaceAll('ß', 'ss'), `49${phone}${n}`) ? [`c${n}`] : []));
        const parts = words.replaceAll('ß', 'ss').split(/\s+/);
        expect(found(words)).toEqual(having((name) => parts.every((part) => name.includes(part))));
        const shortest = number.replace(/^00?(?=\d)/, '');
        expect(found(number)).toEqual(having((_, phone) => phone.includes(shortest)));
      }),
    );
  });

  it('has after people came, were renamed and were erased the order it would have if it were made anew', () => {
    const name = fc.constantFrom('', 'Anna', 'anna', 'Ben', 'Zoë', 'Zoe');
    const id = fc.integer({ min: 0, max: 5 }).map((n) => `c${n}`);
    type Step = { readonly kind: 'added' | 'changed' | 'erased'; readonly id: string; readonly called: string };
    const kind = fc.constantFrom<Step['kind']>('added', 'added', 'changed', 'erased');
    const step: fc.Arbitrary<Step> = fc.record({ kind, id, called: name });
    const toFact = (what: Step, n: number): Fact => {
      if (what.kind === 'added')
        return { ...added('gwen', { name: what.called, phone: `+49171${9 - n}` }), subject: `c${n}` };
      if (what.kind === 'changed') return { type: 'contact.changed', subject: what.id, fact: { name: what.called } };
      return { type: 'contact.erased', subject: null, fact: { contact: what.id, reason: 'askedFor' } };
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), (steps) => {
        const facts = [bakery, ...bread, ...steps.map(toFact)];
        const asked = shopAfter();
        facts.forEach((fact, seq) => {
          evolve(asked, toEntry(fact, seq, NOW));
          peopleView(asked, ask(), NOW);
        });
        expect(peopleView(asked, ask(), NOW).rows).toEqual(peopleView(shopAfter(on(NOW, ...facts)), ask(), NOW).rows);
      }),
    );
  });

  it('tells at every moment what a book made anew would tell, whatever was asked of it before', () => {
    type Step = { readonly kind: 'added' | 'yes' | 'stop' | 'renamed' | 'worded' | 'erased'; readonly who: Person };
    const step = fc.record({
      kind: fc.constantFrom<Step['kind']>('added', 'added', 'yes', 'yes', 'stop', 'renamed', 'worded', 'erased'),
      who: fc.constantFrom<Person>('gwen', 'dev', 'nora'),
      // Up to a year, and back again: the clock of a computer is set.
      days: fc.integer({ min: -40, max: 370 }),
    });
    const toFacts = ({ kind, who }: Step, at: Instant, isIn: boolean): readonly Fact[] => {
      if (kind === 'worded') return bread;
      if (!isIn) return [added(who)];
      if (kind === 'added') return [];
      if (kind === 'yes') return [saidYes(who, signedAt(at))];
      if (kind === 'stop') return [saidStop(who, at)];
      if (kind === 'renamed') return [{ type: 'contact.changed', subject: who, fact: { name: `${at} ${who}` } }];
      return [{ type: 'contact.erased', subject: null, fact: { contact: who, reason: 'askedFor' } }];
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const asked = shopAfter(bakery, ...bread);
        const happened: Dated[] = [];
        let now = NOW;
        for (const each of steps) {
          now = addDays(now, each.days);
          const facts = toFacts(each, now, asked.contacts.has(each.who));
          happened.push(...on(now, ...facts));
          for (const fact of facts) evolve(asked, toEntry(fact, asked.size, now));
          const anew = shopAfter(bakery, ...bread, happened);
          for (const more of [
            {},
            { search: 'e' },
            { search: '171' },
            { filter: 'stale' },
            { campaign: 'bread' },
          ] as const) {
            expect(peopleView(asked, ask(more), now)).toEqual(peopleView(anew, ask(more), now));
          }
        }
      }),
    );
  });

  it.each<[Partial<PeopleQuery>, readonly string[]]>([
    [{ grade: 'B' }, ['Gwen Prýce', 'Nora Straße']],
    [{ grade: 'B', filter: 'stale' }, ['Nora Straße']],
    [{ grade: 'B', campaign: 'bread', search: 'pryce' }, ['Gwen Prýce']],
    [{ grade: 'A' }, []],
    [{ grade: 'B', campaign: 'cake' }, []],
  ])('shows for %j whose yes is proved like that', (more, names) => {
    const { rows, total, counts } = peopleView(shop, ask(more), NOW);
    expect(rows.map(({ name }) => name)).toEqual(names);
    expect(total).toBe(names.length);
    expect(counts[more.filter ?? 'all']).toBe(names.length);
    expect(peopleIn(shop, ask(more), NOW)).toEqual(rows.map(({ contact }) => contact));
  });

  it('counts everyone in exactly one group', () => {
    const { all, goingStale: _, ...groups } = peopleView(shop, ask(), NOW).counts;
    expect(all).toBe(3);
    expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(groups).toMatchObject({ mayText: 1, stale: 1, neverAsked: 1 });
  });

  it('answers one page of what the filter leaves', () => {
    const view = peopleView(shop, ask({ filter: 'stale' }), NOW);
    expect(view.total).toBe(1);
    expect(view.rows[0]?.name).toBe('Nora Straße');
    expect(peopleView(shop, ask({ from: 1, count: 1 }), NOW).rows.map(({ name }) => name)).toEqual(['Nora Straße']);
  });

  it('is right again as soon as somebody says stop, and as soon as a yes grows old', () => {
    const stopped = shopAfter(
      bakery,
      ...bread,
      added('gwen'),
      on('2026-10-01T10:00:00.000Z', saidYes('gwen', recently)),
      on('2026-11-01T10:00:00.000Z', saidStop('gwen', '2026-11-01T10:00:00.000Z')),
    );
    expect(peopleView(stopped, ask(), NOW).rows[0]?.across).toMatchObject({ kind: 'saidStop' });
    expect(peopleView(shop, ask(), '2028-11-25T10:00:00.000Z').counts).toMatchObject({ mayText: 0, stale: 2 });
    expect(peopleView(shop, ask(), NOW).counts.mayText).toBe(1);
  });
});
