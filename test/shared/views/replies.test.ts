import { describe, expect, it } from 'vitest';
import type { Fact, Reading } from '#shared/facts.ts';
import { conversationView } from '#shared/views/conversation.ts';
import { repliesView } from '#shared/views/replies.ts';
import type { Shop } from '#shared/shop.ts';
import { NOW, added, bakery, bread, on, phones, practice, saidStop, shopAfter, toEntry } from '#test/given.ts';
import type { Person } from '#test/given.ts';

const machine = {
  replies: { checkedAt: NOW, failedAt: null, failure: null, last: null, lost: null, earlier: [], strangers: [] },
};

const wrote = (person: Person, reply: string, text: string, receivedAt: string, reading: Reading): Fact => ({
  type: 'reply.received',
  subject: person,
  fact: {
    reply,
    provider: 'practice',
    providerId: reply,
    from: phones[person],
    to: '+491713920000',
    text,
    receivedAt,
    reading,
  },
});

const opening = on('2026-10-01T08:00:00.000Z', bakery, practice, ...bread, added('gwen'), added('dev'), added('nora'));
const unsure = wrote('gwen', 'r1', 'who is this', '2026-11-24T09:00:00.000Z', 'unsure');
const newer = wrote('nora', 'r2', 'Do you have rye?', '2026-11-25T09:00:00.000Z', 'none');
const older = wrote('dev', 'r3', 'Thanks', '2026-11-20T09:00:00.000Z', 'none');
const shop = shopAfter(
  opening,
  on('2026-11-20T09:00:00.000Z', older),
  on('2026-11-24T09:00:00.000Z', unsure),
  on('2026-11-25T09:00:00.000Z', newer),
);

describe('what customers wrote', () => {
  it('puts what waits for a decision first, then the latest', () => {
    const view = repliesView(shop, 10, machine, NOW);
    expect(view).toMatchObject({ inAll: 3, toJudge: 1 });
    expect(view.conversations.map(({ contact, waits }) => [contact, waits])).toEqual([
      ['gwen', 'waits'],
      ['nora', 'settled'],
      ['dev', 'settled'],
    ]);
  });

  it('asks nothing about words of whom a stop is recorded anyway, until that is taken back', () => {
    const stop = saidStop('gwen', '2026-11-25T09:30:00.000Z');
    const optOut = (stop as Fact<'optOut.received'>).fact.optOut;
    const undone: Fact = { type: 'optOut.undone', subject: 'gwen', fact: { optOut } };
    const facts = [opening, on('2026-11-24T09:00:00.000Z', unsure), on('2026-11-25T09:30:00.000Z', stop)];
    const after = (of: Shop) => [
      repliesView(of, 10, machine, NOW).toJudge,
      repliesView(of, 10, machine, NOW).conversations[0]?.waits,
      conversationView(of, 'gwen', [], NOW)?.toJudge,
    ];
    expect(after(shopAfter(...facts))).toEqual([0, 'settled', null]);
    expect(after(shopAfter(...facts, on('2026-11-25T09:31:00.000Z', undone)))).toEqual([1, 'waits', 'r1']);
  });

  it('lets the owner answer whoever wrote lately, and says why not the others', () => {
    const ask = (contact: string) => conversationView(shop, contact, [], NOW);
    expect(ask('nora')).toMatchObject({ mayReply: { kind: 'yes' }, toJudge: null });
    expect(ask('dev')).toMatchObject({ mayReply: { kind: 'no', reasons: [{ kind: 'conversationOver' }] } });
    expect(ask('gwen')).toMatchObject({ toJudge: 'r1', mayReply: { kind: 'no' } });
  });

  it('shows each text with what it was taken for or what became of it', () => {
    const entries = [toEntry(unsure, 8, '2026-11-24T09:00:00.000Z')];
    expect(conversationView(shop, 'gwen', entries, NOW)?.texts).toEqual([
      {
        from: 'theirs',
        entry: 8,
        at: '2026-11-24T09:00:00.000Z',
        text: 'who is this',
        reply: 'r1',
        reading: 'unsure',
        judged: 'waits',
      },
    ]);
  });

  it('is none for a person who is no longer in the book', () => {
    expect(conversationView(shop, 'erased', [], NOW)).toBeNull();
  });
});
