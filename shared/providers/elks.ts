import { type Description, secret, text, step, buyANumber, keptUnknown, union } from './description.ts';

/** 46elks. */
export const elks: Description = {
  name: '46elks',
  called: { en: '46elks', de: '46elks' },
  inProofs: '46elks',
  carriedBy: 'service',
  home: 'https://46elks.com/account',
  fields: [text('username', 'API username', 'u…'), secret('password', 'API password')],
  account: ['username'],
  countries: ['NO', ...union],
  receivesStop: 'withOwnNumber',
  names: 'yes',
  keptDays: null,
  firstReadingDays: 90,
  stopWords: null,
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
  onRamp: {
    beforehand: [buyANumber, keptUnknown],
    steps: [
      step(
        [],
        'Sign up at 46elks.com and put money on the account.',
        'Melden Sie sich auf 46elks.com an und laden Sie Guthaben auf.',
      ),
      step(
        [],
        'Rent a “virtual phone number” there that can receive texts.',
        'Mieten Sie dort eine „virtual phone number“, die SMS empfangen kann.',
        'documented',
        'https://46elks.se/getting-started',
      ),
      step(
        ['username', 'password'],
        'On the account page stand “API username” and “API password”. Copy both.',
        'Auf der Kontoseite stehen „API username“ und „API password“. Kopieren Sie beide.',
      ),
    ],
  },
};
