import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenAct } from '#shared/chosen.ts';
import { actOnChosen, undoStops } from '#shared/decide/chosenDecisions.ts';
import type { Fact } from '#shared/facts.ts';
import { evolve } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';
import {
  NOW,
  added,
  bakery,
  bread,
  factsOf,
  momentAt,
  on,
  saidStop,
  saidYes,
  shopAfter,
  signedAt,
  toEntry,
} from '#test/given.ts';
import type { Dated } from '#test/given.ts';

const recently = '2026-10-01T10:00:00.000Z';
const longAgo = '2025-01-01T10:00:00.000Z';

/** Gwen's yes is fresh, Dev's is old, Nora said stop. */
const town = (...more: readonly (readonly Dated[])[]): Shop =>
  shopAfter(
    bakery,
    ...bread,
    added('gwen'),
    added('dev'),
    added('nora'),
    on(recently, saidYes('gwen', signedAt(recently))),
    on(longAgo, saidYes('dev', signedAt(longAgo))),
    on(longAgo, saidYes('nora', signedAt(longAgo))),
    on('2026-05-02T10:00:00.000Z', saidStop('nora', '2026-05-02T10:00:00.000Z')),
    ...more,
  );

const everyone = ['gwen', 'dev', 'nora', 'nobody'];
const uphold = { kind: 'uphold', campaign: null, reason: 'They come in every Friday' } as const;

const carry = (shop: Shop, facts: readonly Fact[], at = NOW): Shop => {
  for (const fact of facts) evolve(shop, toEntry(fact, shop.size, at));
  return shop;
};

describe('an act on many people', () => {
  it.each([
    [{ kind: 'stop' }, 'spoken'],
    [{ kind: 'stop', way: 'letter' }, 'letter'],
    [{ kind: 'stop', way: 'email' }, 'email'],
  ] as const)('writes after %j that it came %s', (act, way) => {
    const [fact] = factsOf(actOnChosen(town(), ['gwen'], act, momentAt()));
    expect(fact).toMatchObject({ type: 'optOut.received', subject: 'gwen', fact: { way } });
  });

  it.each<[string, ChosenAct, readonly string[], readonly string[]]>([
    [
      'a stop is written for each who has not said it yet',
      { kind: 'stop' },
      ['gwen done', 'dev done', 'nora alreadyStopped', 'nobody gone'],
      ['optOut.received gwen', 'optOut.received dev'],
    ],
    [
      'a note is written for each',
      { kind: 'note', note: ' Came to the open day ' },
      ['gwen done', 'dev done', 'nora done', 'nobody gone'],
      ['contact.noted gwen', 'contact.noted dev', 'contact.noted nora'],
    ],
    [
      'a reason carries on only what grew old and was not stopped',
      uphold,
      ['gwen nothingStale', 'dev done', 'nora saidStop', 'nobody gone'],
      ['consent.upheld dev'],
    ],
    [
      'a reason for another campaign carries on nothing',
      { ...uphold, campaign: 'cake' },
      ['gwen nothingStale', 'dev nothingStale', 'nora nothingStale', 'nobody gone'],
      [],
    ],
  ])('%s', (_, act, became, facts) => {
    const decision = actOnChosen(town(), everyone, act, momentAt());
    const acted = decision.kind === 'decided' ? decision.answer : [];
    expect(acted.map((one) => `${one.contact} ${one.did === 'done' ? 'done' : one.why}`)).toEqual(became);
    expect(factsOf(decision).map(({ type, subject }) => `${type} ${subject}`)).toEqual(facts);
  });

  it.each<[ChosenAct, string]>([
    [{ kind: 'note', note: '  ' }, 'note'],
    [{ ...uphold, reason: '' }, 'reason'],
  ])('%j is refused whole, as a single one is', (act, field) => {
    expect(actOnChosen(town(), everyone, act, momentAt())).toEqual({
      kind: 'refused',
      refusal: { kind: 'fieldEmpty', field },
    });
  });

  it('is written once for somebody chosen twice', () => {
    const decision = actOnChosen(town(), ['gwen', 'gwen'], { kind: 'stop' }, momentAt());
    expect(factsOf(decision)).toHaveLength(1);
  });

  it('stops again who signed anew after an earlier stop', () => {
    const shop = town(on('2026-09-01T10:00:00.000Z', saidYes('nora', signedAt('2026-09-01T10:00:00.000Z'))));
    expect(factsOf(actOnChosen(shop, ['nora'], { kind: 'stop' }, momentAt()))).toMatchObject([
      { type: 'optOut.received', subject: 'nora', fact: { scope: { kind: 'all' }, way: 'spoken', by: 'Ines' } },
    ]);
  });

  it('leaves what the law has ended, whatever the reason', () => {
    const canada: Fact = { ...bakery, fact: { ...bakery.fact, country: 'CA' } } as Fact;
    const inquiry = saidYes('gwen', signedAt(longAgo));
    const implied = { ...inquiry, fact: { ...inquiry.fact, kind: 'inquiry' } } as Fact;
    const shop = shopAfter(canada, ...bread, added('gwen'), on(longAgo, implied));
    expect(actOnChosen(shop, ['gwen'], uphold, momentAt())).toMatchObject({
      answer: [{ did: 'leftOut', why: 'endedByLaw' }],
    });
  });

  it('never makes a yes, whatever is done to whomever', () => {
    const acts = fc.oneof(
      fc.constant<ChosenAct>({ kind: 'stop' }),
      fc.string({ minLength: 1 }).map((note): ChosenAct => ({ kind: 'note', note })),
      fc.string({ minLength: 1 }).map((reason): ChosenAct => ({ kind: 'uphold', campaign: null, reason })),
    );
    fc.assert(
      fc.property(acts, fc.array(fc.constantFrom(...everyone)), (act, contacts) => {
        const types = factsOf(actOnChosen(town(), contacts, act, momentAt())).map(({ type }) => type);
        expect(types.filter((type) => type === 'consent.given' || type.startsWith('optOut.u'))).toEqual([]);
      }),
    );
  });
});

describe('the Undo of many stops', () => {
  const stopped = (): { shop: Shop; stops: { contact: string; optOut: string }[] } => {
    const shop = town();
    const decision = actOnChosen(shop, everyone, { kind: 'stop' }, momentAt());
    const stops = decision.kind === 'decided' ? decision.answer : [];
    return {
      shop: carry(shop, factsOf(decision)),
      stops: stops.flatMap((one) =>
        one.did === 'done' && one.optOut !== null ? [{ contact: one.contact, optOut: one.optOut }] : [],
      ),
    };
  };

  it.each([
    ['within a minute takes each back', '2026-11-25T10:00:30.000Z', ['gwen done', 'dev done'], 2],
    ['later takes back none', '2026-11-25T10:02:00.000Z', ['gwen undoTooLate', 'dev undoTooLate'], 0],
  ])('%s', (_, at, became, facts) => {
    const { shop, stops } = stopped();
    const decision = undoStops(shop, stops, momentAt(at));
    const acted = decision.kind === 'decided' ? decision.answer : [];
    expect(acted.map((one) => `${one.contact} ${one.did === 'done' ? 'done' : one.why}`)).toEqual(became);
    expect(factsOf(decision)).toHaveLength(facts);
  });

  it('never touches a stop that came before the act', () => {
    const { shop, stops } = stopped();
    const decision = undoStops(
      shop,
      [...stops, { contact: 'nora', optOut: 'nora-stop-2026-05-02T10:00:00.000Z' }],
      momentAt('2026-11-25T10:00:30.000Z'),
    );
    expect(factsOf(decision).map(({ subject }) => subject)).toEqual(['gwen', 'dev']);
  });
});
