import { type Description, secret, text, step, buyANumber, keptUnknown } from './description.ts';

/** The SMS API of Vonage. */
export const vonage: Description = {
  name: 'Vonage SMS',
  called: { en: 'Vonage', de: 'Vonage' },
  inProofs: 'Vonage',
  carriedBy: 'service',
  home: 'https://dashboard.vonage.com',
  fields: [text('apiKey', 'API key', ''), secret('apiSecret', 'API secret')],
  account: ['apiKey'],
  countries: [],
  receivesStop: 'withOwnNumber',
  names: 'yes',
  keptDays: null,
  // Each day is a request of its own, and it lists a month at most.
  firstReadingDays: 30,
  stopWords: null,
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
  onRamp: {
    beforehand: [
      buyANumber,
      keptUnknown,
      {
        says: {
          en: 'Replies can be read only where the “Reports API” is enabled for the account. Ask Vonage before you rent a number.',
          de: 'Antworten lassen sich nur lesen, wo die „Reports API“ für das Konto freigeschaltet ist. Fragen Sie Vonage, bevor Sie eine Nummer mieten.',
        },
        mark: 'specified',
        source: 'https://developer.vonage.com/en/api/reports',
      },
    ],
    steps: [
      step(
        [],
        'Sign up at vonage.com, confirm your email address and put money on the account.',
        'Melden Sie sich auf vonage.com an, bestätigen Sie Ihre E-Mail-Adresse und laden Sie Guthaben auf.',
        'documented',
        'https://developer.vonage.com/en/dashboard/getting-started',
      ),
      step([], 'Rent a number there that can receive texts.', 'Mieten Sie dort eine Nummer, die SMS empfangen kann.'),
      step(
        ['apiKey', 'apiSecret'],
        'In the Dashboard open “API Settings”. Copy “API key” and “API secret”, a kind of password.',
        'Öffnen Sie im Dashboard „API Settings“. Kopieren Sie „API key“ und „API secret“, eine Art Passwort.',
        'documented',
        'https://developer.vonage.com/en/dashboard/getting-started',
      ),
    ],
  },
};
