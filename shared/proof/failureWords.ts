import type { FailureKind } from '#shared/facts.ts';
import type { AppLanguage } from '#shared/languages.ts';

/** Why a text was not delivered, as a proof tells it in the middle of a sentence. */
export const failureWords: Readonly<Record<AppLanguage, Readonly<Record<FailureKind, string>>>> = {
  en: {
    invalidNumber: 'the number does not exist any more',
    landline: 'the number is a landline',
    optedOut: 'the network had received STOP',
    blocked: 'the network blocks texts from the sender',
    unreachable: 'the phone could not be reached',
    noCredit: 'the account with the SMS provider had no money left',
    badCredentials: 'the SMS provider did not accept the shop’s details',
    senderRefused: 'the SMS provider did not accept the sender',
    expired: 'it did not arrive in time',
    other: 'the network gave no reason',
  },
  de: {
    invalidNumber: 'die Nummer gibt es nicht mehr',
    landline: 'die Nummer ist ein Festnetzanschluss',
    optedOut: 'das Netz hatte STOP empfangen',
    blocked: 'das Netz sperrt SMS von diesem Absender',
    unreachable: 'das Handy war nicht erreichbar',
    noCredit: 'das Guthaben beim SMS-Anbieter war aufgebraucht',
    badCredentials: 'der SMS-Anbieter nahm die Zugangsdaten des Geschäfts nicht an',
    senderRefused: 'der SMS-Anbieter nahm den Absender nicht an',
    expired: 'sie kam nicht rechtzeitig an',
    other: 'das Netz nannte keinen Grund',
  },
};
