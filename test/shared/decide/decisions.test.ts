import { describe, expect, it } from 'vitest';
import {
  NOW,
  added,
  bakery,
  bread,
  factsOf,
  momentAt,
  on,
  phones,
  practice,
  saidStop,
  saidYes,
  shopAfter,
  signedAt,
  toEntry,
  when,
} from '#test/given.ts';
import { approveSend, intendMessage } from '#shared/decide/sendDecisions.ts';
import { settleMessage } from '#shared/decide/messageDecisions.ts';
import { evolve } from '#shared/replay.ts';
import type { Fact } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';
import { todayView } from '#shared/views/today.ts';

const around = {
  staff: null,
  away: null,
  providerFields: {},
  copies: { outside: null, copyFailure: null, firstAt: null },
  replies: { checkedAt: null, failedAt: null, failure: null, last: null, lost: null, earlier: [], strangers: [] },
};
const LAST_WEEK = '2026-11-18T09:00:00.000Z';
const shop = () => shopAfter(bakery, practice, added('gwen'), ...bread);

describe('a contact comes into the book once', () => {
  it('as one number in E.164, with what was typed beside it', () => {
    const [fact] = when(shop(), 'addContact', { typed: '0171 39200 07', name: ' Dev Patel ' }).follows('contact.added');
    expect(fact?.fact).toMatchObject({
      phone: '+491713920007',
      typed: '0171 39200 07',
      name: 'Dev Patel',
      by: 'Ines',
    });
  });
  it('and not a second time under the same number', () => {
    when(shop(), 'addContact', { typed: '0171 39200 01', name: 'Gwen again' }).isRefused({
      kind: 'alreadyInBook',
      contact: 'gwen',
      name: 'Gwen',
    });
  });
  it('opted out, where an opt-out outlived the erased contact', () => {
    const erased: Fact = {
      type: 'contact.erased',
      subject: null,
      fact: { contact: 'gwen', reason: 'asked for it', numberHash: 'hash of +491713920001' },
    };
    const after = shopAfter(bakery, practice, added('gwen'), ...bread, erased);
    when(after, 'addContact', { typed: '0171 39200 01', name: 'Gwen' }).follows('contact.added', 'optOut.received');
  });
});

describe('a number that no plan knows, as those of the sample shop', () => {
  const sample = () => shopAfter(bakery, added('gwen', { phone: '+447700900129', typed: '07700 900129' }), ...bread);

  it.each(['+44 7700 900129', '0044 7700 900129'])('is told as theirs where it is in the book already: %s', (typed) => {
    when(sample(), 'addContact', { typed, name: '' }).isRefused({
      kind: 'alreadyInBook',
      contact: 'gwen',
      name: 'Gwen',
    });
  });

  it('is refused as ever where it is not', () => {
    const { decision } = when(sample(), 'addContact', { typed: '+44 7700 900130', name: '' });
    expect(decision).toMatchObject({ kind: 'refused', refusal: { kind: 'phoneUnreadable' } });
  });
});

describe('a yes is recorded', () => {
  const evidence = { medium: 'spoken' as const, files: [] };
  const person = { kind: 'known' as const, contact: 'gwen' };

  it('for each ticked campaign apart, with the wording of its day', () => {
    const [fact] = when(shop(), 'recordConsent', { person, campaigns: ['bread'], kind: 'express', evidence }).follows(
      'consent.given',
    );
    expect(fact).toMatchObject({ subject: 'gwen', fact: { campaign: 'bread', wordingVersion: 1 } });
  });
  it('not in the future', () => {
    const givenAt = '2026-11-26T10:00:00.000Z';
    when(shop(), 'recordConsent', {
      person,
      campaigns: ['bread'],
      kind: 'express',
      evidence: { ...evidence, givenAt },
    }).isRefused({ kind: 'inTheFuture', at: givenAt });
  });
  it('not on staff’s word for someone who said stop', () => {
    const stopped = shopAfter(bakery, practice, added('gwen'), ...bread, on(LAST_WEEK, saidStop('gwen', LAST_WEEK)));
    when(stopped, 'recordConsent', { person, campaigns: ['bread'], kind: 'express', evidence }).isRefused({
      kind: 'saidStop',
      name: 'Gwen',
      saidAt: LAST_WEEK,
      way: 'sms',
    });
  });
  it.each([
    ['refuses staff’s word', { medium: 'spoken' as const, files: [] }, 'refused'],
    ['takes their signature', { medium: 'paper' as const, files: ['photo'] }, 'decided'],
  ])('for a number whose stop outlived its erasure it %s', (_, given, kind) => {
    const numberHash = momentAt().numberHash(phones.gwen);
    const erased: Fact = {
      type: 'contact.erased',
      subject: null,
      fact: { contact: 'old', reason: 'askedFor', numberHash },
    };
    const wish = {
      person: { kind: 'new' as const, typed: phones.gwen, name: 'Gwen' },
      campaigns: ['bread'],
      kind: 'express' as const,
      evidence: given,
    };
    const photo = { sha256: 'f'.repeat(64), name: 'form.png', mediaType: 'image/png', bytes: 900 };
    const after = shopAfter(bakery, practice, ...bread, erased);
    const { decision } = when(after, 'recordConsent', wish, momentAt(NOW, { fileOf: () => photo }));
    expect(decision).toMatchObject(
      kind === 'refused' ? { kind, refusal: { kind: 'saidStop', name: 'Gwen', way: 'kept' } } : { kind },
    );
  });
});

describe('they said stop', () => {
  it('takes hold at once and can be undone within the minute, not later', () => {
    const before = shop();
    const [fact] = when(before, 'recordOptOut', { contact: 'gwen', scope: { kind: 'all' }, way: 'spoken' }).follows(
      'optOut.received',
    );
    const after = carry(before, [fact as Fact], NOW);
    const optOut = (fact as Fact<'optOut.received'>).fact.optOut;
    when(after, 'undoOptOut', { optOut }, momentAt('2026-11-25T10:00:20.000Z')).follows('optOut.undone');
    when(after, 'undoOptOut', { optOut }, momentAt('2026-11-25T10:02:00.000Z')).isRefused({ kind: 'undoTooLate' });
  });
  it('by their own text is never undone by hand', () => {
    const stopped = shopAfter(bakery, added('gwen'), on(NOW, saidStop('gwen', NOW)));
    when(stopped, 'undoOptOut', { optOut: `gwen-stop-${NOW}` }).isRefused({ kind: 'undoTooLate' });
  });
});

describe('a send', () => {
  const wish = {
    send: 's1',
    campaign: 'bread',
    template: 'Hi {firstName|there}, rye today',
    people: 1,
    upheld: {},
    maxParts: 3,
  };
  const withYes = () =>
    shopAfter(
      bakery,
      practice,
      added('gwen'),
      added('dev'),
      ...bread,
      on(LAST_WEEK, saidYes('gwen', signedAt(LAST_WEEK))),
    );

  it('goes to those with a yes and nobody else', () => {
    const [approved] = when(withYes(), 'approveSend', wish).follows('send.approved');
    expect(approved?.fact).toMatchObject({ recipients: ['gwen'] });
  });
  it('is refused when the number on the button is no longer true', () => {
    when(withYes(), 'approveSend', { ...wish, people: 2 }).isRefused({ kind: 'numbersMoved', was: 2, is: 1 });
  });
  it('is refused while a STOP may lie unread', () => {
    const repliesCheckedAt = '2026-11-25T09:44:00.000Z';
    when(withYes(), 'approveSend', wish, momentAt(NOW, { repliesCheckedAt })).isRefused({
      kind: 'repliesNotChecked',
      checkedAt: repliesCheckedAt,
    });
  });
  it('keeps the owner’s reason about a person in that person’s own entry alone, and goes out by it', () => {
    const stale = shopAfter(
      bakery,
      practice,
      ...bread,
      added('gwen'),
      on('2025-09-02T08:00:00.000Z', saidYes('gwen', signedAt('2025-09-02T08:00:00.000Z'))),
    );
    const upheld = { gwen: 'Her sister says she still wants it' };
    const facts = factsOf(approveSend(stale, { ...wish, upheld }, momentAt()));
    expect(facts.map(({ type, subject }) => [type, subject])).toEqual([
      ['send.approved', null],
      ['consent.upheld', 'gwen'],
    ]);
    expect(JSON.stringify(facts.filter(({ subject }) => subject === null))).not.toContain('sister');
    const turn = intendMessage(carry(stale, facts, NOW), { send: 's1', contact: 'gwen' }, momentAt());
    expect(factsOf(turn)).toMatchObject([{ type: 'message.intended', subject: 'gwen' }]);
  });
  it('pressed twice is one send', () => {
    const once = approveSend(withYes(), wish, momentAt());
    const after = carry(withYes(), factsOf(once), NOW);
    when(after, 'approveSend', wish).follows();
  });
  it('gives each recipient one turn, whatever is asked again', () => {
    const after = carry(withYes(), factsOf(approveSend(withYes(), wish, momentAt())), NOW);
    const turn = { send: 's1', contact: 'gwen' };
    const first = intendMessage(after, turn, momentAt());
    expect(factsOf(first).map(({ type }) => type)).toEqual(['message.intended']);
    const then = carry(after, factsOf(first), NOW);
    expect(factsOf(intendMessage(then, turn, momentAt()))).toEqual([]);
  });
  it('leaves out who said stop since it was approved', () => {
    const after = carry(withYes(), factsOf(approveSend(withYes(), wish, momentAt())), NOW);
    const stopped = carry(after, [saidStop('gwen', NOW)], NOW);
    const turn = intendMessage(stopped, { send: 's1', contact: 'gwen' }, momentAt());
    expect(factsOf(turn)).toMatchObject([{ type: 'message.heldBack', fact: { reasons: ['saidStop'] } }]);
  });
  it('leaves out whose stop outlived their erasure until they say yes again by their own hand', () => {
    const hash: Fact = {
      type: 'contact.erased',
      subject: null,
      fact: { contact: 'old', reason: 'askedFor', numberHash: momentAt().numberHash(phones.gwen) },
    };
    const turnAfter = (...facts: readonly Fact[]) => {
      const after = carry(carry(withYes(), factsOf(approveSend(withYes(), wish, momentAt())), NOW), facts, NOW);
      return factsOf(intendMessage(after, { send: 's1', contact: 'gwen' }, momentAt())).map(({ type }) => type);
    };
    const kept = saidStop('gwen', '2026-11-25T09:59:59.998Z', { way: 'kept' });
    expect(turnAfter(hash)).toEqual(['message.heldBack']);
    expect(turnAfter(hash, kept)).toEqual(['message.heldBack']);
    const again = saidYes('gwen', signedAt('2026-11-25T09:59:59.999Z'));
    expect(turnAfter(hash, kept, again)).toEqual(['message.intended']);
  });
  it('opens the turn again when it is certain that nothing went', () => {
    const approved = carry(withYes(), factsOf(approveSend(withYes(), wish, momentAt())), NOW);
    const intended = carry(
      approved,
      factsOf(intendMessage(approved, { send: 's1', contact: 'gwen' }, momentAt())),
      NOW,
    );
    const news = { message: 'id-1', news: { kind: 'failed' as const, failure: 'noCredit' as const } };
    const settled = settleMessage(intended, news, momentAt());
    expect(factsOf(settled).map(({ type }) => type)).toEqual(['message.returned', 'send.paused']);
    const paused = carry(intended, factsOf(settled), NOW);
    expect(paused.sends.get('s1')?.waiting).toBe(1);
    expect(factsOf(intendMessage(paused, { send: 's1', contact: 'gwen' }, momentAt()))).toEqual([]);
  });
  it('takes a provider’s "opted out" for the opt-out it is', () => {
    const approved = carry(withYes(), factsOf(approveSend(withYes(), wish, momentAt())), NOW);
    const intended = carry(
      approved,
      factsOf(intendMessage(approved, { send: 's1', contact: 'gwen' }, momentAt())),
      NOW,
    );
    const news = { message: 'id-1', news: { kind: 'failed' as const, failure: 'optedOut' as const, code: '21610' } };
    expect(factsOf(settleMessage(intended, news, momentAt())).map(({ type }) => type)).toEqual([
      'message.failed',
      'optOut.received',
    ]);
  });
});

describe('a clock that was set back', () => {
  const wish = { send: 's1', campaign: 'bread', template: 'Rye today', people: 1, upheld: {}, maxParts: 3 };
  const withYes = () =>
    shopAfter(bakery, practice, added('gwen'), ...bread, on(LAST_WEEK, saidYes('gwen', signedAt(LAST_WEEK))));
  const noted = (): Fact => ({ type: 'contact.noted', subject: 'gwen', fact: { note: 'Called.' } });
  const wroteAt = (...times: readonly string[]) => times.reduce((book, at) => carry(book, [noted()], at), withYes());

  it.each([
    ['no later entry', [NOW], 'sends'],
    ['ten minutes, as clocks are put right', ['2026-11-25T10:10:00.000Z'], 'sends'],
    ['more than ten minutes', ['2026-11-25T10:10:00.001Z'], 'waits'],
    ['a day', ['2026-11-26T10:00:00.000Z'], 'waits'],
    ['a day, with entries of the earlier time since', ['2026-11-26T10:00:00.000Z', NOW], 'waits'],
    ['entries of nearly a day since', ['2028-01-01T10:00:00.000Z', '2026-11-24T10:00:00.001Z', NOW], 'waits'],
    ['entries of a whole day since', ['2028-01-01T10:00:00.000Z', '2026-11-24T10:00:00.000Z', NOW], 'sends'],
  ] as const)('by %s: %s, and it %s', (_, times, what) => {
    const lastAt = times.toSorted().at(-1) ?? NOW;
    const asked = when(wroteAt(...times), 'approveSend', wish);
    if (what === 'sends') asked.follows('send.approved');
    else asked.isRefused({ kind: 'clockSetBack', now: NOW, lastAt });
    const running = carry(withYes(), factsOf(approveSend(withYes(), wish, momentAt())), LAST_WEEK);
    for (const at of times) carry(running, [noted()], at);
    const turn = intendMessage(running, { send: 's1', contact: 'gwen' }, momentAt());
    expect(factsOf(turn).map(({ type }) => type)).toEqual(what === 'sends' ? ['message.intended'] : []);
    const { setBack } = todayView(running, around, NOW);
    expect(setBack).toEqual(what === 'sends' ? null : { now: NOW, lastAt });
  });
  it('still takes a stop and a yes', () => {
    const book = () => wroteAt('2026-12-25T10:00:00.000Z');
    when(book(), 'recordOptOut', { contact: 'gwen', scope: { kind: 'all' }, way: 'spoken' }).follows('optOut.received');
    when(book(), 'noteContact', { contact: 'gwen', note: 'Moved.' }).follows('contact.noted');
  });
});

/** The same shop, grown by these facts. */
function carry(before: Shop, facts: readonly Fact[], at: string): Shop {
  for (const fact of facts) evolve(before, toEntry(fact, before.size, at));
  return before;
}
