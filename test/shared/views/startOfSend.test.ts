import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fact, Instant } from '#shared/facts.ts';
import { evolve } from '#shared/replay.ts';
import type { Send, Shop } from '#shared/shop.ts';
import { startOfSend } from '#shared/views/startOfSend.ts';
import {
  type Dated,
  approved,
  bakery,
  bread,
  on,
  practice,
  saidYes,
  shopAfter,
  signedAt,
  toEntry,
} from '#test/given.ts';

const given = signedAt('2026-11-01T10:00:00.000Z');
/** An hour for texts in London, and none any more in Berlin. */
const evening = '2026-11-25T19:30:00.000Z';
const phoneOf = (person: string): string =>
  person.startsWith('german') ? `+4917139200${person.slice(-2)}` : `+4477009000${person.slice(-2)}`;
const people = (where: 'german' | 'british', count: number) =>
  Array.from({ length: count }, (_, index) => `${where}${index + 10}`);

const fact = (type: Fact['type'], subject: string | null, content: object): Fact =>
  ({ type, subject, fact: content }) as Fact;
const added = (person: string): Fact =>
  fact('contact.added', person, {
    phone: phoneOf(person),
    typed: phoneOf(person),
    line: 'mobile',
    name: person,
    source: 'staff',
  });
const yesOf = (person: string): Fact => {
  const yes = saidYes('gwen', given);
  return fact('consent.given', person, { ...yes.fact, consent: `yes of ${person}` });
};
const intended = (person: string, message: string, send: string | null): Fact =>
  fact('message.intended', person, {
    message,
    send,
    campaign: 'bread',
    provider: 'practice',
    phone: phoneOf(person),
    text: 'Brot!',
    parts: 1,
    encoding: 'GSM-7',
    allowed: { kind: 'consent', consent: `yes of ${person}`, standing: 'fresh' },
  });

const opening = (everyone: readonly string[], startAt?: Instant): readonly Dated[] => [
  ...on('2026-10-01T08:00:00.000Z', bakery, practice, ...bread),
  ...on('2026-11-01T10:00:00.000Z', ...everyone.flatMap((person) => [added(person), yesOf(person)])),
  ...on('2026-11-25T12:00:00.000Z', approved(everyone, startAt === undefined ? {} : { startAt })),
];
const theSend = (shop: Shop): Send => shop.sends.get('one') as Send;
const later = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * 60_000).toISOString();

it('a message of a running send is reckoned with for whom it went to and for nobody else', () => {
  const [germans, britons] = [people('german', 30), people('british', 20)];
  const { campaigns, ...opened } = shopAfter([...opening([...germans, ...britons])]);
  let reckoned = 0;
  const counting = new Map(campaigns);
  counting.get = (id) => {
    reckoned += 1;
    return campaigns.get(id);
  };
  const shop = { ...opened, campaigns: counting };
  expect(startOfSend(shop, theSend(shop), evening)).toBeNull();
  for (const person of britons.slice(0, -1)) {
    evolve(shop, toEntry(intended(person, `to ${person}`, 'one'), shop.size, evening));
    reckoned = 0;
    expect(startOfSend(shop, theSend(shop), evening)).toBeNull();
    // Once for the send itself, and by the gate for whoever is next in turn.
    expect(reckoned).toBeLessThanOrEqual(3);
    expect(reckoned).toBeGreaterThan(1);
  }
});

const step = fc.record({
  what: fc.constantFrom(
    'sent',
    'sentBeside',
    'failed',
    'stopped',
    'stopTakenBack',
    'struck',
    'yes',
    'moved',
    'erased',
    'rule',
    'promise',
    'closed',
    'country',
    'nothing',
  ),
  whose: fc.nat(5),
  value: fc.nat(3),
  minutes: fc.constantFrom(0, 0, 1, 30, 240, 700),
});

it('what is kept of a start is never another than what would be reckoned anew', () => {
  const everyone = [...people('german', 3), ...people('british', 3)];
  const starts = fc.constantFrom(undefined, later(evening, 30), later(evening, 900));
  fc.assert(
    fc.property(starts, fc.array(step, { maxLength: 30 }), (startAt, steps) => {
      const shop = shopAfter([...opening(everyone, startAt)]);
      let now = evening;
      for (const [index, { what, whose, value, minutes }] of steps.entries()) {
        now = later(now, minutes);
        const person = everyone[whose] ?? '';
        const happened = factOf(what, { person, value, now, id: `${what} ${index}` });
        const isThere = happened?.subject !== person || shop.contacts.has(person);
        if (happened !== null && isThere) evolve(shop, toEntry(happened, shop.size, now));
        expect(startOfSend(shop, theSend(shop), now)).toEqual(startOfSend({ ...shop }, theSend(shop), now));
      }
    }),
  );
});

type Happening = { readonly person: string; readonly value: number; readonly now: Instant; readonly id: string };

function factOf(what: string, { person, value, now, id }: Happening): Fact | null {
  switch (what) {
    case 'sent':
      return intended(person, `to ${person}`, 'one');
    case 'sentBeside':
      return intended(person, id, null);
    case 'failed':
      return fact('message.failed', person, { message: `to ${person}`, failure: 'unknown' });
    case 'stopped':
      return fact('optOut.received', person, {
        optOut: `stop of ${person}`,
        scope: { kind: 'all' },
        way: 'spoken',
        saidAt: now,
      });
    case 'stopTakenBack':
      return fact('optOut.undone', person, { optOut: `stop of ${person}` });
    case 'struck':
      return fact('consent.struck', person, { consent: `yes of ${person}`, reason: 'Wrong number' });
    case 'yes':
      return fact('consent.given', person, { ...yesOf(person).fact, consent: id, evidence: signedAt(now) });
    case 'moved':
      return fact('contact.changed', person, {
        timeZone: ['Europe/London', 'Europe/Athens', 'America/New_York', 'Asia/Tokyo'][value],
      });
    case 'erased':
      return fact('contact.erased', null, { contact: person, reason: 'askedFor' });
    case 'rule':
      return fact('rule.changed', null, { country: 'GB', rule: 'perDay', value: value + 1, note: 'Ours' });
    case 'promise':
      return fact('campaign.changed', null, { campaign: 'bread', perMonth: value + 1 });
    case 'closed':
      return value === 0 ? fact('campaign.closed', null, { campaign: 'bread' }) : null;
    case 'country':
      return fact('shop.described', null, { ...bakery.fact, country: value > 1 ? 'DE' : 'US' });
    default:
      return null;
  }
}
