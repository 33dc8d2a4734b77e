import { expect, it } from 'vitest';
import type { Fact } from '#shared/facts.ts';
import { retentionNow, retentionView } from '#shared/views/erasure.ts';
import { NOW, added, bakery, bread, on, phones, saidYes, shopAfter, signedAt } from '#test/given.ts';

const long = '2015-11-02T10:00:00.000Z';
const wrote: Fact = {
  type: 'reply.received',
  subject: 'gwen',
  fact: {
    reply: 'r1',
    provider: 'practice',
    providerId: 'p1',
    from: phones.gwen,
    to: '+491713920000',
    text: 'Do you have rye today?',
    receivedAt: '2026-11-20T10:00:00.000Z',
    reading: 'none',
  },
};

it('nobody who wrote to the shop lately is kept longer than needed: the time runs from the last contact', () => {
  const old = [bakery, ...bread, ...['gwen', 'dev'].map((who) => on(long, added(who as 'gwen' | 'dev')))];
  const yeses = on(long, saidYes('gwen', signedAt(long)), saidYes('dev', signedAt(long)));
  const overdueIn = (...more: readonly Fact[]) =>
    retentionView(shopAfter(...old, yeses, on('2026-11-20T10:00:00.000Z', ...more)), [], NOW).overdue.map(
      ({ contact }) => contact,
    );
  expect(overdueIn().toSorted()).toEqual(['dev', 'gwen']);
  expect(overdueIn(wrote)).toEqual(['dev']);
  const shop = shopAfter(...old, yeses, on('2026-11-20T10:00:00.000Z', wrote));
  const gwen = shop.contacts.get('gwen');
  expect(gwen && retentionNow(shop, gwen, NOW)).toMatchObject({ proofUntil: '2031-11-20T10:00:00.000Z' });
});
