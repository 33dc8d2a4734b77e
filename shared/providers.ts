import type { Country, ProviderKind } from './facts.ts';

/** The countries of the European Union. */
const union: readonly Country[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** A sentence in the languages the window speaks. */
type Said = { readonly en: string; readonly de: string };

export type ProviderField = {
  readonly key: string;
  /** As the provider's own pages call it, so that the owner finds it there. */
  readonly label: string;
  /** A secret is kept by the keyring, never in the settings file and never shown again. */
  readonly kind: 'text' | 'secret' | 'address';
  readonly needed: 'always' | 'sometimes';
  readonly placeholder: string;
};

/** How sure a claim about a provider is. */
export type Mark = 'specified' | 'documented' | 'secondHand' | 'unknown';

export type ProviderClaim = { readonly says: Said; readonly mark: Mark; readonly source?: string };

/** What a provider can and cannot do, as the window shows it and as the sending keeps to it. */
export type ProviderAbilities = {
  readonly name: string;
  readonly home: string;
  readonly fields: readonly ProviderField[];
  /** The fields that tell one account there from another. */
  readonly account: readonly string[];
  /** Countries it is proposed for first. */
  readonly countries: readonly Country[];
  /** Whether a customer can answer STOP to it and the app can read that. */
  readonly receivesStop: 'yes' | 'withOwnNumber';
  /** Whether a name may stand as the sender. */
  readonly names: 'yes' | 'no';
  /** How long the provider keeps what was received, in days; null where it does not say. */
  readonly keptDays: number | null;
  /** What keeps a repeated request from becoming a second SMS. */
  readonly againstDoubles: 'ownKey' | 'refusesRepeats' | 'lookUpOnly';
  readonly lookUp: 'byReference' | 'byListing';
  /** How long after the request a message may still turn up in the list, in seconds. */
  readonly settlesAfter: number;
  readonly maxInFlight: number;
  /** Messages a second handed over at most. */
  readonly perSecond: number;
  readonly hasBalance: boolean;
  readonly claims: readonly ProviderClaim[];
};

/** What customers answer to in practice mode, from the range Ofcom keeps for fiction. */
export const practiceNumber = '+447700900000';

/** When the claims were last compared with the providers' pages. */
export const claimsCheckedOn = '2026-11-22';

const secret = (key: string, label: string): ProviderField => ({
  key,
  label,
  kind: 'secret',
  needed: 'always',
  placeholder: '',
});
const text = (key: string, label: string, placeholder: string): ProviderField => ({
  key,
  label,
  kind: 'text',
  needed: 'always',
  placeholder,
});

/** Complete by type: a new provider does not compile until it stands here. */
export const providers: Readonly<Record<ProviderKind, ProviderAbilities>> = {
  practice: {
    name: 'Practice',
    home: '',
    fields: [],
    account: [],
    countries: [],
    receivesStop: 'yes',
    names: 'yes',
    keptDays: null,
    againstDoubles: 'ownKey',
    lookUp: 'byReference',
    settlesAfter: 0,
    maxInFlight: 8,
    perSecond: 20,
    hasBalance: false,
    claims: [
      {
        says: {
          en: 'Nothing leaves this computer. Everything else works as it will later.',
          de: 'Nichts verlässt diesen Rechner. Alles andere geht so wie später auch.',
        },
        mark: 'specified',
      },
    ],
  },
  twilio: {
    name: 'Twilio',
    home: 'https://console.twilio.com',
    fields: [
      text('accountSid', 'Account SID', 'AC…'),
      { key: 'apiKeySid', label: 'API key SID', kind: 'text', needed: 'sometimes', placeholder: 'SK…' },
      secret('secret', 'Auth token / API key secret'),
    ],
    account: ['accountSid'],
    countries: ['US', 'CA'],
    receivesStop: 'withOwnNumber',
    names: 'yes',
    keptDays: null,
    againstDoubles: 'lookUpOnly',
    lookUp: 'byListing',
    settlesAfter: 60,
    maxInFlight: 8,
    perSecond: 10,
    hasBalance: true,
    claims: [
      {
        says: {
          en: 'A number from the US hands on one part a second; the rest waits at Twilio for up to 10 hours.',
          de: 'Eine Nummer aus den USA gibt einen Teil je Sekunde weiter; der Rest wartet bis zu 10 Stunden bei Twilio.',
        },
        mark: 'documented',
        source: 'https://help.twilio.com/articles/115002943027',
      },
      {
        says: {
          en: 'Twilio itself stops a number that answers STOP and refuses it from then on (error 21610).',
          de: 'Twilio sperrt eine Nummer, die STOP antwortet, auch selbst und lehnt sie danach ab (Fehler 21610).',
        },
        mark: 'documented',
        source: 'https://www.twilio.com/docs/api/errors/21610',
      },
      {
        says: {
          en: 'In the US and Canada a name cannot be the sender, and a number must be registered first.',
          de: 'In den USA und Kanada kann kein Name Absender sein, und eine Nummer muss vorher angemeldet werden.',
        },
        mark: 'documented',
        source: 'https://www.twilio.com/docs/messaging/compliance/a2p-10dlc',
      },
    ],
  },
  seven: {
    name: 'seven.io',
    home: 'https://app.seven.io/developer',
    fields: [secret('apiKey', 'API key')],
    account: ['apiKey'],
    countries: ['CH', ...union],
    receivesStop: 'withOwnNumber',
    names: 'yes',
    keptDays: null,
    againstDoubles: 'refusesRepeats',
    lookUp: 'byListing',
    settlesAfter: 60,
    maxInFlight: 4,
    perSecond: 10,
    hasBalance: true,
    claims: [
      {
        says: {
          en: 'The same text to the same number is refused for a while (reload lock).',
          de: 'Derselbe Text an dieselbe Nummer wird eine Weile abgelehnt (Reloadsperre).',
        },
        mark: 'documented',
        source: 'https://docs.seven.io/en/rest-api/endpoints/sms',
      },
      {
        says: {
          en: 'It keeps no list of its own of people who said stop: this book is the only one.',
          de: 'Führt keine eigene Liste der Abmeldungen: dieses Buch ist die einzige.',
        },
        mark: 'secondHand',
      },
    ],
  },
  androidGateway: {
    name: 'SMS Gateway for Android',
    home: 'https://sms-gate.app',
    fields: [
      { key: 'address', label: 'Local address', kind: 'address', needed: 'always', placeholder: '192.168.1.20:8080' },
      text('username', 'Username', 'sms'),
      secret('password', 'Password'),
    ],
    account: ['username', 'password'],
    countries: [],
    receivesStop: 'yes',
    names: 'no',
    keptDays: null,
    againstDoubles: 'ownKey',
    lookUp: 'byReference',
    settlesAfter: 0,
    maxInFlight: 1,
    perSecond: 1,
    hasBalance: false,
    claims: [
      {
        says: {
          en: 'Texts go out from your own phone and SIM, at your own tariff; networks may block many at once.',
          de: 'Die SMS gehen von Ihrem eigenen Telefon aus, zu Ihrem Tarif; Netze sperren manchmal bei vielen auf einmal.',
        },
        mark: 'documented',
        source: 'https://docs.sms-gate.app',
      },
      {
        says: {
          en: 'Between this computer and the phone nothing is encrypted: use it only in your own network.',
          de: 'Zwischen Rechner und Telefon ist nichts verschlüsselt: nur im eigenen Netz benutzen.',
        },
        mark: 'documented',
        source: 'https://docs.sms-gate.app/getting-started/local-server/',
      },
    ],
  },
  clickSend: {
    name: 'ClickSend',
    home: 'https://dashboard.clicksend.com',
    fields: [text('username', 'Username', ''), secret('apiKey', 'API key')],
    account: ['username'],
    countries: ['AU', 'GB'],
    receivesStop: 'withOwnNumber',
    names: 'yes',
    keptDays: 120,
    againstDoubles: 'refusesRepeats',
    lookUp: 'byListing',
    settlesAfter: 60,
    maxInFlight: 4,
    perSecond: 10,
    hasBalance: true,
    claims: [
      {
        says: {
          en: 'Messages are kept for 4 months; an app closed for longer must check opt-outs at ClickSend itself.',
          de: 'Nachrichten werden 4 Monate aufbewahrt; war die App länger zu, müssen Abmeldungen dort geprüft werden.',
        },
        mark: 'documented',
        source: 'https://help.clicksend.com',
      },
      {
        says: {
          en: 'The same text to the same number is refused for a while (THROTTLED).',
          de: 'Derselbe Text an dieselbe Nummer wird eine Weile abgelehnt (THROTTLED).',
        },
        mark: 'specified',
        source: 'https://developers.clicksend.com/docs/',
      },
    ],
  },
  vonage: {
    name: 'Vonage SMS',
    home: 'https://dashboard.vonage.com',
    fields: [text('apiKey', 'API key', ''), secret('apiSecret', 'API secret')],
    account: ['apiKey'],
    countries: [],
    receivesStop: 'withOwnNumber',
    names: 'yes',
    keptDays: null,
    againstDoubles: 'lookUpOnly',
    lookUp: 'byListing',
    settlesAfter: 120,
    maxInFlight: 8,
    perSecond: 30,
    hasBalance: true,
    claims: [
      {
        says: {
          en: 'A number that opted out is accepted first and fails later, with delivery error 9.',
          de: 'Eine abgemeldete Nummer wird erst angenommen und scheitert später, mit Zustellfehler 9.',
        },
        mark: 'documented',
        source: 'https://developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms',
      },
      {
        says: {
          en: 'Reading replies needs the Reports API, which must be enabled for the account.',
          de: 'Antworten werden über die Reports API gelesen, die für das Konto freigeschaltet sein muss.',
        },
        mark: 'specified',
        source: 'https://developer.vonage.com/en/api/reports',
      },
    ],
  },
  elks: {
    name: '46elks',
    home: 'https://46elks.com/account',
    fields: [text('username', 'API username', 'u…'), secret('password', 'API password')],
    account: ['username'],
    countries: ['NO', ...union],
    receivesStop: 'withOwnNumber',
    names: 'yes',
    keptDays: null,
    againstDoubles: 'lookUpOnly',
    lookUp: 'byListing',
    settlesAfter: 60,
    maxInFlight: 4,
    perSecond: 10,
    hasBalance: true,
    claims: [
      {
        says: {
          en: 'It keeps no list of its own of people who said stop: this book is the only one.',
          de: 'Führt keine eigene Liste der Abmeldungen: dieses Buch ist die einzige.',
        },
        mark: 'documented',
        source: 'https://46elks.com/docs/send-sms',
      },
    ],
  },
};
