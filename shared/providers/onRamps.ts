import type { Country, ProviderKind } from '#shared/facts.ts';
import type { ProviderClaim } from './description.ts';
import { providerKinds, providers } from './providers.ts';

/** When the ways were last compared with what is known of the services. */
export const onRampsCheckedOn = '2026-11-25';

/** The services for a shop there: those that fit, the shop's own phone, and the rest. */
export function servicesFor(country: Country): {
  readonly fit: readonly ProviderKind[];
  readonly rest: readonly ProviderKind[];
} {
  const fits = (kind: ProviderKind): boolean =>
    providers[kind].carriedBy === 'service' && providers[kind].countries.includes(country);
  const phones = providerKinds.filter((kind) => providers[kind].carriedBy === 'ownPhone');
  const fit = [...providerKinds.filter(fits), ...phones];
  return {
    fit,
    rest: providerKinds.filter((kind) => providers[kind].carriedBy === 'service' && !fit.includes(kind)),
  };
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
