/**
 * What every consent-record.jsonld in a pack keeps to, as JSON Schema (draft 2020-12): the fields that ISO/IEC TS 27560:2023
 * calls mandatory, in the words that the Data Privacy Vocabulary gives them (https://w3id.org/dpv/guides/consent-27560).
 * It travels in the pack, so that whoever reads the record can check its form without knowing us.
 */
export const consentRecordSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://yesbook.local/schema/consent-record-27560.json',
  title: 'Consent records of ISO/IEC TS 27560 in DPV terms',
  type: 'object',
  required: ['@context', '@graph'],
  additionalProperties: false,
  properties: {
    '@context': { type: 'object', additionalProperties: { type: 'string', pattern: '^https?://' } },
    '@graph': { type: 'array', items: { $ref: '#/$defs/record' } },
  },
  $defs: {
    iri: { type: 'string', pattern: '^https://[^ ]+$' },
    term: { type: 'string', pattern: '^[a-z][a-z-]*:[A-Za-z0-9_-]+$' },
    words: { type: 'string', minLength: 1 },
    instant: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
    record: {
      type: 'object',
      required: [
        '@id',
        '@type',
        'dct:conformsTo',
        'dct:identifier',
        'dct:created',
        'dct:publisher',
        'dpv:hasDataSubject',
        'dpv:hasJurisdiction',
        'dpv:hasNotice',
        'dpv:hasProcess',
        'dpv:hasConsentStatus',
        'dpv:hasEntity',
      ],
      properties: {
        '@id': { $ref: '#/$defs/iri' },
        '@type': { const: 'dpv:ConsentRecord' },
        'dct:conformsTo': { const: 'https://w3id.org/dpv/schema/dpv-27560#record' },
        'dct:identifier': { $ref: '#/$defs/iri' },
        'dct:created': { $ref: '#/$defs/instant' },
        'dct:publisher': { $ref: '#/$defs/iri' },
        'dpv:hasDataSubject': {
          type: 'object',
          required: ['@id', '@type', 'dct:identifier'],
          properties: {
            '@id': { $ref: '#/$defs/iri' },
            '@type': { const: 'dpv:DataSubject' },
            'dct:identifier': { type: 'string', pattern: '^\\+[0-9]{5,15}$' },
          },
        },
        'dpv:hasJurisdiction': { type: 'string', pattern: '^loc:[A-Z]{2}$' },
        'dpv:hasApplicableLaw': { $ref: '#/$defs/term' },
        'dpv:hasNotice': { $ref: '#/$defs/notice' },
        'dpv:hasProcess': { $ref: '#/$defs/process' },
        'dpv:hasConsentStatus': { type: 'array', minItems: 1, items: { $ref: '#/$defs/event' } },
        'dpv:hasEntity': {
          type: 'array',
          minItems: 2,
          items: { $ref: '#/$defs/party' },
          contains: {
            properties: { '@type': { const: 'dpv:DataController' } },
            required: ['@type', 'schema:contactPoint'],
          },
        },
      },
    },
    notice: {
      type: 'object',
      required: ['@type', 'dct:language', 'dct:description'],
      properties: {
        '@id': { $ref: '#/$defs/iri' },
        '@type': { const: 'dpv:ConsentNotice' },
        'dct:identifier': { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
        'dct:language': { type: 'string', pattern: '^[a-z]{2,3}$' },
        'dct:description': { $ref: '#/$defs/words' },
      },
    },
    process: {
      type: 'object',
      required: [
        '@type',
        'dpv:hasPurpose',
        'dpv:hasPersonalData',
        'dpv:hasProcessing',
        'dpv:hasDataSource',
        'dpv:hasStorageCondition',
        'dpv:hasDataController',
        'dpv:hasRecipient',
        'dpv:hasLegalBasis',
        'dpv:hasConsentControl',
        'dpv:hasRight',
      ],
      properties: {
        '@type': { const: 'dpv:Process' },
        'dpv:hasPurpose': {
          type: 'object',
          required: ['@id', '@type', 'skos:broader', 'dct:title', 'dct:description'],
          properties: {
            '@id': { $ref: '#/$defs/iri' },
            '@type': { const: 'dpv:Purpose' },
            'skos:broader': { const: 'dpv:DirectMarketing' },
            'dct:title': { $ref: '#/$defs/words' },
            'dct:description': { $ref: '#/$defs/words' },
          },
        },
        'dpv:hasPersonalData': { $ref: '#/$defs/terms' },
        'dpv:hasProcessing': { $ref: '#/$defs/terms' },
        'dpv:hasDataSource': { $ref: '#/$defs/term' },
        'dpv:hasStorageCondition': {
          allOf: [
            { type: 'array' },
            {
              contains: {
                properties: { '@type': { const: 'dpv:StorageLocation' } },
                required: ['@type', 'dpv:hasLocation'],
              },
            },
            {
              contains: {
                properties: {
                  '@type': { const: 'dpv:StorageDuration' },
                  'dpv:hasDuration': { type: 'string', pattern: '^P[0-9]+Y$' },
                },
                required: ['@type', 'dpv:hasDuration'],
              },
            },
          ],
        },
        'dpv:hasDataController': { $ref: '#/$defs/iri' },
        'dpv:hasRecipient': { type: 'array', minItems: 1, items: { $ref: '#/$defs/iri' } },
        'dpv:hasLegalBasis': { enum: ['dpv:ExpressedConsent', 'dpv:ImpliedConsent'] },
        'dpv:hasConsentControl': {
          type: 'object',
          required: ['@type', 'dct:description'],
          properties: {
            '@type': { const: 'dpv:WithdrawConsent' },
            'dct:description': { $ref: '#/$defs/words' },
          },
        },
        'dpv:hasRight': { $ref: '#/$defs/terms' },
      },
    },
    terms: { type: 'array', minItems: 1, items: { $ref: '#/$defs/term' } },
    event: {
      type: 'object',
      required: ['@type', 'dpv:isIndicatedAtTime', 'dpv:isIndicatedBy', 'dpv:hasDuration'],
      properties: {
        '@type': { anyOf: [{ $ref: '#/$defs/state' }, { type: 'array', contains: { $ref: '#/$defs/state' } }] },
        'dpv:isIndicatedAtTime': { $ref: '#/$defs/instant' },
        'dpv:isIndicatedBy': { $ref: '#/$defs/words' },
        'dpv:hasIndicationMethod': { $ref: '#/$defs/words' },
        'dpv:hasJustification': { $ref: '#/$defs/words' },
        'dpv:hasDuration': {
          type: 'object',
          required: ['@type'],
          properties: { '@type': { enum: ['dpv:UntilEventDuration', 'dpv:EndlessDuration'] } },
        },
      },
    },
    state: {
      enum: [
        'dpv:ConsentRequested',
        'dpv:ConsentGiven',
        'dpv:RenewedConsentGiven',
        'dpv:ConsentRefused',
        'dpv:ConsentWithdrawn',
        'dpv:ConsentRevoked',
        'dpv:ConsentExpired',
        'dpv:ConsentInvalidated',
      ],
    },
    party: {
      type: 'object',
      required: ['@id', '@type', 'dpv:hasIdentifier', 'dpv:hasName'],
      properties: {
        '@id': { $ref: '#/$defs/iri' },
        '@type': { enum: ['dpv:DataController', 'dpv:DataSubject', 'dpv:DataProcessor'] },
        'dpv:hasIdentifier': { $ref: '#/$defs/iri' },
        'dpv:hasName': { type: 'string' },
        'schema:contactPoint': { type: 'array', minItems: 1, items: { type: 'object', required: ['@type'] } },
      },
    },
  },
} as const;
