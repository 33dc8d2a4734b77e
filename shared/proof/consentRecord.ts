import type { Country } from '#shared/facts.ts';
import { providers } from '#shared/providers/providers.ts';
import type { OptOut } from '#shared/shop.ts';
import type { ProofMatter, ProvedConsent } from './matter.ts';

export type RecordSource = {
  readonly matter: ProofMatter;
  /** The book's name, which makes the ids of its entries unique. */
  readonly origin: string;
  readonly keepProofYears: number;
};

/**
 * Every consent of the pack as a consent record of ISO/IEC TS 27560:2023 in the words of the Data Privacy Vocabulary
 * (https://w3id.org/dpv/guides/consent-27560), with all fields that guide calls mandatory. The prefixes are spelled out,
 * so that nothing has to be fetched to read it.
 */
export const consentRecords = (source: RecordSource): object => ({
  '@context': prefixes,
  '@graph': source.matter.consents.map((proved) => consentRecord(proved, source)),
});

export const prefixes = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  pd: 'https://w3id.org/dpv/pd#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
};

export const consentRecord = (proved: ProvedConsent, { matter, origin, keepProofYears }: RecordSource): object => {
  const { consent } = proved;
  const { contact, shop } = matter;
  const idOf = (what: string): string => `https://${origin}/${what}`;
  const country = shop?.country ?? 'EU';
  const [controller, subject] = [idOf('shop'), idOf(`contact/${contact.id}`)];
  const processors = processorsIn(matter);
  return {
    '@id': idOf(`entry/${consent.seq}`),
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#record',
    'dct:identifier': idOf(`entry/${consent.seq}`),
    'dct:created': consent.recordedAt,
    'dct:publisher': controller,
    'dpv:hasDataSubject': { '@id': subject, '@type': 'dpv:DataSubject', 'dct:identifier': contact.phone },
    'dpv:hasJurisdiction': `loc:${country}`,
    ...(isUnderGdpr(country) ? { 'dpv:hasApplicableLaw': 'eu-gdpr:GDPR' } : {}),
    'dpv:hasNotice': noticeOf(proved, idOf, shop?.language ?? 'en'),
    'dpv:hasProcess': {
      '@type': 'dpv:Process',
      'dpv:hasPurpose': {
        '@id': idOf(`campaign/${consent.campaign}`),
        '@type': 'dpv:Purpose',
        'skos:broader': 'dpv:DirectMarketing',
        'dct:title': proved.campaign,
        'dct:description': proved.wording?.text ?? proved.campaign,
      },
      'dpv:hasPersonalData': ['pd:TelephoneNumber', 'pd:Name'],
      'dpv:hasProcessing': ['dpv:Store', 'dpv:Use', 'dpv:Transmit'],
      'dpv:hasDataSource': 'dpv:DataSubjectDataSource',
      'dpv:hasStorageCondition': [
        { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': `loc:${country}` },
        { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': `P${keepProofYears}Y` },
      ],
      'dpv:hasDataController': controller,
      'dpv:hasRecipient': [controller, ...processors.map(({ id }) => idOf(id))],
      'dpv:hasLegalBasis': legalBasis(proved),
      'dpv:hasConsentControl': {
        '@type': 'dpv:WithdrawConsent',
        'dct:description': 'Reply STOP to any message, or tell the shop in any way.',
      },
      'dpv:hasRight': isUnderGdpr(country)
        ? ['eu-gdpr:A7-3', 'eu-gdpr:A15', 'eu-gdpr:A16', 'eu-gdpr:A17', 'eu-gdpr:A77']
        : ['dpv:DataSubjectRight'],
    },
    'dpv:hasConsentStatus': eventsOf(proved, matter, controller),
    'dpv:hasEntity': [
      controllerOf(matter, controller),
      { '@id': subject, '@type': 'dpv:DataSubject', 'dpv:hasIdentifier': subject, 'dpv:hasName': contact.name },
      ...processors.map(({ id, name }) => ({
        '@id': idOf(id),
        '@type': 'dpv:DataProcessor',
        'dpv:hasIdentifier': idOf(id),
        'dpv:hasName': name,
      })),
    ],
  };
};

const noticeOf = ({ wording, consent }: ProvedConsent, idOf: (what: string) => string, language: string): object => ({
  '@type': 'dpv:ConsentNotice',
  ...(wording
    ? { '@id': idOf(`wording/${consent.campaign}/${wording.version}`), 'dct:identifier': `sha256:${wording.sha256}` }
    : {}),
  'dct:language': consent.evidence.language ?? wording?.language ?? language,
  'dct:description': wording?.text ?? 'No wording is on record for this consent.',
});

/** A clear yes, or one of the weaker grounds that some countries take for one. */
const legalBasis = ({ consent }: ProvedConsent): string =>
  consent.kind === 'express' ? 'dpv:ExpressedConsent' : 'dpv:ImpliedConsent';

const eventsOf = (proved: ProvedConsent, { contact }: ProofMatter, controller: string): readonly object[] => {
  const { consent } = proved;
  const given = {
    '@type': ['dpv:ConsentGiven', legalBasis(proved)],
    'dpv:isIndicatedAtTime': consent.evidence.givenAt,
    'dpv:isIndicatedBy': 'dpv:DataSubject',
    'dpv:hasIndicationMethod': consent.evidence.medium,
    'dpv:hasDuration': { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'Withdrawal by the data subject' },
  };
  const struck = consent.struck && {
    '@type': 'dpv:ConsentInvalidated',
    'dpv:isIndicatedAtTime': consent.struck.at,
    'dpv:isIndicatedBy': controller,
    'dpv:hasJustification': consent.struck.reason,
    'dpv:hasDuration': { '@type': 'dpv:EndlessDuration' },
  };
  return [
    given,
    ...contact.optOuts.filter((optOut) => ends(optOut, proved)).map(withdrawal),
    ...(struck ? [struck] : []),
  ];
};

const ends = ({ campaign, saidAt, ended }: OptOut, { consent }: ProvedConsent): boolean =>
  (campaign === null || campaign === consent.campaign) && saidAt >= consent.evidence.givenAt && ended?.how !== 'undone';

/** The event has one time, and what is known is when the stop took hold again. */
const keptStop =
  'Said before their data was erased, on a day no longer known; kept by the number, which came back at the time given.';

const withdrawal = ({ saidAt, way }: OptOut): object => ({
  '@type': 'dpv:ConsentWithdrawn',
  'dpv:isIndicatedAtTime': saidAt,
  'dpv:isIndicatedBy': 'dpv:DataSubject',
  'dpv:hasIndicationMethod': way,
  ...(way === 'kept' ? { 'dpv:hasJustification': keptStop } : {}),
  'dpv:hasDuration': { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'New consent by the data subject' },
});

const controllerOf = ({ shop }: ProofMatter, id: string): object => ({
  '@id': id,
  '@type': 'dpv:DataController',
  'dpv:hasIdentifier': id,
  'dpv:hasName': shop?.name ?? 'The shop',
  'schema:contactPoint': [
    {
      '@type': 'schema:ContactPoint',
      ...(shop?.phone === undefined ? {} : { 'schema:telephone': shop.phone }),
      ...(shop?.email === undefined ? {} : { 'schema:email': shop.email }),
      ...(shop?.privacyUrl === undefined ? {} : { 'schema:url': shop.privacyUrl }),
    },
    { '@type': 'schema:PostalAddress', 'schema:streetAddress': shop?.address ?? 'not on record' },
  ],
});

const processorsIn = (matter: ProofMatter): readonly { readonly id: string; readonly name: string }[] => {
  const used = matter.entries.flatMap((entry) =>
    entry.type === 'message.intended' && entry.fact ? [entry.fact.provider] : [],
  );
  return [...new Set(used)].map((provider) => ({ id: `provider/${provider}`, name: providers[provider].inProofs }));
};

/** The countries of the European Economic Area (GDPR with the EEA Agreement); the UK keeps its own version of it. */
const gdprCountries: ReadonlySet<Country> = new Set(
  'EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

const isUnderGdpr = (country: Country): boolean => gdprCountries.has(country);
