import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Ledger, openLedger } from '#electron/ledger/ledger.ts';
import type { ProofSource } from '#electron/proof/pack.ts';
import { openKeptStamps } from '#electron/stamps/keptStamps.ts';
import type { Typefaces } from '#electron/proof/typefaces.ts';
import type { Fact } from '#shared/facts.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';

/** A photograph of a signed form: one small red picture as every scanner writes it. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);
const photoName = createHash('sha256').update(photo).digest('hex');

const at = (minute: number): string => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;

const told = (name: string): Fact[] => [
  {
    type: 'shop.described',
    subject: null,
    fact: {
      name: 'Bäckerei Süß',
      country: 'DE',
      language: 'de',
      timeZone: 'Europe/Berlin',
      address: 'Am Markt 1, 50667 Köln',
      phone: '+492215550100',
      privacyUrl: 'https://suess.example/datenschutz',
    },
  },
  { type: 'campaign.created', subject: null, fact: { campaign: 'lunch', name: 'Mittagstisch' } },
  {
    type: 'campaign.worded',
    subject: null,
    fact: {
      campaign: 'lunch',
      version: 1,
      wording: 'Ja, schickt mir werktags den Mittagstisch per SMS.\nAbmelden jederzeit mit STOP.',
      sha256: 'a'.repeat(64),
      language: 'de',
    },
  },
  { type: 'campaign.created', subject: null, fact: { campaign: 'sweets', name: 'Süßes' } },
  {
    type: 'contact.added',
    subject: 'ben',
    fact: { phone: '+4915155500002', typed: '0151 555 00002', line: 'mobile', name: 'Ben Private', source: 'typed' },
  },
  {
    type: 'contact.added',
    subject: 'anna',
    fact: { phone: '+4915155500001', typed: '0151/555 00001', line: 'mobile', name, source: 'typed', by: 'Ines' },
  },
  {
    type: 'consent.given',
    subject: 'anna',
    fact: {
      consent: 'k1',
      campaign: 'lunch',
      wordingVersion: 1,
      kind: 'express',
      evidence: {
        medium: 'paper',
        givenAt: '2026-11-20T09:00:00.000Z',
        place: 'Theke',
        note: 'unterschrieben "mit Stift", \\ und 50 %',
        files: [{ sha256: photoName, name: 'Zettel (1).PNG', mediaType: 'image/png', bytes: photo.length }],
      },
      by: 'Ines',
    },
  },
  {
    type: 'consent.given',
    subject: 'anna',
    fact: {
      consent: 'k2',
      campaign: 'sweets',
      wordingVersion: null,
      kind: 'express',
      evidence: { medium: 'spoken', givenAt: at(3), files: [] },
    },
  },
  { type: 'contact.noted', subject: 'anna', fact: { note: 'mag keine Rosinen' } },
  {
    type: 'message.intended',
    subject: 'anna',
    fact: {
      message: 'm1',
      send: null,
      campaign: 'lunch',
      provider: 'practice',
      phone: '+4915155500001',
      text: 'Heute: Suppe 🥣 mit Brot. Stop: STOP',
      parts: 1,
      encoding: 'UCS-2',
      allowed: { kind: 'consent', consent: 'k1', standing: 'fresh' },
    },
  },
  { type: 'message.handedOver', subject: 'anna', fact: { message: 'm1', providerId: 'p1' } },
  { type: 'message.delivered', subject: 'anna', fact: { message: 'm1' } },
  {
    type: 'message.intended',
    subject: 'anna',
    fact: {
      message: 'm2',
      send: null,
      campaign: 'sweets',
      provider: 'practice',
      phone: '+4915155500001',
      text: 'Torte!',
      parts: 1,
      encoding: 'GSM-7',
      allowed: { kind: 'consent', consent: 'k2', standing: 'fresh' },
    },
  },
  {
    type: 'reply.received',
    subject: 'anna',
    fact: {
      reply: 'r1',
      provider: 'practice',
      providerId: 'p9',
      from: '+4915155500001',
      to: '+492215550100',
      text: 'Stop. Danke',
      receivedAt: at(30),
      reading: 'stop',
    },
  },
  {
    type: 'optOut.received',
    subject: 'anna',
    fact: { optOut: 'o1', scope: { kind: 'all' }, way: 'sms', words: 'Stop. Danke', saidAt: at(30), reply: 'r1' },
  },
  { type: 'contact.noted', subject: 'ben', fact: { note: 'nothing to do with Anna' } },
];

export type GivenShop = { readonly ledger: Ledger; readonly shop: Shop; readonly source: ProofSource };

/** A bakery with two customers; Anna has said yes twice, got two texts and said stop. */
export const givenShop = async (dir: string, typefaces: Typefaces, name = 'Anna Müller'): Promise<GivenShop> => {
  const ledger = await openLedger(dir, { onEntry: () => undefined, report: () => undefined });
  onTestFinished(() => ledger.close().catch(() => undefined));
  const shop = emptyShop();
  for (const [minute, fact] of told(name).entries()) {
    for (const entry of await ledger.append([fact], at(minute))) evolve(shop, entry);
  }
  mkdirSync(join(dir, 'evidence'), { recursive: true });
  writeFileSync(join(dir, 'evidence', photoName), photo);
  const evidence = async (sha256: string): Promise<Uint8Array> => readFileSync(join(dir, 'evidence', sha256));
  return { ledger, shop, source: { ledger, shop, evidence, typefaces, stamps: openKeptStamps(ledger) } };
};
