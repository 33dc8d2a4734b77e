import { type Description, secret, text, step, buyANumber, keptUnknown } from './description.ts';

/** Twilio Programmable Messaging. */
export const twilio: Description = {
  name: 'Twilio',
  called: { en: 'Twilio', de: 'Twilio' },
  inProofs: 'Twilio',
  carriedBy: 'service',
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
  firstReadingDays: 90,
  // "Twilio support for opt-out keywords".
  stopWords: ['stop', 'unsubscribe', 'end', 'quit', 'stopall', 'revoke', 'optout', 'cancel'],
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
  onRamp: {
    beforehand: [buyANumber, keptUnknown],
    steps: [
      step(
        [],
        'Sign up at twilio.com and put money on the account. A trial account texts only numbers you have confirmed yourself.',
        'Melden Sie sich auf twilio.com an und laden Sie Guthaben auf. Ein Probekonto schreibt nur an Nummern, die Sie selbst bestätigt haben.',
      ),
      step(
        [],
        'In the Console choose “Buy a number”. Tick SMS under “Capabilities”.',
        'Wählen Sie in der Console „Buy a number“. Haken Sie unter „Capabilities“ SMS an.',
      ),
      step(
        ['accountSid'],
        'On the first page of the Console, in the box “Account Info”, copy “Account SID”. It begins with AC.',
        'Kopieren Sie auf der ersten Seite der Console aus dem Kasten „Account Info“ die „Account SID“. Sie beginnt mit AC.',
      ),
      step(
        ['secret', 'apiKeySid'],
        'From the same box copy “Auth Token”, a kind of password. Leave “API key SID” empty; it is only for those who made a key of its own under “API keys & tokens”.',
        'Kopieren Sie aus demselben Kasten „Auth Token“, eine Art Passwort. Lassen Sie „API key SID“ leer; das ist nur für jene, die unter „API keys & tokens“ einen eigenen Schlüssel angelegt haben.',
      ),
    ],
  },
};
