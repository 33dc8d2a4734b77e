import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '#electron/ledger/ledger.ts';
import type { ContactId, Entry, Fact, Facts } from '#shared/facts.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Consent, RecipientState, Shop } from '#shared/shop.ts';
import { bakery, bread, signedAt } from '#test/given.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type Clock, live } from './life.ts';
import { createTown, isQuestion, type Town } from './town.ts';

/** A Wednesday morning. */
const begin = Date.parse('2026-11-25T09:00:00.000Z');

/** In memory where there is such a folder: what dies here is a process, and the disk outlives it. */
const shelf = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const offer = 'Roggenbrot';

export type Told = { readonly deaths: number; readonly reached: number; readonly people: number };

/** A send of some messages in a town where everything goes wrong, through some deaths, to its end; throws on a double or a loss. */
export const tell = async (seed: number, diesAt: (life: number, chance: Chance) => number): Promise<Told> => {
  const chance = chanceFrom(seed);
  const people = 3 + chance.below(10);
  const phones = phonesOf(people);
  const clock: Clock = { now: begin, ticks: 0 };
  const joiners = ['+491713920031', '+491713920032'];
  const town = createTown(chance, [...phones, ...joiners], () => clock.now);
  const dir = await mkdtemp(join(shelf, 'story-'));
  try {
    await writeSend(dir, phones, new Date(begin).toISOString());
    const maxInFlight = 1 + chance.below(4);
    let deaths = 0;
    for (let life = 0; life < 30; life += 1) {
      if (life === 6) town.calm();
      const fatal = life < 6 ? diesAt(life, chance) : Number.POSITIVE_INFINITY;
      if ((await live(dir, town, clock, chance, { diesAt: fatal, maxInFlight })) === 'ended') break;
      deaths += 1;
      // The computer slept, or its clock was set, an hour back or some hours on.
      if (chance.happens(0.3)) clock.now += (chance.below(7) - 1) * 3_600_000;
    }
    await examine(dir, town, [...phones, ...joiners]);
    return { deaths, reached: town.reached.length, people };
  } finally {
    await rm(dir, { recursive: true });
  }
};

const factsOf = (phones: readonly string[]): readonly Fact[] => [
  bakery,
  {
    type: 'provider.chosen',
    subject: null,
    fact: { provider: 'twilio', sender: { kind: 'number', number: '+491713920000' } },
  },
  ...bread,
  { type: 'campaign.changed', subject: null, fact: { campaign: 'bread', joinBy: 'confirmation' } },
  ...phones.flatMap((phone, each): Fact[] => [
    {
      type: 'contact.added',
      subject: `c${each}`,
      fact: { phone, typed: phone, line: 'mobile', name: `N${each}`, source: 'typed' },
    },
    {
      type: 'consent.given',
      subject: `c${each}`,
      fact: {
        consent: `y${each}`,
        campaign: 'bread',
        wordingVersion: 1,
        kind: 'express',
        evidence: signedAt('2026-11-20T10:00:00.000Z'),
      },
    },
  ]),
  {
    type: 'send.approved',
    subject: null,
    fact: {
      send: 's1',
      campaign: 'bread',
      template: `Freitag gibt es ${offer}.`,
      provider: 'twilio',
      sender: { kind: 'number', number: '+491713920000' },
      recipients: phones.map((_, each) => `c${each}`),
      upheld: {},
      maxParts: 2,
    },
  },
];

export const phonesOf = (people: number): readonly string[] =>
  Array.from({ length: people }, (_, each) => `+4917139200${String(10 + each)}`);

/** A book with one approved send to all of them. */
export const writeSend = async (dir: string, phones: readonly string[], at: string): Promise<void> => {
  const ledger = await openLedger(dir, { onEntry: () => {}, report: () => {} });
  await ledger.append(factsOf(phones), at);
  await ledger.close();
};

const examine = async (dir: string, town: Town, phones: readonly string[]): Promise<void> => {
  const { entries, shop } = await readBook(dir);
  checkTimes(
    shop,
    town.reached,
    phones.filter((phone) => shop.contacts.has(`c${phones.indexOf(phone)}`)),
  );
  for (const phone of phones) {
    const answers = town.reached.filter(({ to, text }) => to === phone && !text.includes(offer));
    const questions = answers.filter(({ text }) => isQuestion(text)).length;
    const helped = answers.length - questions;
    const asked = town.texts.filter(({ from, text }) => from === phone && text === 'HILFE').length;
    if (helped > asked) throw new Error(`${phone} was helped more often than it asked`);
    const requests = town.texts.filter(({ from, text }) => from === phone && text === 'BREAD').length;
    if (questions > requests) throw new Error(`${phone} was asked back more often than it asked to join`);
    const joined = shop.contacts.get(shop.contactByPhone.get(phone) ?? '')?.consents.filter(isByText) ?? [];
    if (joined.length > 0 && questions === 0) throw new Error(`${phone} joined, and was never asked`);
  }
  checkStops(entries);
  const known = new Set(
    entries.flatMap((entry) =>
      entry.type === 'reply.received' && entry.fact ? [(entry.fact as Facts['reply.received']).providerId] : [],
    ),
  );
  const received = entries.filter(({ type }) => type === 'reply.received').length;
  if (received !== known.size) throw new Error('a received text is in the book twice');
};

export const readBook = async (dir: string): Promise<{ readonly entries: readonly Entry[]; readonly shop: Shop }> => {
  const entries: Entry[] = [];
  const shop = emptyShop();
  const onEntry = (entry: Entry) => {
    entries.push(entry);
    evolve(shop, entry);
  };
  await (await openLedger(dir, { onEntry, report: () => {} })).close();
  return { entries, shop };
};

/** Nobody got the offer twice, and whoever the book says got it did, and nobody else. */
export const checkTimes = (
  shop: Shop,
  reached: readonly { readonly to: string; readonly text: string }[],
  phones: readonly string[],
): void => {
  for (const [each, phone] of phones.entries()) {
    const times = reached.filter(({ to, text }) => to === phone && text.includes(offer)).length;
    if (times > 1) throw new Error(`${phone} got it ${times} times`);
    const expected = timesBooked(shop, `c${each}`);
    if (times !== expected) throw new Error(`${phone} got it ${times} times, and the book says ${expected}`);
  }
};

/** How often this person got the message, as far as the book says. */
const timesBooked = (shop: Shop, contact: ContactId): number => {
  const state: RecipientState | undefined = shop.sends.get('s1')?.recipients.get(contact);
  if (state?.kind !== 'tried') return 0;
  const message = shop.messages.get(state.message);
  return message?.providerId === null || message === undefined ? 0 : 1;
};

const isByText = ({ evidence }: Consent): boolean => evidence.medium === 'sms';

/**
 * From the moment a STOP is in the book nothing more is intended for that person, but the question to who asks to join
 * after it; their yes to that brings the campaign back. A no to it ends the campaign alone.
 */
const checkStops = (entries: readonly Entry[]): void => {
  const stopped = { all: new Set<string>(), campaign: new Set<string>() };
  const asking = new Set<string>();
  for (const entry of entries) {
    if (entry.subject === null || entry.fact === null) continue;
    const who = entry.subject;
    if (entry.type === 'reply.received' && entry.fact.wants === 'question') asking.add(who);
    if (entry.type === 'optOut.received') {
      stopped[entry.fact.scope.kind].add(who);
      asking.delete(who);
    }
    if (entry.type === 'consent.given') for (const scope of [stopped.all, stopped.campaign]) scope.delete(who);
    if (entry.type !== 'message.intended') continue;
    const isCampaign = entry.fact.send !== null;
    const isAsked = entry.fact.allowed.kind === 'confirmationAsked' && asking.has(who);
    if (stopped.all.has(who) && !isAsked) throw new Error(`${who} was texted after STOP`);
    if (stopped.campaign.has(who) && isCampaign) throw new Error(`${who} was texted after NO`);
  }
};
