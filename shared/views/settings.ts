import type { CampaignId, Country, ProviderKind, Sender } from '#shared/facts.ts';
import { callingCodeOf } from '#shared/phone.ts';
import { type RuleLine, knownCountries, listRules } from '#shared/rules/countries.ts';
import type { Machine } from '#shared/machine.ts';
import { type Shop, takesYeses } from '#shared/shop.ts';

/** Who carries the texts: what is in use, what is filled in, and how the last test went. */
export type CarriersView = {
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

export const carriersView = (shop: Shop, machine: Machine, fields: CarriersView['fields']): CarriersView => ({
  inUse: shop.provider?.kind ?? null,
  sender: shop.provider?.sender ?? null,
  country: shop.description?.country ?? null,
  callingCode: callingCodeOf(shop.description?.country ?? ''),
  letterFor: [...shop.campaigns.values()].find(takesYeses)?.id ?? null,
  fields,
  tested: machine.providerTested,
  secretsIn: machine.secretsIn,
  replies: machine.replies,
});

/** The rules that hold for one country, each with where it comes from. */
export type RulesView = {
  readonly country: Country;
  readonly known: 'known' | 'strictest';
  readonly countries: readonly Country[];
  readonly lines: readonly RuleLine[];
};

export function rulesView(shop: Shop, asked: Country | null): RulesView {
  const country = asked ?? shop.description?.country ?? 'ZZ';
  const known = knownCountries.includes(country);
  return {
    country,
    known: known ? 'known' : 'strictest',
    countries: known ? knownCountries : [country, ...knownCountries],
    lines: listRules(country, shop.rules),
  };
}
