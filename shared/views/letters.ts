import type { CampaignId, ContactId, Instant } from '#shared/facts.ts';
import type { Authority } from '#shared/letters/authorities.ts';
import { authorityLetter } from '#shared/letters/authorityLetter.ts';
import { carrierOptIn } from '#shared/letters/carrierOptIn.ts';
import { gatherProof, type ProofBook } from '#shared/proof/matter.ts';
import type { Shop } from '#shared/shop.ts';
import type { AppLanguage } from '#shared/languages.ts';

/** A letter filled from the book, to be read, changed and sent by the owner; null where what it is about is gone. */
export type LetterView = {
  /** The person or the campaign. */
  readonly about: string;
  /** What was asked for: while another letter is being read, the window still shows the last one. */
  readonly asked: LetterAsked;
  readonly text: string;
};

export type LetterAsked =
  | {
      readonly kind: 'authority';
      readonly contact: ContactId;
      readonly authority: Authority;
      readonly language: AppLanguage;
    }
  | { readonly kind: 'carriers'; readonly campaign: CampaignId; readonly language: AppLanguage };

export function letterView(shop: Shop, book: ProofBook, asked: LetterAsked, now: Instant): LetterView | null {
  const { language } = asked;
  if (asked.kind === 'carriers') {
    const campaign = shop.campaigns.get(asked.campaign);
    return campaign === undefined
      ? null
      : { about: campaign.name, asked, text: carrierOptIn(shop, campaign, language) };
  }
  const matter = gatherProof(book, shop, { contact: asked.contact });
  if (matter === null) return null;
  const { name, phone } = matter.contact;
  const text = authorityLetter({ authority: asked.authority, language, matter, size: shop.size, now });
  return { about: name === '' ? phone : name, asked, text };
}
