import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Instant } from '#shared/facts.ts';
import { intendMessage } from '#shared/decide/sendDecisions.ts';
import { evolve } from '#shared/replay.ts';
import { gate } from '#shared/rules/gate.ts';
import type { Shop } from '#shared/shop.ts';
import {
  NOW,
  added,
  approved,
  bakery,
  bread,
  factsOf,
  momentAt,
  on,
  practice,
  saidYes,
  shopAfter,
  signedAt,
  toEntry,
} from '#test/given.ts';

const given = [bakery, practice, ...bread, added('gwen'), saidYes('gwen', signedAt('2026-10-20T10:00:00.000Z'))];

const asked = (send: string, template: string) => approved(['gwen'], { send, template });

const intended = (send: string, message: string): Fact => ({
  type: 'message.intended',
  subject: 'gwen',
  fact: {
    message,
    send,
    campaign: 'bread',
    provider: 'practice',
    phone: '+491713920001',
    text: 'Backhaus: Rye today. STOP antworten zum Abmelden',
    parts: 1,
    encoding: 'GSM-7',
    allowed: { kind: 'consent', consent: 'gwen-bread', standing: 'fresh' },
  },
});

const hoursBefore = (hours: number): Instant => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();

const after = (hours: number, ...more: readonly Fact[]): Shop =>
  shopAfter(...given, on(hoursBefore(hours), asked('first', 'Rye today.'), intended('first', 'm-1'), ...more));

const askedFor = (shop: Shop, template: string, campaign = 'bread') =>
  gate(shop, 'gwen', campaign, { now: NOW, purpose: 'campaign', template });

describe('the same words do not go twice to one number', () => {
  it.each<[string, number, string, 'send' | 'hold', Fact[]]>([
    ['an hour ago', 1, 'Rye today.', 'hold', []],
    ['with another space', 1, ' Rye  today. ', 'hold', []],
    ['other words', 1, 'Rye and spelt today.', 'send', []],
    ['tomorrow', 23, 'Rye today.', 'send', []],
    [
      'although nobody knows whether they went',
      1,
      'Rye today.',
      'hold',
      [{ type: 'message.unknown', subject: 'gwen', fact: { message: 'm-1', detail: 'cut' } }],
    ],
    [
      'because the first certainly did not go',
      1,
      'Rye today.',
      'send',
      [{ type: 'message.returned', subject: 'gwen', fact: { message: 'm-1', detail: 'never arrived' } }],
    ],
    [
      'because the owner found that the first did not go',
      1,
      'Rye today.',
      'send',
      [
        { type: 'message.unknown', subject: 'gwen', fact: { message: 'm-1', detail: 'cut' } },
        { type: 'message.judged', subject: 'gwen', fact: { message: 'm-1', as: 'notSent' } },
      ],
    ],
  ])('%s', (_, hours, template, answer, more) => {
    const verdict = askedFor(after(hours, ...more), template);
    expect(verdict.answer).toBe(answer);
    if (answer === 'hold') expect(verdict.reasons).toEqual([{ kind: 'sameWords', at: hoursBefore(hours) }]);
  });

  it('whatever sends carry them, in whatever order their turns come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }), (turns) => {
        const shop = shopAfter(
          ...given,
          on(
            hoursBefore(1),
            ...['a', 'b', 'c', 'd'].map((send) => asked(send, `Rye today.${send === 'd' ? '' : ' '}`)),
          ),
        );
        let sent = 0;
        for (const [place, send] of turns.entries()) {
          const moment = { ...momentAt(NOW), newId: () => `m-${place}` };
          for (const fact of factsOf(intendMessage(shop, { send, contact: 'gwen' }, moment))) {
            if (fact.type === 'message.intended') sent += 1;
            evolve(shop, toEntry(fact, shop.size, NOW));
          }
        }
        expect(sent).toBe(turns.length === 0 ? 0 : 1);
      }),
    );
  });
});
