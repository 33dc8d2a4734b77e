import type { OptOutWay } from './facts.ts';
import type { AppLanguage } from './languages.ts';

/** How a stop reached the shop, as the owner is told. */
export const optOutWays: Readonly<Record<AppLanguage, Readonly<Record<OptOutWay, string>>>> = {
  en: {
    sms: 'by text',
    spoken: 'in person',
    letter: 'by letter',
    email: 'by e-mail',
    till: 'at the till',
    provider: 'through the network',
    imported: 'from a list',
    restored: 'from a backup',
    kept: 'kept from before they were erased',
  },
  de: {
    sms: 'per SMS',
    spoken: 'persönlich',
    letter: 'per Brief',
    email: 'per E-Mail',
    till: 'an der Kasse',
    provider: 'über das Netz',
    imported: 'aus einer Liste',
    restored: 'aus einer Sicherung',
    kept: 'vor dem Löschen',
  },
};

/** The same for a stranger who reads a proof or a letter and does not know the app. */
export const optOutWaysInFull: Readonly<Record<AppLanguage, Readonly<Record<OptOutWay, string>>>> = {
  en: {
    sms: 'by text',
    spoken: 'in person',
    letter: 'by letter',
    email: 'by e-mail',
    till: 'at the till',
    provider: 'told by the SMS provider',
    imported: 'from a list that was brought in',
    restored: 'kept when a backup was restored',
    kept: 'known from an earlier contact with this number',
  },
  de: {
    sms: 'per SMS',
    spoken: 'mündlich',
    letter: 'per Brief',
    email: 'per E-Mail',
    till: 'an der Kasse',
    provider: 'vom SMS-Anbieter gemeldet',
    imported: 'aus einer übernommenen Liste',
    restored: 'beim Wiederherstellen einer Sicherung behalten',
    kept: 'bekannt von einem früheren Kontakt mit dieser Nummer',
  },
};
