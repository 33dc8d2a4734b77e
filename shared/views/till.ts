import type { CampaignId, Language, Sha256 } from '#shared/facts.ts';
import { type Shop, currentWording } from '#shared/shop.ts';

/** What a customer sees at the till: each campaign's words whole, nothing ticked, and nothing about anyone else. */
export type TillView = {
  readonly shop: string;
  readonly country: string;
  readonly language: Language;
  readonly privacyUrl: string | null;
  readonly termsUrl: string | null;
  readonly campaigns: readonly TillCampaign[];
};

export type TillCampaign = {
  readonly campaign: CampaignId;
  readonly name: string;
  readonly words: string;
  readonly version: number;
  readonly sha256: Sha256;
  readonly language: Language;
  readonly perMonth: number | null;
};

/** Null while the till screen is closed. */
export function tillView(shop: Shop, till: { readonly campaigns: readonly CampaignId[] } | null): TillView | null {
  const { description } = shop;
  if (till === null || description === null) return null;
  const chosen = new Set(till.campaigns);
  return {
    shop: description.name,
    country: description.country,
    language: description.language,
    privacyUrl: description.privacyUrl ?? null,
    termsUrl: description.termsUrl ?? null,
    campaigns: tillCampaigns(shop).filter(({ campaign }) => chosen.has(campaign)),
  };
}

/** Every campaign that can be asked for: open, and with words. */
export const tillCampaigns = (shop: Shop): readonly TillCampaign[] =>
  [...shop.campaigns.values()].flatMap((campaign) => {
    const wording = currentWording(campaign);
    if (campaign.closedAt !== null || wording === null) return [];
    const { wording: words, version, sha256, language } = wording;
    const { id, name, perMonth } = campaign;
    return [{ campaign: id, name, words, version, sha256, language, perMonth }];
  });
