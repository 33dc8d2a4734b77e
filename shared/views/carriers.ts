import type { CampaignId, Country, ProviderKind, Sender } from '#shared/facts.ts';
import type { Machine } from '#shared/machine.ts';
import { callingCodeOf } from '#shared/phone.ts';
import type { Description, ProviderClaim } from '#shared/providers/description.ts';
import { onRampsCheckedOn, senderRules, servicesFor } from '#shared/providers/onRamps.ts';
import { claimsCheckedOn, providers } from '#shared/providers/providers.ts';
import { type Shop, takesYeses } from '#shared/shop.ts';

/** One provider as the owner reads of it before choosing, and fills in what it asks for. */
export type Carrier = Pick<
  Description,
  'name' | 'called' | 'carriedBy' | 'home' | 'fields' | 'receivesStop' | 'names' | 'keptDays' | 'claims' | 'onRamp'
> & {
  readonly kind: ProviderKind;
  /** Whether it is proposed first where the shop is. */
  readonly fits: 'yes' | 'no';
};

/** Who carries the texts: what there is, what is in use, what is filled in, and how the last test went. */
export type CarriersView = {
  /** Practice, those that fit, and the rest. */
  readonly carriers: readonly Carrier[];
  /** What the shop's country asks of a sender, whoever carries the texts. */
  readonly senderRules: readonly ProviderClaim[];
  /** Days on which what is said here was compared with the providers' pages. */
  readonly checkedOn: { readonly claims: string; readonly onRamps: string };
  readonly inUse: ProviderKind | null;
  readonly sender: Sender | null;
  readonly country: Country | null;
  /** How numbers there begin, `+44`. */
  readonly callingCode: string;
  /** A campaign whose opt-in can be described to carriers; null while there is none. */
  readonly letterFor: CampaignId | null;
  /** Per provider what stands in its fields; a secret shows only that it is there. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly tested: Machine['providerTested'];
  readonly secretsIn: Machine['secretsIn'];
  readonly replies: Machine['replies'];
};

export function carriersView(shop: Shop, machine: Machine, fields: CarriersView['fields']): CarriersView {
  const country = shop.description?.country ?? '';
  const { fit, rest } = servicesFor(country);
  return {
    carriers: [
      toCarrier('practice', 'no'),
      ...fit.map((kind) => toCarrier(kind, 'yes')),
      ...rest.map((kind) => toCarrier(kind, 'no')),
    ],
    senderRules: senderRules[country] ?? [],
    checkedOn: { claims: claimsCheckedOn, onRamps: onRampsCheckedOn },
    inUse: shop.provider?.kind ?? null,
    sender: shop.provider?.sender ?? null,
    country: shop.description?.country ?? null,
    callingCode: callingCodeOf(country),
    letterFor: [...shop.campaigns.values()].find(takesYeses)?.id ?? null,
    fields,
    tested: machine.providerTested,
    secretsIn: machine.secretsIn,
    replies: machine.replies,
  };
}

function toCarrier(kind: ProviderKind, fits: Carrier['fits']): Carrier {
  const { name, called, carriedBy, home, fields, receivesStop, names, keptDays, claims, onRamp } = providers[kind];
  return { kind, fits, name, called, carriedBy, home, fields, receivesStop, names, keptDays, claims, onRamp };
}
