import { type Description, secret, text, step, buyANumber } from './description.ts';

/** ClickSend. */
export const clickSend: Description = {
  name: 'ClickSend',
  called: { en: 'ClickSend', de: 'ClickSend' },
  inProofs: 'ClickSend',
  carriedBy: 'service',
  home: 'https://dashboard.clicksend.com',
  fields: [text('username', 'Username', ''), secret('apiKey', 'API key')],
  account: ['username'],
  countries: ['AU', 'GB'],
  receivesStop: 'withOwnNumber',
  names: 'yes',
  keptDays: 120,
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
  onRamp: {
    beforehand: [
      buyANumber,
      {
        says: {
          en: 'Replies are kept for 4 months. After a longer pause you must look for stops at ClickSend yourself.',
          de: 'Antworten werden 4 Monate aufbewahrt. Nach einer längeren Pause müssen Sie bei ClickSend selbst nach Abmeldungen sehen.',
        },
        mark: 'documented',
        source: 'https://help.clicksend.com',
      },
      {
        says: {
          en: 'How replies are read from ClickSend is known from others only. The test and “Check now” tell whether it works for you.',
          de: 'Wie man Antworten bei ClickSend liest, ist nur von anderen bekannt. Die Prüfung und „Jetzt lesen“ zeigen, ob es bei Ihnen geht.',
        },
        mark: 'secondHand',
      },
    ],
    steps: [
      step(
        [],
        'Sign up at clicksend.com and put money on the account.',
        'Melden Sie sich auf clicksend.com an und laden Sie Guthaben auf.',
        'documented',
        'https://developers.clicksend.com/guides',
      ),
      step(
        [],
        'Rent a “dedicated number” there, so that customers can answer.',
        'Mieten Sie dort eine „dedicated number“, damit Kunden antworten können.',
      ),
      step(
        ['username', 'apiKey'],
        'In the Dashboard open “API Credentials”. Copy “Username” and “API key”, a long password for programs.',
        'Öffnen Sie im Dashboard „API Credentials“. Kopieren Sie „Username“ und „API key“, ein langes Passwort für Programme.',
      ),
    ],
  },
};
