import { type Description, secret, step, buyANumber, keptUnknown, union } from './description.ts';

/** seven.io. */
export const seven: Description = {
  name: 'seven.io',
  called: { en: 'seven.io', de: 'seven.io' },
  inProofs: 'seven.io',
  carriedBy: 'service',
  home: 'https://app.seven.io/developer',
  fields: [secret('apiKey', 'API key')],
  account: ['apiKey'],
  countries: ['CH', ...union],
  receivesStop: 'withOwnNumber',
  names: 'yes',
  keptDays: null,
  firstReadingDays: 90,
  stopWords: null,
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
  onRamp: {
    beforehand: [buyANumber, keptUnknown],
    steps: [
      step(
        [],
        'Sign up at seven.io and put money on the account.',
        'Melden Sie sich auf seven.io an und laden Sie Guthaben auf.',
      ),
      step([], 'Rent a number there that can receive texts.', 'Mieten Sie dort eine Nummer, die SMS empfangen kann.'),
      step(
        ['apiKey'],
        'Under “Developer” make an “API key”, a long password for programs, and copy it. Here it belongs:',
        'Legen Sie unter „Entwickler“ einen „API key“ an, ein langes Passwort für Programme, und kopieren Sie es. Hierher gehört es:',
      ),
    ],
  },
};
