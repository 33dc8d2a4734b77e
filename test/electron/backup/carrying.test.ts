import { describe, expect, it } from 'vitest';
import { carryOver, whatToCarry } from '#electron/backup/carrying.ts';
import { takeText } from '#shared/decide/replyDecisions.ts';
import { intendMessage } from '#shared/decide/sendDecisions.ts';
import { settleMessage } from '#shared/decide/messageDecisions.ts';
import type { Fact } from '#shared/facts.ts';
import { stopOf } from '#shared/shop.ts';
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
  when,
} from '#test/given.ts';

const MONDAY = '2026-11-23T10:00:00.000Z';
const TUESDAY = '2026-11-24T10:00:00.000Z';
const restored = { from: MONDAY, size: 4 };
const book = (...more: readonly Fact[]) => shopAfter(bakery, practice, added('gwen'), ...bread, on(MONDAY, ...more));

describe('a restored book', () => {
  it('keeps the stop said at the counter when an older START is read again', () => {
    const stop = saidStop('gwen', MONDAY);
    const lifted: Fact = { type: 'optOut.lifted', subject: 'gwen', fact: { reply: 'start' } };
    const spoken = saidStop('gwen', NOW, { way: 'spoken' });
    const carried = whatToCarry(book(stop, lifted, spoken), []);
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
    const carried = whatToCarry(book(), [{ contact: 'dev', reason: 'askedFor', numberHash }]);
    const facts = factsOf(carryOver(book(), carried, restored, momentAt()));
    expect(book(...facts).suppressedHashes.has(numberHash)).toBe(true);
    const twice = factsOf(carryOver(book(...facts), carried, restored, momentAt()));
    expect(twice.filter(({ type }) => type === 'contact.erased')).toEqual([]);
  });

  it('from before the shop was described keeps a stop for the day the number comes in', () => {
    const carried = whatToCarry(book(saidStop('gwen', MONDAY)), []);
    const facts = factsOf(carryOver(shopAfter(), carried, restored, momentAt()));
    const later = shopAfter(...facts, bakery);
    const [, stop] = when(later, 'addContact', { typed: phones.gwen, name: 'Gwen' }).follows(
      'contact.added',
      'optOut.received',
    );
    expect(stop).toMatchObject({ fact: { way: 'kept', scope: { kind: 'all' } } });
  });

  it('never sends again what was under way when it was backed up', () => {
    const approved: Fact = {
      type: 'send.approved',
      subject: null,
      fact: {
        send: 's',
        campaign: 'bread',
        template: 'Friday: rye bread.',
        provider: 'practice',
        sender: { kind: 'number', number: '+491713920000' },
        recipients: ['gwen'],
        upheld: {},
        maxParts: 2,
      },
    };
    const before = [saidYes('gwen', signedAt(MONDAY)), approved];
    const turn = { send: 's', contact: 'gwen' };
    const intended = factsOf(intendMessage(book(...before), turn, momentAt(NOW)));
    expect(intended.map(({ type }) => type)).toEqual(['message.intended']);
    const older = [...before, ...intended];
    const carried = whatToCarry(book(...older), []);
    const facts = [...older, ...factsOf(carryOver(book(...older), carried, restored, momentAt()))];
    const [message = ''] = [...book(...facts).messages.keys()];
    const news = { kind: 'returned', detail: 'not there' } as const;
    const returned = factsOf(settleMessage(book(...facts), { message, news }, momentAt()));
    expect(factsOf(intendMessage(book(...facts, ...returned), turn, momentAt()))).toEqual([]);
  });
});
