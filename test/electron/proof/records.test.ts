import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportProof } from '#electron/proof/pack.ts';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';
import { givenShop } from './givenShop.ts';

const filesOf = async (consent?: string): Promise<Record<string, string>> => {
  const { source } = await givenShop(emptyFolder(), await openTypefaces());
  const pack = await exportProof(source, { contact: 'anna', language: 'en', ...(consent ? { consent } : {}) });
  const files = unzipSync(pack?.zip ?? new Uint8Array());
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

/** The schema as it travels in the pack, judging the record beside it. */
const judgeOf = (files: Record<string, string>): ((document: unknown) => boolean) =>
  new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
    JSON.parse(files['consent-record.schema.json'] ?? '{}'),
  );

/** Every place in a document that has a field, as the ways that lead there. */
const fieldsOf = (value: unknown, way: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, held]) => [[...way, key], ...fieldsOf(held, [...way, key])]);

const without = (document: object, way: readonly string[]): object => {
  const copy = structuredClone(document);
  const parent = way.slice(0, -1).reduce<object>((held, key) => Reflect.get(held, key) as object, copy);
  Reflect.deleteProperty(parent, way.at(-1) ?? '');
  return copy;
};

/** What a record may lack: what only some countries, shops or yeses have. */
const mayLack = new Set([
  'dct:identifier@dpv:hasNotice',
  '@id@dpv:hasNotice',
  'dpv:hasApplicableLaw',
  'dpv:hasIndicationMethod',
  'dpv:hasJustification',
  'rdf:value',
  'schema:telephone',
  'schema:email',
  'schema:url',
  'schema:streetAddress',
]);

describe('consent-record.jsonld', () => {
  it('keeps to the schema in the pack for every consent', async () => {
    const files = await filesOf();
    const document = JSON.parse(files['consent-record.jsonld'] ?? '');
    expect(document['@graph']).toHaveLength(2);
    expect(judgeOf(files)(document)).toBe(true);
  });

  it('is refused by the schema without any one field that is mandatory', async () => {
    const files = await filesOf('k1');
    const document: object = JSON.parse(files['consent-record.jsonld'] ?? '');
    const named = fieldsOf(document).filter(([top, , ...way]) => top === '@graph' && /^[a-z@]/.test(way.at(-1) ?? ''));
    const mandatory = named.filter((way) => {
      const [parent = '', field = ''] = way.slice(-2);
      return !mayLack.has(field) && !mayLack.has(`${field}@${parent}`);
    });
    expect(mandatory.length).toBeGreaterThan(60);
    const judge = judgeOf(files);
    const accepted = mandatory.filter((way) => judge(without(document, way)));
    expect(accepted.map((way) => way.join(' '))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a state that DPV does not know', 'dpv:ConsentGiven', 'dpv:ConsentAssumed'],
    ['a time that is none', '2026-11-20T09:00:00.000Z', 'last Friday'],
    ['another purpose than direct marketing', 'dpv:DirectMarketing', 'dpv:ServiceProvision'],
    ['a number that is none', '"+4915155500001"', '"0151"'],
  ])('is refused by the schema with %s', async (_, from, to) => {
    const files = await filesOf('k1');
    const text = files['consent-record.jsonld'] ?? '';
    expect(text).toContain(from);
    expect(judgeOf(files)(JSON.parse(text.replaceAll(from, to)))).toBe(false);
  });

  it('says what was agreed, in which words, and that it was withdrawn', async () => {
    const files = await filesOf('k1');
    const read = JSON.parse(files['consent-record.jsonld'] ?? '');
    expect(read['@graph']).toMatchObject([
      {
        'dpv:hasDataSubject': { 'dct:identifier': '+4915155500001' },
        'dpv:hasApplicableLaw': 'eu-gdpr:GDPR',
        'dpv:hasNotice': { 'dct:language': 'de', 'dct:description': expect.stringContaining('Mittagstisch') },
        'dpv:hasProcess': {
          'dpv:hasPurpose': { 'dct:title': 'Mittagstisch' },
          'dpv:hasLegalBasis': 'dpv:ExpressedConsent',
        },
        'dpv:hasConsentStatus': [
          {
            '@type': ['dpv:ConsentGiven', 'dpv:ExpressedConsent'],
            'dpv:isIndicatedAtTime': '2026-11-20T09:00:00.000Z',
          },
          { '@type': 'dpv:ConsentWithdrawn', 'dpv:hasIndicationMethod': 'sms' },
        ],
      },
    ]);
  });

  it('uses no prefix that it does not spell out', async () => {
    const text = (await filesOf())['consent-record.jsonld'] ?? '';
    const { '@context': context } = JSON.parse(text);
    const used = [...text.matchAll(/"((?:[a-z]+-)?[a-z]+):[A-Za-z]\w*"/g)].map(([, prefix]) => prefix);
    expect([...new Set(used)].filter((prefix) => prefix !== undefined && !(prefix in context))).toEqual([]);
  });
});

const receipt = z.strictObject({
  version: z.literal('KI-CR-v1.1.0'),
  jurisdiction: z.string().min(1),
  consentTimestamp: z.number().int(),
  collectionMethod: z.string().min(1),
  consentReceiptID: z.guid(),
  publicKey: z.string().startsWith('-----BEGIN PUBLIC KEY-----'),
  language: z.string().min(2),
  piiPrincipalId: z.string().min(1),
  piiControllers: z
    .array(
      z.strictObject({
        piiController: z.string().min(1),
        contact: z.string().min(1),
        address: z.strictObject({ streetAddress: z.string().min(1), addressCountry: z.string().length(2) }),
        email: z.string().min(1),
        phone: z.string().min(1),
        piiControllerUrl: z.url(),
      }),
    )
    .min(1),
  policyUrl: z.url(),
  services: z
    .array(
      z.strictObject({
        service: z.string().min(1),
        purposes: z
          .array(
            z.strictObject({
              purpose: z.string().min(1),
              purposeCategory: z.array(z.string()).min(1),
              consentType: z.enum(['EXPLICIT', 'IMPLICIT']),
              piiCategory: z.array(z.string()).min(1),
              primaryPurpose: z.boolean(),
              termination: z.string().min(1),
              thirdPartyDisclosure: z.boolean(),
              thirdPartyName: z.string().optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  sensitive: z.literal(false),
  spiCat: z.array(z.never()),
});

describe('the Kantara receipt', () => {
  it('has every field its specification asks for, one for each consent', async () => {
    const files = await filesOf();
    const names = Object.keys(files).filter((name) => name.startsWith('consent-receipt-'));
    expect(names).toHaveLength(2);
    for (const name of names) receipt.parse(JSON.parse(files[name] ?? ''));
    expect(JSON.parse(files['consent-receipt-6.json'] ?? '')).toMatchObject({
      consentTimestamp: 1795165200,
      jurisdiction: 'DE',
    });
  });
});
