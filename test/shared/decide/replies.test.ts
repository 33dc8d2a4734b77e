import { describe, expect, it } from 'vitest';
import { intendAnswer, intendHelp } from '#shared/decide/answerDecisions.ts';
import { type ReceivedText, takeText } from '#shared/decide/replyDecisions.ts';
import type { Fact, Facts } from '#shared/facts.ts';
import { gradeOf } from '#shared/rules/evidence.ts';
import { isTextable } from '#shared/phone.ts';
import { stopOf } from '#shared/shop.ts';
import { gate } from '#shared/rules/gate.ts';
import {
  type Dated,
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
} from '#test/given.ts';

const LAST_WEEK = '2026-11-18T09:00:00.000Z';
const shop = (...more: readonly (readonly Dated[])[]) => shopAfter(bakery, practice, added('gwen'), ...bread, ...more);
const texted = (text: string, more: Partial<ReceivedText> = {}): ReceivedText => ({
  provider: 'practice',
  providerId: `p-${text}`,
  from: phones.gwen,
  to: '+491713920000',
  text,
  receivedAt: '2026-11-25T09:59:00.000Z',
  ...more,
});
const sameCase = (word: string) => (found: string) => (found === found.toUpperCase() ? word.toUpperCase() : word);
const grown = (before: ReturnType<typeof shop>, facts: readonly Fact[]) => {
  const after = shopAfter(bakery, practice, added('gwen'), ...bread, on(NOW, ...facts));
  expect(after.contacts.size).toBeGreaterThanOrEqual(before.contacts.size);
  return after;
};

describe('a received text', () => {
  it.each([
    ['Stop. Thank you', ['reply.received', 'optOut.received']],
    ['BREAD', ['reply.received', 'consent.given']],
    ['Do you have rye today?', ['reply.received']],
    ['HELP', ['reply.received']],
  ])('"%s" becomes %j', (text, types) => {
    expect(factsOf(takeText(shop(), texted(text), momentAt())).map(({ type }) => type)).toEqual(types);
  });

  it('from an unknown phone that names a campaign is a contact and a yes of the best grade', () => {
    const facts = factsOf(takeText(shop(), texted('BREAD', { from: phones.dev }), momentAt()));
    expect(facts.map(({ type }) => type)).toEqual(['contact.added', 'reply.received', 'consent.given']);
    expect(facts.at(-1)).toMatchObject({
      fact: {
        campaign: 'bread',
        wordingVersion: 1,
        evidence: { medium: 'sms', message: { from: phones.dev, text: 'BREAD' } },
      },
    });
  });

  it.each([
    ['whole', phones.dev, phones.dev],
    ['as it is dialled in the own country', '0171 3920002', phones.dev],
    ['with two noughts', '00491713920002', phones.dev],
    ['that no numbering plan knows', '+4912345678', '+4912345678'],
  ])('of a stop from an unknown number %s keeps that number out', (_, from, phone) => {
    const facts = factsOf(takeText(shop(), texted('Stop', { from }), momentAt()));
    expect(facts.map(({ type }) => type)).toEqual(['contact.added', 'reply.received', 'optOut.received']);
    const { line } = { ...facts[0]?.fact } as Facts['contact.added'];
    expect(facts[0]?.fact).toMatchObject({ phone });
    // Who texts can be texted.
    expect(isTextable(line)).toBe(true);
    const after = shop(on(NOW, ...facts));
    const writer = after.contacts.get(after.contactByPhone.get(phone) ?? '');
    expect(writer && stopOf(writer)).not.toBeNull();
  });
  it('of a stop from a known number written in another way stops who has it', () => {
    const facts = factsOf(takeText(shop(), texted('Stop', { from: '0171/3920001' }), momentAt()));
    expect(facts.map(({ type, subject }) => [type, subject])).toEqual([
      ['reply.received', 'gwen'],
      ['optOut.received', 'gwen'],
    ]);
  });
  it.each(['DHL', 'Backhaus24', '4477', '', '1234567 GmbH'])('from "%s" is nobody’s', (from) => {
    expect(factsOf(takeText(shop(), texted('Stop', { from }), momentAt()))).toEqual([]);
  });
  it('as it is dialled in the own country is a yes of the best grade all the same', () => {
    const facts = factsOf(takeText(shop(), texted('BREAD', { from: '0171 3920001' }), momentAt()));
    const { evidence } = { ...facts.at(-1)?.fact } as Facts['consent.given'];
    expect(gradeOf(evidence, phones.gwen)).toBe('A');
  });

  it('that joins after a stop brings back that campaign, and one sent before the stop brings nothing', () => {
    const stopped = () => shop(on(LAST_WEEK, saidStop('gwen', LAST_WEEK)));
    const later = factsOf(takeText(stopped(), texted('BREAD'), momentAt()));
    const after = shop(on(LAST_WEEK, saidStop('gwen', LAST_WEEK)), on('2026-11-25T10:00:00.000Z', ...later));
    const gwen = after.contacts.get('gwen');
    if (!gwen) throw new Error('Gwen is gone');
    expect(gate(after, gwen, 'bread', { now: '2026-11-25T10:00:01.000Z', purpose: 'campaign' }).answer).toBe('send');
    const before = texted('BREAD', { receivedAt: '2026-11-18T08:00:00.000Z' });
    expect(factsOf(takeText(stopped(), before, momentAt())).map(({ type }) => type)).toEqual(['reply.received']);
  });

  it('START LUNCH after STOP brings back lunch alone, and START brings back everything', () => {
    const lunch = bread.map((fact): Fact => JSON.parse(JSON.stringify(fact).replace(/bread/gi, sameCase('lunch'))));
    const yeses = ['bread', 'lunch'].map((each) => saidYes('gwen', signedAt('2026-11-10T09:00:00.000Z'), each));
    const stopped = (...more: readonly Fact[]) =>
      shop(
        on(LAST_WEEK, ...lunch),
        on('2026-11-10T09:00:00.000Z', ...yeses),
        on(LAST_WEEK, saidStop('gwen', LAST_WEEK)),
        on(NOW, ...more),
      );
    const verdicts = (text: string) => {
      const after = stopped(...factsOf(takeText(stopped(), texted(text), momentAt())));
      const at = { now: '2026-11-25T10:00:01.000Z', purpose: 'campaign' } as const;
      return ['bread', 'lunch'].map((campaign) => gate(after, 'gwen', campaign, at).answer);
    };
    expect(verdicts('START LUNCH')).toEqual(['hold', 'send']);
    expect(verdicts('START')).toEqual(['send', 'send']);
  });

  it('of somebody erased is not taken for a new one when the provider lists it again', () => {
    const erased: Fact = {
      type: 'contact.erased',
      subject: null,
      fact: { contact: 'dev', reason: 'askedFor', texts: [momentAt().numberHash('practice:p-BREAD')] },
    };
    const joined = texted('BREAD', { from: phones.dev });
    expect(factsOf(takeText(shop(on(NOW, erased)), joined, momentAt()))).toEqual([]);
  });

  it('START written at the instant of a STOP lifts nothing', () => {
    const stopped = shop(on(LAST_WEEK, saidStop('gwen', LAST_WEEK)));
    const facts = factsOf(takeText(stopped, texted('START', { receivedAt: LAST_WEEK }), momentAt()));
    expect(facts.map(({ type }) => type)).toEqual(['reply.received']);
  });
});

describe('an answer', () => {
  const wrote = () => grown(shop(), factsOf(takeText(shop(), texted('Do you have rye?'), momentAt())));
  const answer = { message: 'm1', contact: 'gwen', text: 'Yes, until noon.', purpose: 'conversation' as const };

  it('goes to who wrote first, sealed with the way to stop', () => {
    const decision = intendAnswer(wrote(), answer, momentAt());
    expect(decision).toMatchObject({ kind: 'decided', answer: { kind: 'intended' } });
    expect(JSON.stringify(factsOf(decision))).toContain('STOP');
  });
  it('pressed twice is one answer', () => {
    const after = grown(wrote(), [
      ...factsOf(takeText(shop(), texted('Do you have rye?'), momentAt())),
      ...factsOf(intendAnswer(wrote(), answer, momentAt())),
    ]);
    expect(intendAnswer(after, answer, momentAt())).toEqual({
      kind: 'decided',
      facts: [],
      answer: { kind: 'already' },
    });
  });
  it('is held back a week later', () => {
    const decision = intendAnswer(wrote(), answer, momentAt('2026-12-02T10:00:00.000Z'));
    expect(decision).toMatchObject({ answer: { kind: 'heldBack', reasons: [{ kind: 'conversationOver' }] } });
  });
  it('waits while the clock stands before what the book has seen, for then nobody knows how long ago they wrote', () => {
    const now = '2026-11-25T09:49:59.000Z';
    expect(intendAnswer(wrote(), answer, momentAt(now))).toEqual({
      kind: 'refused',
      refusal: { kind: 'clockSetBack', now, lastAt: NOW },
    });
  });
});

describe('HELP', () => {
  const asked = () => grown(shop(), factsOf(takeText(shop(), texted('HELP'), momentAt())));
  const reply = () => [...asked().replies.keys()][0] ?? '';
  it('is answered with who we are and how to stop', () => {
    const facts = factsOf(intendHelp(asked(), reply(), momentAt()));
    expect(facts[0]?.fact).toMatchObject({ send: null, campaign: null });
    expect(JSON.stringify(facts)).toMatch(/Backhaus.*STOP/);
  });
  it('is not answered by a clock that was set back, which makes an old one look new', () => {
    expect(factsOf(intendHelp(asked(), reply(), momentAt('2026-11-25T09:49:59.000Z')))).toEqual([]);
  });
  it('is left to a person when it was read too late', () => {
    expect(factsOf(intendHelp(asked(), reply(), momentAt('2026-11-25T10:06:00.000Z')))).toEqual([]);
  });
});
