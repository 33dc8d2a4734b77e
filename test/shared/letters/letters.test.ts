import { describe, expect, it } from 'vitest';
import type { Entry, Fact } from '#shared/facts.ts';
import { authorityNames } from '#shared/letters/authorities.ts';
import type { ProofBook } from '#shared/proof/matter.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { letterView } from '#shared/views/letters.ts';

const wording = 'Ja, schickt mir freitags das Brot.\nSTOP beendet es.';
const facts: readonly Fact[] = [
  {
    type: 'shop.described',
    subject: null,
    fact: { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin', address: 'Am Markt 1' },
  },
  {
    type: 'campaign.created',
    subject: null,
    fact: { campaign: 'k', name: 'Freitagsbrot', keyword: 'BROT', perMonth: 4 },
  },
  {
    type: 'campaign.worded',
    subject: null,
    fact: { campaign: 'k', version: 1, wording, sha256: 'a'.repeat(64), language: 'de' },
  },
  {
    type: 'provider.chosen',
    subject: null,
    fact: { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } },
  },
  {
    type: 'contact.added',
    subject: 'gwen',
    fact: { phone: '+491713920001', typed: '0171 3920001', line: 'mobile', name: 'Gwen', source: 'typed' },
  },
  {
    type: 'consent.given',
    subject: 'gwen',
    fact: {
      consent: 'c1',
      campaign: 'k',
      wordingVersion: 1,
      kind: 'express',
      evidence: { medium: 'spoken', givenAt: '2026-11-20T09:00:00.000Z', files: [], note: 'an der Theke' },
    },
  },
  {
    type: 'message.intended',
    subject: 'gwen',
    fact: {
      message: 'm1',
      send: null,
      campaign: 'k',
      provider: 'practice',
      phone: '+491713920001',
      text: 'Heute: Roggenbrot. STOP antworten zum Abmelden',
      parts: 1,
      encoding: 'GSM-7',
      allowed: { kind: 'consent', consent: 'c1', standing: 'fresh' },
    },
  },
  {
    type: 'optOut.received',
    subject: 'gwen',
    fact: {
      optOut: 'o1',
      scope: { kind: 'all' },
      way: 'letter',
      words: 'Bitte keine mehr',
      saidAt: '2026-11-21T09:00:00.000Z',
    },
  },
];

function bookOf(told: readonly Fact[]) {
  const shop = emptyShop();
  const entries = told.map(
    (fact, seq) => ({ ...fact, seq, at: `2026-11-21T10:0${seq}:00.000Z`, digest: '', salt: 's' }) as Entry,
  );
  for (const entry of entries) evolve(shop, entry);
  const book: ProofBook = {
    entriesOf: (subject) => entries.filter((entry) => entry.subject === subject),
    entriesOfShop: (types) => entries.filter((entry) => entry.subject === null && types.has(entry.type)),
  };
  return { shop, book };
}

const now = '2026-11-22T12:00:00.000Z';

describe('the answer to an authority', () => {
  it.each(authorityNames.flatMap((authority) => [['en', authority] as const, ['de', authority] as const]))(
    'in %s to %s has the words whole, the proof, every text and every stop with its entry',
    (language, authority) => {
      const { shop, book } = bookOf(facts);
      const letter = letterView(shop, book, { kind: 'authority', contact: 'gwen', authority, language }, now);
      const text = letter?.text ?? '';
      for (const line of wording.split('\n')) expect(text).toContain(line);
      for (const told of ['+491713920001', 'Heute: Roggenbrot. STOP antworten zum Abmelden', 'Bitte keine mehr'])
        expect(text).toContain(told);
      const entry = language === 'de' ? 'Eintrag' : 'entry';
      for (const seq of [5, 6, 7]) expect(text).toContain(`${entry} ${seq}`);
      expect(text).not.toMatch(/undefined|null|\[object/);
    },
  );

  const stop = facts.slice(7);
  const undone: Fact = { type: 'optOut.undone', subject: 'gwen', fact: { optOut: 'o1' } };
  const newYes: Fact = {
    type: 'consent.given',
    subject: 'gwen',
    fact: {
      consent: 'c2',
      campaign: 'k',
      wordingVersion: 1,
      kind: 'express',
      evidence: {
        medium: 'paper',
        givenAt: '2026-11-21T09:30:00.000Z',
        files: [{ sha256: 'b'.repeat(64), name: 'paper.png', mediaType: 'image/png', bytes: 1 }],
      },
    },
  };
  it('gives no day to a stop that outlived its person', () => {
    const fact = { optOut: 'o1', scope: { kind: 'all' }, way: 'kept', saidAt: '2026-11-21T09:00:00.000Z' } as const;
    const { shop, book } = bookOf([...facts.slice(0, 7), { type: 'optOut.received', subject: 'gwen', fact }]);
    const asked = { kind: 'authority', contact: 'gwen', authority: 'ico', language: 'en' } as const;
    expect(letterView(shop, book, asked, now)?.text).toContain(
      'On a day that is no longer known, before their data was erased; it was kept by the number, which came back into the book on 21 November 2026',
    );
  });

  it.each([
    ['stands', stop, 'Since then the number has been locked for texts.'],
    ['was taken back', [...stop, undone], 'It was recorded by mistake and taken back on 21 November 2026'],
    ['was followed by a new yes', [...stop, newYes], 'except for what the person said yes to again, as above'],
  ])('says of a stop that %s what is so today', (_, more, sentence) => {
    const { shop, book } = bookOf([...facts.slice(0, 7), ...more]);
    const asked = { kind: 'authority', contact: 'gwen', authority: 'ico', language: 'en' } as const;
    const text = letterView(shop, book, asked, now)?.text ?? '';
    expect(text).toContain(sentence);
    expect(text.includes('locked for texts.')).toBe(more === stop);
  });

  it('says plainly that there is no yes where there is none', () => {
    const { shop, book } = bookOf(facts.slice(0, 5));
    const asked = { kind: 'authority', contact: 'gwen', authority: 'ico', language: 'en' } as const;
    const text = letterView(shop, book, asked, now)?.text;
    expect(text).toContain('We have no consent on record for this number.');
    expect(text).toContain('We have sent no texts to this number.');
  });

  it('is not written about somebody who is not in the book', () => {
    const { shop, book } = bookOf(facts);
    const asked = { kind: 'authority', contact: 'nobody', authority: 'ico', language: 'en' } as const;
    expect(letterView(shop, book, asked, now)).toBeNull();
  });
});

describe('the opt-in description for carriers', () => {
  it.each(['en', 'de'] as const)('in %s says who, what, how often, rates, STOP, HELP and privacy', (language) => {
    const { shop, book } = bookOf(facts);
    const text = letterView(shop, book, { kind: 'carriers', campaign: 'k', language }, now)?.text ?? '';
    for (const told of ['Backhaus', 'Freitagsbrot', wording, 'BROT', '4', 'STOP', 'HELP', 'data rates may apply'])
      expect(text.toLowerCase()).toContain(told.toLowerCase());
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  it.each([
    ['keyword', 'no confirming question is asked', 'ask to confirm'],
    ['confirmation', 'ask to confirm', 'no confirming question'],
  ] as const)('tells of the question that confirms only where it is asked: %s', (joinBy, says, not) => {
    const change: Fact = { type: 'campaign.changed', subject: null, fact: { campaign: 'k', joinBy } };
    const { shop, book } = bookOf([...facts, change]);
    const text = letterView(shop, book, { kind: 'carriers', campaign: 'k', language: 'en' }, now)?.text ?? '';
    expect(text).toContain(says);
    expect(text).not.toContain(not);
  });
});
