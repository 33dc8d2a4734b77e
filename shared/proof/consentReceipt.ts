import { providers } from '#shared/providers/providers.ts';
import type { ProofMatter, ProvedConsent } from './matter.ts';
import type { RecordSource } from './consentRecord.ts';

/**
 * One consent as a Kantara Consent Receipt v1.1 (Kantara Initiative, 2018). The receipt must name a privacy policy, so
 * there is none while the shop has not given the address of one.
 */
export const consentReceipt = (
  proved: ProvedConsent,
  { matter, keepProofYears }: RecordSource,
  publicKey: string,
): object | null => {
  const { shop, contact } = matter;
  if (shop?.privacyUrl === undefined) return null;
  const { consent } = proved;
  const carriers = carriersIn(matter);
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: shop.country,
    consentTimestamp: Math.floor(Date.parse(consent.evidence.givenAt) / 1000),
    collectionMethod: consent.evidence.medium,
    consentReceiptID: uuidOf(matter, consent.seq),
    publicKey,
    language: consent.evidence.language ?? proved.wording?.language ?? shop.language,
    piiPrincipalId: contact.phone,
    piiControllers: [
      {
        piiController: shop.name,
        contact: shop.name,
        address: { streetAddress: shop.address ?? 'not on record', addressCountry: shop.country },
        email: shop.email ?? 'not on record',
        phone: shop.phone ?? 'not on record',
        piiControllerUrl: shop.privacyUrl,
      },
    ],
    policyUrl: shop.privacyUrl,
    services: [
      {
        service: proved.campaign,
        purposes: [
          {
            purpose: proved.wording?.text ?? proved.campaign,
            purposeCategory: ['6 - Marketing'],
            consentType: consent.kind === 'express' ? 'EXPLICIT' : 'IMPLICIT',
            piiCategory: ['2 - Contact'],
            primaryPurpose: true,
            termination: `Withdrawal (STOP); the proof is kept for ${keepProofYears} years after the last use`,
            thirdPartyDisclosure: carriers.length > 0,
            ...(carriers.length > 0 ? { thirdPartyName: carriers.join(', ') } : {}),
          },
        ],
      },
    ],
    sensitive: false,
    spiCat: [],
  };
};

const carriersIn = (matter: ProofMatter): readonly string[] => [
  ...new Set(
    matter.entries.flatMap((entry) =>
      entry.type === 'message.intended' && entry.fact ? [providers[entry.fact.provider].inProofs] : [],
    ),
  ),
];

/** Made of the entry's digest, so that the same consent always has the same receipt (RFC 9562, version 8). */
const uuidOf = (matter: ProofMatter, seq: number): string => {
  const digest = matter.entries.find((entry) => entry.seq === seq)?.digest ?? '';
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
};
