import type { CampaignId, Instant } from '#shared/facts.ts';
import { gate } from '#shared/rules/gate.ts';
import type { Verdict } from '#shared/rules/verdict.ts';
import type { Contact, Shop } from '#shared/shop.ts';

/** Who would get a campaign's text now, whatever it says: by name, with what the gate said of the others counted. */
export type Audience = {
  readonly going: readonly Contact[];
  readonly later: number;
  /** When the first and the last of those who have to wait get theirs, and how many wait for the hour. */
  readonly firstFrom: Instant | null;
  readonly inQuietHours: number;
  readonly toDecide: number;
  readonly heldBack: number;
};

/** Asked at each stroke while a text is written, so the answer is kept until the book or the minute changes. */
export function audienceOf(shop: Shop, campaign: CampaignId, now: Instant): Audience {
  const minute = now.slice(0, 16);
  const had = kept.get(shop);
  if (had?.campaign === campaign && had.size === shop.size && had.minute === minute) return had.audience;
  const audience = ask(shop, campaign, now);
  kept.set(shop, { campaign, size: shop.size, minute, audience });
  return audience;
}

type Kept = {
  readonly campaign: CampaignId;
  readonly size: number;
  readonly minute: string;
  readonly audience: Audience;
};
const kept = new WeakMap<Shop, Kept>();

function ask(shop: Shop, campaign: CampaignId, now: Instant): Audience {
  const going: Contact[] = [];
  const counts = { later: 0, inQuietHours: 0, toDecide: 0, heldBack: 0 };
  let firstFrom: Instant | null = null;
  for (const contact of shop.contacts.values()) {
    const verdict = gate(shop, contact, campaign, { now, purpose: 'campaign' });
    if (verdict.answer === 'send' || verdict.answer === 'later') going.push(contact);
    if (verdict.answer === 'ask') counts.toDecide += 1;
    if (verdict.answer === 'hold') counts.heldBack += 1;
    if (verdict.answer !== 'later') continue;
    counts.later += 1;
    if (isQuiet(verdict)) counts.inQuietHours += 1;
    if (firstFrom === null || verdict.from < firstFrom) firstFrom = verdict.from;
  }
  return { going: going.toSorted(byName), firstFrom, ...counts };
}

const isQuiet = ({ reasons }: Verdict): boolean => reasons.some(({ kind }) => kind === 'quietHours');

/** Those without a name come last. */
export const byName = (one: Contact, other: Contact): number => {
  const [before, after] = [one.name.toLowerCase(), other.name.toLowerCase()];
  if (before !== after) return after === '' || (before !== '' && before < after) ? -1 : 1;
  return one.phone < other.phone ? -1 : 1;
};
