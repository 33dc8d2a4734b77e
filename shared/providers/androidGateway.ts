import { type Description, secret, text, step } from './description.ts';

/** The shop’s own phone, with SMS Gateway for Android on it. */
export const androidGateway: Description = {
  name: 'SMS Gateway for Android',
  called: { en: 'Your own Android phone', de: 'Ihr eigenes Android-Handy' },
  inProofs: 'The shop’s own phone',
  carriedBy: 'ownPhone',
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
  firstReadingDays: 90,
  stopWords: null,
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
  onRamp: {
    beforehand: [
      {
        says: {
          en: 'No account and no number to rent: texts go out from your own phone and SIM, and answers come back to it. It must lie in the same Wi-Fi, switched on.',
          de: 'Kein Konto und keine Miete: Die SMS gehen von Ihrem eigenen Telefon und Ihrer SIM aus, Antworten kommen dort an. Es muss eingeschaltet im selben WLAN liegen.',
        },
        mark: 'documented',
        source: 'https://docs.sms-gate.app',
      },
      {
        says: {
          en: 'Its makers advise against many texts at once, and networks may block a SIM for them.',
          de: 'Die Hersteller raten von vielen SMS auf einmal ab, und Netze sperren dafür manchmal eine SIM.',
        },
        mark: 'documented',
        source: 'https://docs.sms-gate.app',
      },
    ],
    steps: [
      step(
        [],
        'Install “SMS Gateway for Android” on the phone, from sms-gate.app, and let it send and read texts.',
        'Installieren Sie „SMS Gateway for Android“ auf dem Telefon, von sms-gate.app, und erlauben Sie ihm, SMS zu senden und zu lesen.',
        'documented',
        'https://docs.sms-gate.app',
      ),
      step(
        ['address'],
        'Switch on “Local Server” and start it. It then shows its address, such as 192.168.1.20:8080.',
        'Schalten Sie „Local Server“ ein und starten Sie ihn. Dann zeigt er seine Adresse, etwa 192.168.1.20:8080.',
        'documented',
        'https://docs.sms-gate.app/getting-started/local-server/',
      ),
      step(
        ['username', 'password'],
        'Below it stand “Username” and “Password”. Copy both as they are.',
        'Darunter stehen „Username“ und „Password“. Übernehmen Sie beide genau so.',
        'documented',
        'https://docs.sms-gate.app/getting-started/local-server/',
      ),
    ],
  },
};
