/**
 * What counts is the concrete declaration of each consumer (BGH, I ZR 164/09, of 10 February 2011): a form carries the
 * words it was printed with, whatever the campaign says today, and it carries them once.
 */
import type { Refusal } from '#shared/commands.ts';
import type { CampaignId, Instant } from '#shared/facts.ts';
import type { PaperForm } from '#shared/formCode.ts';
import { type Campaign, type Consent, type Shop, type Wording, wordingOf } from '#shared/shop.ts';

export type KnownForm = { readonly campaign: Campaign; readonly wording: Wording };

/** The words a form was signed under, or why it counts for nothing here. */
export function formIn(shop: Shop, form: PaperForm): KnownForm | Refusal {
  const campaign = shop.campaigns.get(form.campaign);
  if (campaign === undefined) return { kind: 'formForeign' };
  const { name } = campaign;
  const wording = wordingOf(campaign, form.version);
  if (wording === null || wording.sha256 !== form.sha256)
    return { kind: 'formWordsDiffer', name, number: form.number, version: form.version };
  if (campaign.closedAt !== null) return { kind: 'campaignClosed', name };
  const used = formUse(shop, form.campaign, form.number);
  if (used === null) return { campaign, wording };
  const person = shop.contacts.get(used.contact)?.name ?? '';
  return { kind: 'formUsed', number: form.number, name: person, contact: used.contact, at: used.recordedAt };
}

/** The yes that was written down with this number; one that was struck out leaves its form free again. */
function formUse(shop: Shop, campaign: CampaignId, number: number): Consent | null {
  for (const consent of shop.consents.values()) {
    if (consent.evidence.form === number && consent.campaign === campaign && consent.struck === null) return consent;
  }
  return null;
}

/** A form bears a day and no hour, so only a whole day before its words were written is too early. */
export const isBeforeItsWords = (signedAt: Instant, { at }: Wording): boolean =>
  Date.parse(signedAt) + DAY_MS < Date.parse(at);

const DAY_MS = 24 * 3_600_000;
