import { describe, expect, it } from 'vitest';
import { carryOver, whatToCarry, openSends } from '#electron/backup/carrying.ts';
import { takeText } from '#shared/decide/replyDecisions.ts';
import { intendMessage } from '#shared/decide/sendDecisions.ts';
import { settleMessage } from '#shared/decide/messageDecisions.ts';
import type { Entry, Fact } from '#shared/facts.ts';
import { stopOf } from '#shared/shop.ts';
import {
  NOW,
  added,
  approved,
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

const MONDAY = '2026-11-23T10:00:00.000Z';
const TUESDAY = '2026-11-24T10:00:00.000Z';
const restored = { from: MONDAY, size: 4 };
const noEntry = (seq: number): Entry => {
  throw new Error(`nobody asked for entry ${seq}`);
};
const book = (...more: readonly Fact[]) => shopAfter(bakery, practice, added('gwen'), ...bread, on(MONDAY, ...more));

describe('a restored book', () => {
  it('keeps the stop said at the counter when an older START is read again', () => {
    const stop = saidStop('gwen', MONDAY);
    const lifted: Fact = { type: 'optOut.lifted', subject: 'gwen', fact: { reply: 'start' } };
    const spoken = saidStop('gwen', NOW, { way: 'spoken' });
    const carried = whatToCarry(book(stop, lifted, spoken), [], noEntry);
    const facts = factsOf(carryOver(book(stop), carried, restored, momentAt()));
    const start = {
      provider: 'practice' as const,
      providerId: 'p1',
      from: phones.gwen,
      to: '+491713920000',
      text: 'START',
      receivedAt: TUESDAY,
    };
    const again = factsOf(takeText(book(stop, ...facts), start, momentAt()));
    const gwen = book(stop, ...facts, ...again).contacts.get('gwen');
    expect(gwen && stopOf(gwen)).toMatchObject({ saidAt: NOW });
  });

  it('still refuses the number of somebody who was erased and never stood in it', () => {
    const numberHash = momentAt().numberHash(phones.dev);
    const carried = whatToCarry(book(), [{ contact: 'dev', reason: 'askedFor', numberHash }], noEntry);
    const facts = factsOf(carryOver(book(), carried, restored, momentAt()));
    expect(book(...facts).suppressedHashes.has(numberHash)).toBe(true);
    const twice = factsOf(carryOver(book(...facts), carried, restored, momentAt()));
    expect(twice.filter(({ type }) => type === 'contact.erased')).toEqual([]);
  });

  it('from before the shop was described keeps a stop for the day the number comes in', () => {
    const carried = whatToCarry(book(saidStop('gwen', MONDAY)), [], noEntry);
    const facts = factsOf(carryOver(shopAfter(), carried, restored, momentAt()));
    const later = shopAfter(...facts, bakery);
    const [, stop] = when(later, 'addContact', { typed: phones.gwen, name: 'Gwen' }).follows(
      'contact.added',
      'optOut.received',
    );
    expect(stop).toMatchObject({ fact: { way: 'kept', scope: { kind: 'all' } } });
  });

  it('tells a send that had not begun from one that was paused, under way or not settled', () => {
    const none = { waiting: 0, paused: 0, underWay: 0, unsettled: 0 };
    const given = [
      added('dev'),
      saidYes('gwen', signedAt(MONDAY)),
      saidYes('dev', signedAt(MONDAY)),
      approved(['gwen', 'dev']),
    ];
    const turnOf = (contact: string, facts: readonly Fact[]) =>
      factsOf(intendMessage(book(...facts), { send: 'one', contact }, momentAt(NOW)));
    const begun = [...given, ...turnOf('gwen', given)];
    const paused: Fact = { type: 'send.paused', subject: null, fact: { send: 'one', why: 'owner' } };
    expect(openSends(book(...given))).toEqual({ ...none, waiting: 1 });
    expect(openSends(book(...given, paused))).toEqual({ ...none, paused: 1 });
    expect(openSends(book(...begun))).toEqual({ ...none, underWay: 1 });
    expect(openSends(book(...begun, ...turnOf('dev', begun)))).toEqual({ ...none, unsettled: 1 });
    expect(openSends(book())).toEqual(none);
  });

  it('never sends again what was under way when it was backed up', () => {
    const before = [saidYes('gwen', signedAt(MONDAY)), approved(['gwen'])];
    const turn = { send: 'one', contact: 'gwen' };
    const intended = factsOf(intendMessage(book(...before), turn, momentAt(NOW)));
    expect(intended.map(({ type }) => type)).toEqual(['message.intended']);
    const older = [...before, ...intended];
    const carried = whatToCarry(book(...older), [], noEntry);
    const facts = [...older, ...factsOf(carryOver(book(...older), carried, restored, momentAt()))];
    const [message = ''] = [...book(...facts).messages.keys()];
    const news = { kind: 'returned', detail: 'not there' } as const;
    const returned = factsOf(settleMessage(book(...facts), { message, news }, momentAt()));
    expect(factsOf(intendMessage(book(...facts, ...returned), turn, momentAt()))).toEqual([]);
  });

  it('takes somebody in once who said stop to two campaigns', () => {
    const soup: Fact = { type: 'campaign.created', subject: null, fact: { campaign: 'soup', name: 'Soup' } };
    const scoped = (campaign: string, saidAt: string): Fact =>
      saidStop('dev', saidAt, { scope: { kind: 'campaign', campaign } });
    const today = book(soup, added('dev'), scoped('bread', MONDAY), scoped('soup', TUESDAY));
    const facts = factsOf(carryOver(book(soup), whatToCarry(today, [], noEntry), restored, momentAt()));
    expect(facts.filter(({ type }) => type === 'contact.added')).toHaveLength(1);
    const dev = [...book(soup, ...facts).contacts.values()].find(({ phone }) => phone === phones.dev);
    expect(dev?.optOuts.map(({ campaign }) => campaign)).toEqual(['bread', 'soup']);
  });

  it('keeps everybody on hold whose words nobody has judged, with those words', () => {
    const text = { provider: 'practice' as const, providerId: 'p1', from: phones.dev, to: '+491713920000' };
    const unsure = { ...text, text: 'stop pizza', receivedAt: TUESDAY };
    const taken = factsOf(takeText(book(), unsure, momentAt()));
    const today = book(...taken);
    const entryOf = (seq: number) => toEntry(taken[seq - book().size] as Fact, seq, TUESDAY);
    const carried = whatToCarry(today, [], entryOf);
    const facts = factsOf(carryOver(book(), carried, restored, momentAt()));
    const again = book(...facts);
    expect([...again.toJudge].map((id) => again.replies.get(id)?.text)).toEqual(['stop pizza']);
    expect([...again.contacts.values()].find(({ phone }) => phone === phones.dev)?.holds).toHaveLength(1);
    expect(factsOf(takeText(again, unsure, momentAt()))).toEqual([]);
    const twice = factsOf(carryOver(again, carried, restored, momentAt()));
    expect(twice.map(({ type }) => type)).toEqual(['book.restored']);
  });

  it('from before the shop was described keeps whoever is on hold out, too', () => {
    const held = {
      name: '',
      from: phones.dev,
      provider: 'practice' as const,
      providerId: 'p1',
      to: '',
      text: 'stop pizza',
    };
    const carried = { stops: [], erased: [], held: [{ ...held, receivedAt: TUESDAY, campaign: null }] };
    const facts = factsOf(carryOver(shopAfter(), carried, restored, momentAt()));
    expect(shopAfter(...facts).suppressedHashes.has(momentAt().numberHash(phones.dev))).toBe(true);
  });
});
