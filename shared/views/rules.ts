import type { Country } from '#shared/facts.ts';
import { type RuleLine, knownCountries, listRules } from '#shared/rules/countries.ts';
import type { Shop } from '#shared/shop.ts';

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
