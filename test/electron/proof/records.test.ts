import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportProof } from '#electron/proof/pack.ts';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';
import { givenShop } from './givenShop.ts';

const filesOf = async (consent?: string): Promise<Record<string, string>> => {
  const { source } = await givenShop(emptyFolder(), openTypefaces());
  const pack = await exportProof(source, { contact: 'anna', language: 'en', ...(consent ? { consent } : {}) });
  const files = unzipSync(pack?.zip ?? new Uint8Array());
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

const instant = z.iso.datetime();
const reference = z.url();

/** The fields of ISO/IEC TS 27560 that DPV's guide says must be present, and their shapes. */
const record = z.object({
  '@id': reference,
  '@type': z.literal('dpv:ConsentRecord'),
  'dct:conformsTo': z.literal('https://w3id.org/dpv/schema/dpv-27560#record'),
  'dct:identifier': reference,
  'dpv:hasDataSubject': z.object({ '@type': z.literal('dpv:DataSubject'), 'dct:identifier': z.string().min(1) }),
  'dpv:hasJurisdiction': z.string().regex(/^loc:[A-Z]{2}$/),
  'dpv:hasNotice': z.object({ '@type': z.literal('dpv:ConsentNotice'), 'dct:language': z.string().min(2) }),
  'dpv:hasProcess': z.object({
    '@type': z.literal('dpv:Process'),
    'dpv:hasPurpose': z.object({ '@id': reference, 'skos:broader': z.literal('dpv:DirectMarketing') }),
    'dpv:hasPersonalData': z.array(z.string().startsWith('pd:')).min(1),
    'dpv:hasStorageCondition': z.array(z.object({ '@type': z.string() })).min(2),
    'dpv:hasDataController': reference,
    'dpv:hasRecipient': z.array(reference).min(1),
    'dpv:hasLegalBasis': z.enum(['dpv:ExpressedConsent', 'dpv:ImpliedConsent']),
    'dpv:hasConsentControl': z.object({ '@type': z.literal('dpv:WithdrawConsent') }),
    'dpv:hasRight': z.array(z.string()).min(1),
  }),
  'dpv:hasConsentStatus': z
    .array(
      z.object({
        'dpv:isIndicatedAtTime': instant,
        'dpv:isIndicatedBy': z.string().min(1),
        'dpv:hasDuration': z.object({ '@type': z.string().endsWith('Duration') }),
      }),
    )
    .min(1),
  'dpv:hasEntity': z
    .array(z.object({ '@id': reference, 'dpv:hasIdentifier': reference, 'dpv:hasName': z.string() }))
    .min(2),
});
const document = z.object({ '@context': z.record(z.string(), z.url()), '@graph': z.array(record) });

describe('consent-record.jsonld', () => {
  it('holds every mandatory field for every consent of the pack', async () => {
    const files = await filesOf();
    const { '@graph': graph } = document.parse(JSON.parse(files['consent-record.jsonld'] ?? ''));
    expect(graph).toHaveLength(2);
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
