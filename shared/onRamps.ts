import type { Country, ProviderKind } from './facts.ts';
import { type ProviderClaim, providers } from './providers.ts';

/** The way from no account to a good test, in the service's own words; a field stands beside the step that finds it. */
export type OnRamp = {
  /** What to know before signing up. */
  readonly beforehand: readonly ProviderClaim[];
  readonly steps: readonly (ProviderClaim & { readonly fields: readonly string[] })[];
};

/** When the ways were last compared with what is known of the services. */
export const onRampsCheckedOn = '2026-11-25';

/** The services for a shop there: those that fit, the shop's own phone, and the rest. */
export function servicesFor(country: Country): {
  readonly fit: readonly ProviderKind[];
  readonly rest: readonly ProviderKind[];
} {
  const kinds = (Object.keys(providers) as readonly ProviderKind[]).filter((kind) => kind !== 'practice');
  const fit = kinds.filter((kind) => kind !== 'androidGateway' && providers[kind].countries.includes(country));
  const chosen: readonly ProviderKind[] = [...fit, 'androidGateway'];
  return { fit: chosen, rest: kinds.filter((kind) => !chosen.includes(kind)) };
}

/** What a country asks of the sender, whoever carries the texts. */
export const senderRules: Readonly<Record<Country, readonly ProviderClaim[]>> = {
  US: [
    {
      says: {
        en: 'Networks in the US take no name as a sender, and no number that is not registered. For a small shop that is a toll-free number or a sole-proprietor registration. Most refusals come from a weak account of how people said yes.',
        de: 'Netze in den USA nehmen keinen Namen als Absender und keine Nummer, die nicht angemeldet ist. Für ein kleines Geschäft ist das eine gebührenfreie Nummer oder die Anmeldung als Einzelunternehmen („sole proprietor“). Abgelehnt wird meist, weil schlecht beschrieben ist, wie Ja gesagt wurde.',
      },
      mark: 'documented',
      source: 'https://www.twilio.com/docs/messaging/compliance/a2p-10dlc',
    },
    {
      says: {
        en: 'How long the registration takes is not confirmed here. Ask the service before you promise a first text.',
        de: 'Wie lange die Anmeldung dauert, ist hier nicht bestätigt. Fragen Sie den Dienst, bevor Sie eine erste SMS versprechen.',
      },
      mark: 'unknown',
    },
  ],
  CA: [
    {
      says: {
        en: 'Networks in Canada take no name as a sender: you need a number.',
        de: 'Netze in Kanada nehmen keinen Namen als Absender: Sie brauchen eine Nummer.',
      },
      mark: 'documented',
      source: 'https://www.twilio.com/docs/messaging/compliance/a2p-10dlc',
    },
  ],
  AU: [
    {
      says: {
        en: 'In Australia a name that is not registered is shown as “Unverified” since 1 July 2026.',
        de: 'In Australien wird ein nicht angemeldeter Name seit dem 1. Juli 2026 als „Unverified“ angezeigt.',
      },
      mark: 'secondHand',
    },
  ],
};

const buyANumber: ProviderClaim = {
  says: {
    en: 'Customers can answer STOP only to a number of your own, which you rent there. What it costs stands in the service’s price list.',
    de: 'STOP antworten können Kunden nur einer eigenen Nummer, die Sie dort mieten. Was sie kostet, steht in der Preisliste des Dienstes.',
  },
  mark: 'documented',
};
const keptUnknown: ProviderClaim = {
  says: {
    en: 'How long it keeps replies is not confirmed. Open Yesbook at least once a week.',
    de: 'Wie lange er Antworten aufbewahrt, ist nicht bestätigt. Öffnen Sie Yesbook mindestens einmal in der Woche.',
  },
  mark: 'unknown',
};
const step = (
  fields: readonly string[],
  en: string,
  de: string,
  mark: ProviderClaim['mark'] = 'secondHand',
  source?: string,
): OnRamp['steps'][number] => ({ says: { en, de }, mark, fields, ...(source === undefined ? {} : { source }) });

/** Complete by type: a new provider does not compile until its way in stands here. */
export const onRamps: Readonly<Record<ProviderKind, OnRamp>> = {
  practice: { beforehand: [], steps: [] },
  twilio: {
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
  seven: {
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
  androidGateway: {
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
  clickSend: {
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
  vonage: {
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
  elks: {
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
