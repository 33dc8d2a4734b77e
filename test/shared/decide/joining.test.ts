import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intendQuestion } from '#shared/decide/answerDecisions.ts';
import { settleMessage } from '#shared/decide/messageDecisions.ts';
import { type ReceivedText, takeText } from '#shared/decide/replyDecisions.ts';
import type { Fact, Facts, Instant, ReplyId } from '#shared/facts.ts';
import { gradeOf } from '#shared/rules/evidence.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';
import {
  NOW,
  added,
  bakery,
  bread,
  factsOf,
  momentAt,
  phones,
  practice,
  saidStop,
  saidYes,
  signedAt,
  toEntry,
} from '#test/given.ts';

const confirming: Fact = {
  type: 'campaign.changed',
  subject: null,
  fact: { campaign: 'bread', joinBy: 'confirmation' },
};
const lifted: Fact = { type: 'optOut.lifted', subject: 'gwen', fact: { reply: 'start' } };
const named = (name: string): readonly Fact[] =>
  bread.map((fact): Fact =>
    JSON.parse(JSON.stringify(fact).replace(/bread/g, name).replace(/BREAD/g, name.toUpperCase())),
  );

const minutes = (count: number, from: Instant = NOW): Instant =>
  new Date(Date.parse(from) + count * 60_000).toISOString();

/** A shop that goes on: what is decided is written down at that minute, as the queue does it. */
function story(...happened: readonly Fact[]) {
  const shop: Shop = emptyShop();
  const facts: Fact[] = [];
  let made = 0;
  const write = (at: Instant, more: readonly Fact[]): readonly Fact[] => {
    for (const fact of more) evolve(shop, toEntry(fact, shop.size, at));
    facts.push(...more);
    return more;
  };
  const moment = (at: Instant) => momentAt(at, { newId: () => `id-${(made += 1)}` });
  write(minutes(-100_000), [bakery, practice, added('gwen'), ...bread, ...named('lunch'), confirming, ...happened]);
  return {
    shop,
    facts,
    write,
    texts: (text: string, minute: number, more: Partial<ReceivedText> & { readonly readAt?: Instant } = {}) => {
      const { readAt = minutes(minute + 1), ...received } = more;
      const written = { from: phones.gwen, to: '+491713920000', text, receivedAt: minutes(minute), ...received };
      const taken = { provider: 'practice' as const, providerId: `p-${(made += 1)}`, ...written };
      return write(readAt, factsOf(takeText(shop, taken, moment(readAt))));
    },
    asks: (minute: number, how: 'byItself' | 'byHand' = 'byItself', reply?: ReplyId) => {
      const id = reply ?? [...shop.toAsk].at(-1) ?? [...shop.replies.keys()].at(-1) ?? '';
      return write(minutes(minute), factsOf(intendQuestion(shop, { reply: id, how }, moment(minutes(minute)))));
    },
    becomes: (news: Parameters<typeof settleMessage>[1]['news'], minute: number) => {
      const message = [...shop.messages.keys()].at(-1) ?? '';
      return write(minutes(minute), factsOf(settleMessage(shop, { message, news }, moment(minutes(minute)))));
    },
  };
}

const types = (facts: readonly Fact[]) => facts.map(({ type }) => type);
const question = ['confirmation.asked', 'message.intended'];

describe('a keyword text to a campaign that asks back', () => {
  it.each(['BREAD', 'Join bread', 'START BREAD'])('"%s" is a request and no yes', (text) => {
    expect(story().texts(text, 0)).toMatchObject([{ type: 'reply.received', fact: { wants: 'question' } }]);
  });

  it('from an unknown phone is a contact, a request and no yes', () => {
    expect(types(story().texts('BREAD', 0, { from: phones.dev }))).toEqual(['contact.added', 'reply.received']);
  });

  it('is asked once, named, with how to answer and how to stop, and never again for that request', () => {
    const gwen = story();
    gwen.texts('BREAD', 0);
    const asked = gwen.asks(1);
    expect(types(asked)).toEqual(question);
    const { text, allowed, campaign } = { ...asked[1]?.fact } as Facts['message.intended'];
    expect(text).toBe('Backhaus: antworten Sie JA, um SMS zu bekommen: Friday bread.\nSTOP antworten zum Abmelden');
    expect({ allowed, campaign }).toMatchObject({ allowed: { kind: 'confirmationAsked' }, campaign: null });
    expect(gwen.asks(1)).toEqual([]);
    expect(gwen.asks(2, 'byHand')).toEqual([]);
  });

  it('is asked in their own language', () => {
    const gwen = story({ type: 'contact.changed', subject: 'gwen', fact: { language: 'fr' } });
    gwen.texts('BREAD', 0);
    expect(gwen.asks(1)[1]?.fact).toMatchObject({ text: expect.stringContaining('répondez OUI') });
  });

  it('by a clock that was set back waits, and is asked about no more when the clock is right again', () => {
    const gwen = story();
    gwen.texts('BREAD', 0, { readAt: minutes(90) });
    expect(gwen.asks(60)).toEqual([]);
    expect(gwen.asks(60, 'byHand')).toEqual([]);
    expect(gwen.asks(90)).toEqual([]);
    expect(types(gwen.asks(90, 'byHand'))).toEqual(question);
  });

  it.each([
    ['who had said stop by text before', [saidStop('gwen', minutes(-60))], ['message.failed']],
    [
      'whose stop by text was lifted by themselves since',
      [saidStop('gwen', minutes(-60)), lifted],
      ['message.failed', 'optOut.received'],
    ],
    ['of whose stop the book knows nothing', [], ['message.failed', 'optOut.received']],
    [
      'whose stop was said at the till, of which the network knows nothing',
      [saidStop('gwen', minutes(-60), { way: 'till' })],
      ['message.failed', 'optOut.received'],
    ],
  ])('that the network refuses as stopped, to somebody %s', (_, stopped, expected) => {
    const gwen = story(...stopped);
    gwen.texts('BREAD', 0);
    expect(types(gwen.asks(1))).toEqual(question);
    const refusal = { kind: 'failed', failure: 'optedOut', code: 'stopped' } as const;
    expect(types(gwen.becomes(refusal, 2))).toEqual(expected);
  });

  it.each([
    ['read six minutes later', 6, []],
    ['read five minutes later', 5, question],
  ])('%s', (_, minute, expected) => {
    const gwen = story();
    gwen.texts('BREAD', 0, { readAt: minutes(minute) });
    expect(types(gwen.asks(minute))).toEqual(expected);
  });

  it('read hours later waits for the owner, who may ask while they may be answered', () => {
    const gwen = story();
    gwen.texts('BREAD', 0, { readAt: minutes(600) });
    expect(gwen.shop.toAsk.size).toBe(1);
    expect(types(gwen.asks(601, 'byHand'))).toEqual(question);
    const late = story();
    late.texts('BREAD', 0, { readAt: minutes(600) });
    expect(late.asks(24 * 60 + 1, 'byHand')).toEqual([]);
  });

  it.each([
    ['that said stop before it', saidStop('gwen', minutes(-50)), question],
    ['that said stop after it', saidStop('gwen', minutes(0)), []],
    [
      'whose campaign was stopped after it',
      saidStop('gwen', minutes(0), { scope: { kind: 'campaign', campaign: 'bread' } }),
      [],
    ],
  ])('from a phone %s', (_, stop, expected) => {
    const gwen = story(stop);
    gwen.texts('BREAD', 0);
    expect(types(gwen.asks(1))).toEqual(expected);
    expect(types(gwen.asks(1, 'byHand'))).toEqual([]);
  });

  it('from somebody erased after a stop is not asked', () => {
    const erased: Fact = {
      type: 'contact.erased',
      subject: null,
      fact: { contact: 'x', reason: 'askedFor', numberHash: momentAt().numberHash(phones.dev) },
    };
    const dev = story(erased);
    dev.texts('BREAD', 0, { from: phones.dev });
    expect([dev.asks(1), dev.asks(1, 'byHand'), [...dev.shop.toAsk]]).toEqual([[], [], []]);
  });

  it('is not asked while a reply of theirs may have been a stop', () => {
    const gwen = story();
    gwen.texts('not so many maybe stop', -1);
    expect(gwen.shop.toJudge.size).toBe(1);
    gwen.texts('BREAD', 0);
    expect(gwen.asks(1)).toEqual([]);
  });

  it('is not asked under a name that nobody can answer', () => {
    const sender = { kind: 'name', name: 'Backhaus', stopWay: { kind: 'number', number: '+491713920000' } } as const;
    const gwen = story({ type: 'provider.chosen', subject: null, fact: { provider: 'twilio', sender } });
    gwen.texts('BREAD', 0);
    expect(gwen.asks(1)).toEqual([]);
    const [reply = ''] = gwen.shop.toAsk;
    expect(intendQuestion(gwen.shop, { reply, how: 'byHand' }, momentAt(minutes(1)))).toEqual({
      kind: 'refused',
      refusal: { kind: 'questionImpossible', why: 'nameAsSender' },
    });
  });

  it('to a campaign that asks nothing is a yes at once, as ever', () => {
    expect(types(story().texts('LUNCH', 0))).toEqual(['reply.received', 'consent.given']);
  });

  it('of a second campaign waits while the first question is open, so that a yes stays clear', () => {
    const gwen = story({
      type: 'campaign.changed',
      subject: null,
      fact: { campaign: 'lunch', joinBy: 'confirmation' },
    });
    gwen.texts('BREAD', 0);
    gwen.texts('LUNCH', 0);
    const [breadRequest, lunchRequest] = gwen.shop.toAsk;
    expect(types(gwen.asks(1, 'byItself', breadRequest))).toEqual(question);
    expect(gwen.asks(1, 'byItself', lunchRequest)).toEqual([]);
    expect(gwen.texts('Ja', 2)).toMatchObject([{}, { fact: { campaign: 'bread' } }]);
    expect(types(gwen.asks(3, 'byItself', lunchRequest))).toEqual(question);
  });
});

describe('the answer to the question', () => {
  const asked = (...happened: readonly Fact[]) => {
    const gwen = story(...happened);
    gwen.texts('BREAD', 0);
    gwen.asks(1);
    return gwen;
  };

  it('yes is a consent proved by their phone, to the words of the day they were asked', () => {
    const gwen = asked();
    const worded = bread[1]?.fact as Facts['campaign.worded'];
    gwen.write(minutes(2), [
      { type: 'campaign.worded', subject: null, fact: { ...worded, version: 2, wording: 'Any day.' } },
    ]);
    const [, given] = gwen.texts('Ja, bitte', 3);
    expect(given).toMatchObject({
      type: 'consent.given',
      subject: 'gwen',
      fact: { campaign: 'bread', wordingVersion: 1, evidence: { medium: 'sms', message: { text: 'Ja, bitte' } } },
    });
    const { evidence } = { ...given?.fact } as Facts['consent.given'];
    expect(gradeOf(evidence, phones.gwen)).toBe('A');
    expect(gwen.shop.contacts.get('gwen')?.confirmation).toBeNull();
  });

  it.each([
    ['after a day less a minute', 24 * 60, ['reply.received', 'consent.given']],
    ['after a day', 24 * 60 + 2, ['reply.received']],
  ])('yes %s, however late it is read', (_, minute, expected) => {
    expect(types(asked().texts('Yes', minute, { readAt: minutes(40 * 60) }))).toEqual(expected);
  });

  it('yes written before they asked to join is no answer', () => {
    expect(types(asked().texts('Yes', -5, { readAt: minutes(3) }))).toEqual(['reply.received']);
  });

  it('yes from another phone is no answer', () => {
    const facts = asked().texts('Yes', 3, { from: phones.nora });
    expect(types(facts)).toEqual(['contact.added', 'reply.received']);
  });

  it('no is final: the keyword is not asked about again that day, and is a day later', () => {
    const gwen = asked();
    expect(types(gwen.texts('No', 2))).toEqual(['reply.received', 'confirmation.refused']);
    gwen.texts('BREAD', 60);
    expect(gwen.asks(61)).toEqual([]);
    gwen.texts('BREAD', 25 * 60);
    expect(types(gwen.asks(25 * 60 + 1))).toEqual(question);
  });

  it('no from somebody whose yes of before stands ends that yes', () => {
    const gwen = asked(saidYes('gwen', signedAt(minutes(-5_000))));
    const facts = gwen.texts('No', 2);
    expect(types(facts)).toEqual(['reply.received', 'confirmation.refused', 'optOut.received']);
    expect(facts[2]?.fact).toMatchObject({ scope: { kind: 'campaign', campaign: 'bread' } });
  });

  it('stop ends it, and a yes after the stop is none', () => {
    const gwen = asked();
    expect(types(gwen.texts('Stop', 2))).toEqual(['reply.received', 'optOut.received']);
    expect(types(gwen.texts('Yes', 3))).toEqual(['reply.received']);
  });

  it('none is nothing: the keyword texted again while it is open asks nothing more', () => {
    const gwen = asked();
    gwen.texts('BREAD', 10);
    expect([gwen.asks(11), gwen.asks(11, 'byHand')]).toEqual([[], []]);
  });

  it('a question that certainly never left is asked again by hand and never by itself', () => {
    const gwen = asked();
    gwen.becomes({ kind: 'returned', detail: 'busy' }, 2);
    expect(types(gwen.texts('Yes', 2))).toEqual(['reply.received']);
    const [request] = gwen.shop.toAsk;
    expect(gwen.asks(3, 'byItself', request)).toEqual([]);
    expect(types(gwen.asks(3, 'byHand', request))).toEqual(question);
    expect(gwen.asks(3, 'byHand', request)).toEqual([]);
  });

  it('a question of which nobody knows whether it left is not asked again, and its yes counts', () => {
    const gwen = asked();
    gwen.becomes({ kind: 'unknown', detail: 'cut' }, 2);
    expect(gwen.asks(3, 'byHand', [...gwen.shop.replies.keys()][0])).toEqual([]);
    expect(types(gwen.texts('Yes', 4))).toEqual(['reply.received', 'consent.given']);
  });

  it('"Yes lunch" to the question about bread asks to join lunch', () => {
    expect(asked().texts('Yes lunch', 2)).toMatchObject([
      { fact: { reading: 'join', campaign: 'lunch' } },
      { fact: { campaign: 'lunch' } },
    ]);
  });
});

describe('whatever is texted in whatever order', () => {
  const word = fc.constantFrom('BREAD', 'Yes', 'Ja', 'No', 'STOP', 'START', 'START BREAD', 'HELP', 'hello', 'no more?');
  const step = fc.record({
    who: fc.constantFrom('gwen', 'dev'),
    text: word,
    after: fc.nat(400),
    late: fc.constantFrom(0, 0, 0, 2, 700),
    asks: fc.constantFrom('byItself', 'byItself', 'byHand', null),
    news: fc.constantFrom(null, null, 'returned', 'unknown'),
  });

  it('no yes without a question open to that phone, no second question, none to who did not ask or said stop', () => {
    const seen = { questions: 0, yeses: 0 };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const town = story();
        let minute = 0;
        const left = new Set<string>();
        for (const { who, text, after, late, asks, news } of steps) {
          minute += after / 4;
          const before = town.shop.contacts.get(town.shop.contactByPhone.get(phones[who as 'gwen']) ?? '');
          const open = before?.confirmation ?? null;
          const receivedAt = minutes(minute);
          const taken = town.texts(text, minute, { from: phones[who as 'gwen'], readAt: minutes(minute + late) });
          minute += late;
          for (const { type, fact } of taken) {
            if (type !== 'consent.given') continue;
            seen.yeses += 1;
            if (!/^(yes|ja)$/i.test(text)) throw new Error(`"${text}" became a yes`);
            if (open === null || receivedAt > open.until) throw new Error('a yes to no question');
            if ((fact as Facts['consent.given']).campaign !== open.campaign)
              throw new Error('a yes to another campaign');
          }
          if (asks === null) continue;
          for (const reply of [...town.shop.toAsk, ...town.shop.replies.keys()]) {
            const request = town.shop.replies.get(reply);
            const stops = town.shop.contacts.get(request?.contact ?? '')?.optOuts ?? [];
            const isStopped = stops.some(
              ({ ended, saidAt }) => ended === null && saidAt >= (request?.receivedAt ?? ''),
            );
            const asked = town.asks(minute, asks as 'byHand', reply).find(({ type }) => type === 'message.intended');
            if (asked === undefined) continue;
            if (isStopped) throw new Error('a stopped phone was asked');
            if (!['BREAD', 'START BREAD'].includes(request?.text ?? '')) throw new Error('asked who did not ask');
            if (left.has(reply)) throw new Error('a second question for one request');
            seen.questions += 1;
            const { message } = asked.fact as Facts['message.intended'];
            if (news !== 'returned') left.add(reply);
            if (news === null) continue;
            const decision = settleMessage(
              town.shop,
              { message, news: { kind: news, detail: '' } },
              momentAt(minutes(minute)),
            );
            town.write(minutes(minute), factsOf(decision));
          }
        }
      }),
      { numRuns: 400 },
    );
    // It says something only where some were asked and some agreed; how many is chance.
    expect(seen.questions).toBeGreaterThan(50);
    expect(seen.yeses).toBeGreaterThan(5);
  });
});
