import { expect } from 'vitest';
import type { Command, CommandName, Outcomes, Refusal } from '#shared/commands.ts';
import { decide } from '#shared/decide.ts';
import type { Decision, Moment } from '#shared/decide/decision.ts';
import type { Entry, Evidence, Fact, Facts, Instant } from '#shared/facts.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';

/** A Wednesday morning in November, the moment of every test that does not say another. */
export const NOW: Instant = '2026-11-25T10:00:00.000Z';

export type Dated = { readonly at: Instant; readonly fact: Fact };

export const on = (at: Instant, ...facts: readonly Fact[]): Dated[] => facts.map((fact) => ({ at, fact }));

/** The shop after these facts, each at its instant; a bare fact happened a month ago. */
export function shopAfter(...happened: readonly (Fact | readonly Dated[])[]): Shop {
  const shop = emptyShop();
  const dated = happened.flatMap((each) => ('type' in each ? on('2026-10-25T10:00:00.000Z', each) : each));
  for (const { at, fact } of dated) evolve(shop, toEntry(fact, shop.size, at));
  return shop;
}

export const toEntry = (fact: Fact, seq: number, at: Instant): Entry =>
  ({ seq, at, digest: '', salt: '', ...fact }) as Entry;

export function momentAt(now: Instant = NOW, moment: Partial<Moment> = {}): Moment {
  let made = 0;
  return {
    now,
    newId: () => `id-${++made}`,
    by: 'Ines',
    fileOf: () => null,
    repliesCheckedAt: now,
    numberHash: (phone) => `hash of ${phone}`,
    numberHashes: (phone) => [`hash of ${phone}`],
    ...moment,
  };
}

/** Decides one command and holds the answer against what is expected. */
export function when<C extends CommandName>(shop: Shop, name: C, command: Command<C>, moment: Moment = momentAt()) {
  const decision: Decision<Outcomes[C]> = decide(shop, name, command, moment);
  return {
    decision,
    follows: (...types: readonly Fact['type'][]) => {
      expect(decision).toMatchObject({ kind: 'decided' });
      expect(factsOf(decision).map(({ type }) => type)).toEqual(types);
      return factsOf(decision);
    },
    isRefused: (refusal: Refusal) => expect(decision).toEqual({ kind: 'refused', refusal }),
  };
}

export const factsOf = (decision: Decision<unknown>): readonly Fact[] =>
  decision.kind === 'decided' ? decision.facts : [];

// The small cast: a bakery in Germany, so that its numbers are ones set aside for films.
export const bakery: Fact = {
  type: 'shop.described',
  subject: null,
  fact: { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' },
};

export const practice: Fact = {
  type: 'provider.chosen',
  subject: null,
  fact: { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } },
};

export const phones = { gwen: '+491713920001', dev: '+491713920002', nora: '+491713920003' } as const;

export type Person = keyof typeof phones;

export const added = (person: Person, more: Partial<Facts['contact.added']> = {}): Fact => ({
  type: 'contact.added',
  subject: person,
  fact: {
    phone: phones[person],
    typed: phones[person],
    line: 'mobile',
    name: person[0]?.toUpperCase() + person.slice(1),
    source: 'typed',
    ...more,
  },
});

export const bread: readonly Fact[] = [
  {
    type: 'campaign.created',
    subject: null,
    fact: { campaign: 'bread', name: 'Friday bread', keyword: 'BREAD', leastGrade: 'C' },
  },
  {
    type: 'campaign.worded',
    subject: null,
    fact: {
      campaign: 'bread',
      version: 1,
      wording: 'You may text me on Fridays.',
      sha256: 'a'.repeat(64),
      language: 'en',
    },
  },
];

export const signedAt = (givenAt: Instant): Evidence => ({
  medium: 'tillScreen',
  givenAt,
  place: 'At the counter',
  files: [{ sha256: 'f'.repeat(64), name: 'signature.png', mediaType: 'image/png', bytes: 900 }],
});

export const saidYes = (person: Person, evidence: Evidence, campaign = 'bread'): Fact => ({
  type: 'consent.given',
  subject: person,
  fact: {
    consent: `${person}-${campaign}-${evidence.givenAt}`,
    campaign,
    wordingVersion: 1,
    kind: 'express',
    evidence,
  },
});

export const saidStop = (person: Person, saidAt: Instant, more: Partial<Facts['optOut.received']> = {}): Fact => ({
  type: 'optOut.received',
  subject: person,
  fact: { optOut: `${person}-stop-${saidAt}`, scope: { kind: 'all' }, way: 'sms', words: 'Stop', saidAt, ...more },
});

/** A send as the owner approves it, to these people. */
export const approved = (recipients: readonly string[], more: Partial<Facts['send.approved']> = {}): Fact => ({
  type: 'send.approved',
  subject: null,
  fact: {
    send: 'one',
    campaign: 'bread',
    template: 'Brot!',
    provider: 'practice',
    sender: { kind: 'number', number: '+491713920000' },
    recipients,
    upheld: {},
    maxParts: 3,
    ...more,
  },
});
