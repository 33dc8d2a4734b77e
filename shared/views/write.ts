import type { CampaignId, ContactId, Country, Instant, Language, Phone, ProviderKind, Sender } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { stopWordsOf } from '#shared/providers/providers.ts';
import { hoursFor, rulesFor } from '#shared/rules/countries.ts';
import { takesYeses } from '#shared/shop.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { audienceOf } from './audience.ts';
import { textCost } from './textCost.ts';
import type { TextCost } from './textCost.ts';

export type WriteQuery = {
  readonly campaign: CampaignId | null;
  readonly template: string;
  readonly maxParts: number;
  /** The place of the person in the preview, among those who would get it. */
  readonly at: number;
};

/** What stands around a text while it is written: who gets it, what it costs, how it looks for one of them. */
export type WriteView = {
  readonly campaigns: readonly { readonly campaign: CampaignId; readonly name: string }[];
  /** The one asked for, or the first; null where there is none. */
  readonly campaign: CampaignId | null;
  readonly provider: ProviderKind | null;
  readonly sender: Sender | null;
  /** The only words that stop somebody at the provider; null where it lets every word through. */
  readonly stopWords: readonly string[] | null;
  /** The sender as a phone shows it. */
  readonly senderShown: string;
  readonly shop: { readonly name: string; readonly country: Country; readonly language: Language };
  readonly going: number;
  readonly later: number;
  readonly firstFrom: Instant | null;
  readonly inQuietHours: number;
  readonly toDecide: number;
  readonly heldBack: number;
  /** What the provider last took for a part, in the currency of the shop's account there. */
  readonly partPrice: number | null;
  /** Null while nothing is written, nobody is there, or nobody carries the texts. */
  readonly cost: TextCost | null;
  readonly preview: WritePreview | null;
  /** When texts may go today in the shop's country, in hours of the day; null on a day without. */
  readonly hours: readonly [number, number] | null;
};

export type WritePreview = {
  readonly at: number;
  readonly contact: ContactId;
  readonly name: string;
  readonly firstName: string | null;
  readonly to: Phone;
  readonly phone: string;
  readonly language: Language | null;
};

export function writeView(shop: Shop, query: WriteQuery, now: Instant): WriteView {
  const open = [...shop.campaigns.values()].filter(takesYeses);
  const campaign = open.find(({ id }) => id === query.campaign) ?? open[0] ?? null;
  const { name, country, language } = shop.description ?? { name: '', country: 'ZZ', language: 'en' };
  const audience = campaign === null ? nobody : audienceOf(shop, campaign.id, now);
  const { going, ...counts } = audience;
  const { provider } = shop;
  const { template, maxParts } = query;
  const letter = provider === null ? null : { template, maxParts, provider: provider.kind, sender: provider.sender };
  return {
    campaigns: open.map((each) => ({ campaign: each.id, name: each.name })),
    campaign: campaign?.id ?? null,
    provider: provider?.kind ?? null,
    sender: provider?.sender ?? null,
    stopWords: provider === null ? null : stopWordsOf(provider.kind),
    senderShown: provider === null ? '' : senderShown(provider.sender, country),
    shop: { name, country, language },
    going: going.length,
    ...counts,
    partPrice: (provider !== null && shop.partPrices.get(provider.kind)) || null,
    cost: letter === null || template.trim() === '' || going.length === 0 ? null : textCost(shop, going, letter),
    preview: previewOf(going, query.at, country),
    hours: hoursToday(shop, country, now),
  };
}

const nobody = { going: [], later: 0, firstFrom: null, inQuietHours: 0, toDecide: 0, heldBack: 0 };

const senderShown = (sender: Sender, country: Country): string =>
  sender.kind === 'name' ? sender.name : showPhone(sender.number, country);

function previewOf(going: readonly Contact[], wanted: number, country: Country): WritePreview | null {
  const at = Math.min(Math.max(0, wanted), going.length - 1);
  const contact = going[at];
  if (contact === undefined) return null;
  const { id, name, firstName, phone, language } = contact;
  return { at, contact: id, name, firstName, to: phone, phone: showPhone(phone, country), language };
}

function hoursToday(shop: Shop, country: Country, now: Instant): readonly [number, number] | null {
  const timeZone = shop.description?.timeZone ?? 'UTC';
  const day = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(new Date(now));
  const hours = hoursFor(rulesFor(country, shop.rules), null);
  return hours[day === 'Sun' ? 'sunday' : day === 'Sat' ? 'saturday' : 'weekdays'];
}
