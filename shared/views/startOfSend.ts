import type { CampaignId, Instant } from '#shared/facts.ts';
import { type Move, type Start, startOf, toMove } from '#shared/rules/delay.ts';
import { gate } from '#shared/rules/gate.ts';
import type { Contact, Plan, Send, Shop } from '#shared/shop.ts';
import { keeping } from './keeping.ts';

const kept = keeping<Start | null>();

/** When the next of those still to go get it, where none of them may at its time: what was planned, or by now this moment. */
export function startOfSend(
  shop: Shop,
  { id, campaign, startAt, recipients, waiting, upheld }: Send,
  now: Instant,
): Start | null {
  const at = startAt !== null && startAt > now ? startAt : now;
  return kept(shop, id, [waiting, startAt, minuteOf(now)], () => startOf(turns()));
  function* turns(): Iterable<Move | null> {
    for (const [contact, { kind }] of recipients) {
      const known = kind === 'waiting' ? shop.contacts.get(contact) : undefined;
      if (known !== undefined) yield* turnOf(shop, known, campaign, at, upheld.get(contact));
    }
  }
}

/** The same for the next time of a plan, by who may have its campaign's texts today. */
export const startOfPlan = (shop: Shop, { id, campaign }: Plan, next: Instant, now: Instant): Start | null =>
  kept(shop, id, [next, minuteOf(now)], () => startOf(turnsFor(shop, campaign, next)));

function* turnsFor(shop: Shop, campaign: CampaignId, at: Instant): Iterable<Move | null> {
  for (const contact of shop.contacts.values())
    if (contact.consents.some((consent) => consent.campaign === campaign)) yield* turnOf(shop, contact, campaign, at);
}

/** Whoever is held back then has no turn. */
function* turnOf(
  shop: Shop,
  contact: Contact,
  campaign: CampaignId,
  now: Instant,
  upheld?: string,
): Iterable<Move | null> {
  const verdict = gate(shop, contact, campaign, { now, purpose: 'campaign', ...(upheld !== undefined && { upheld }) });
  if (verdict.answer === 'send') yield null;
  if (verdict.answer === 'later') yield toMove(contact.phone, verdict.from, verdict.reasons);
}

/** A stop or another text moves what is said within a minute. */
const minuteOf = (now: Instant): string => now.slice(0, 16);
