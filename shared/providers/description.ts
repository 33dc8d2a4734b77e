import type { Country } from '#shared/facts.ts';
import type { AppLanguage } from '#shared/languages.ts';

/** The countries of the European Union. */
export const union: readonly Country[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** A sentence in every language the window speaks. */
export type Said = Readonly<Record<AppLanguage, string>>;

export type ProviderField = {
  readonly key: string;
  /** As the provider's own pages call it, so that the owner finds it there. */
  readonly label: string;
  /** A secret is kept by the keyring, never in the settings file and never shown again. */
  readonly kind: 'text' | 'secret' | 'address';
  readonly needed: 'always' | 'sometimes';
  readonly placeholder: string;
};

/** How sure a claim about a provider is. */
export type Mark = 'specified' | 'documented' | 'secondHand' | 'unknown';

export type ProviderClaim = { readonly says: Said; readonly mark: Mark; readonly source?: string };

/** The way from no account to a good test, in the service's own words; a field stands beside the step that finds it. */
export type OnRamp = {
  /** What to know before signing up. */
  readonly beforehand: readonly ProviderClaim[];
  readonly steps: readonly (ProviderClaim & { readonly fields: readonly string[] })[];
};

/** All that is to be known of a provider: what it can and cannot do, as the window shows it and the sending keeps to it. */
export type Description = {
  readonly name: string;
  /** What the window calls it, alone or at the beginning of a sentence. */
  readonly called: Said;
  /** And behind “through” or “to”, where that is another. */
  readonly calledWithin?: Said;
  /** What a proof calls it, which names it as who processed the number. */
  readonly inProofs: string;
  readonly carriedBy: 'nobody' | 'ownPhone' | 'service';
  readonly home: string;
  readonly fields: readonly ProviderField[];
  /** The fields that tell one account there from another. */
  readonly account: readonly string[];
  /** Countries it is proposed for first. */
  readonly countries: readonly Country[];
  /** Whether a customer can answer STOP to it and the app can read that. */
  readonly receivesStop: 'yes' | 'withOwnNumber';
  /** Whether a name may stand as the sender. */
  readonly names: 'yes' | 'no';
  /** How long the provider keeps what was received, in days; null where it does not say. */
  readonly keptDays: number | null;
  /** So far back a first reading of received texts goes. */
  readonly firstReadingDays: number;
  /** What it blocks a number for by itself, also while the shop's computer is off; null where it does not. */
  readonly stopWords: readonly string[] | null;
  /** What keeps a repeated request from becoming a second SMS. */
  readonly againstDoubles: 'ownKey' | 'refusesRepeats' | 'lookUpOnly';
  readonly lookUp: 'byReference' | 'byListing';
  /** How long after the request a message may still turn up in the list, in seconds. */
  readonly settlesAfter: number;
  readonly maxInFlight: number;
  /** Messages a second handed over at most. */
  readonly perSecond: number;
  readonly hasBalance: boolean;
  readonly claims: readonly ProviderClaim[];
  readonly onRamp: OnRamp;
};

export const secret = (key: string, label: string): ProviderField => ({
  key,
  label,
  kind: 'secret',
  needed: 'always',
  placeholder: '',
});
export const text = (key: string, label: string, placeholder: string): ProviderField => ({
  key,
  label,
  kind: 'text',
  needed: 'always',
  placeholder,
});

export const buyANumber: ProviderClaim = {
  says: {
    en: 'Customers can answer STOP only to a number of your own, which you rent there. What it costs stands in the service’s price list.',
    de: 'STOP antworten können Kunden nur einer eigenen Nummer, die Sie dort mieten. Was sie kostet, steht in der Preisliste des Dienstes.',
  },
  mark: 'documented',
};
export const keptUnknown: ProviderClaim = {
  says: {
    en: 'How long it keeps replies is not confirmed. Open Yesbook at least once a week.',
    de: 'Wie lange er Antworten aufbewahrt, ist nicht bestätigt. Öffnen Sie Yesbook mindestens einmal in der Woche.',
  },
  mark: 'unknown',
};
export const step = (
  fields: readonly string[],
  en: string,
  de: string,
  mark: ProviderClaim['mark'] = 'secondHand',
  source?: string,
): OnRamp['steps'][number] => ({ says: { en, de }, mark, fields, ...(source === undefined ? {} : { source }) });
