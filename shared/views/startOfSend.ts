import type { CampaignId, Instant } from '#shared/facts.ts';
import { type Move, type Start, startOf, toMove } from '#shared/rules/delay.ts';
import { gate } from '#shared/rules/gate.ts';
import type { Contact, Plan, Send, Shop } from '#shared/shop.ts';
import { keeping } from './keeping.ts';

/** Undefined for whoever is held back. A contact is another as soon as anything about them is, a written reason too. */
type Turns = WeakMap<Contact, Move | null | undefined>;

const keptTurns = keeping<Turns>();
const kept = keeping<Start | null>();

/**
 * When the next of those still to go get it, where none of them may at its time: what was planned, or by now this moment.
 * Each one's turn is kept by itself, so that a running send reckons those alone about whom something is new; all of it
 * is, until the book grows.
 */
export function startOfSend(
  shop: Shop,
  { id, campaign, startAt, recipients, upheld }: Send,
  now: Instant,
): Start | null {
  const isAhead = startAt !== null && startAt > now;
  const at = isAhead ? startAt : now;
  const restsOn = [shop.campaigns.get(campaign), shop.description, isAhead ? startAt : minuteOf(now)];
  const turns = keptTurns(shop, id, restsOn, () => new WeakMap());
  return kept(shop, id, [turns, shop.size], () => startOf(turnsOfWaiting()));
  function* turnsOfWaiting(): Iterable<Move | null> {
    for (const [contact, { kind }] of recipients) {
      const known = kind === 'waiting' ? shop.contacts.get(contact) : undefined;
      if (known === undefined) continue;
      if (!turns.has(known)) turns.set(known, turnOf(shop, known, campaign, at, upheld.get(contact)));
      const turn = turns.get(known);
      if (turn !== undefined) yield turn;
    }
  }
}

const keptOfPlan = keeping<Start | null>();

/** The same for the next time of a plan, by who may have its campaign's texts today. */
export const startOfPlan = (
  shop: Shop,
  { id, campaign }: Pick<Plan, 'id' | 'campaign'>,
  next: Instant,
  now: Instant,
): Start | null => keptOfPlan(shop, id, [campaign, next, minuteOf(now)], () => startOf(turnsFor(shop, campaign, next)));

function* turnsFor(shop: Shop, campaign: CampaignId, at: Instant): Iterable<Move | null> {
  for (const contact of shop.contacts.values())
    if (contact.consents.some((consent) => consent.campaign === campaign)) {
      const turn = turnOf(shop, contact, campaign, at);
      if (turn !== undefined) yield turn;
    }
}

function turnOf(
  shop: Shop,
  contact: Contact,
  campaign: CampaignId,
  now: Instant,
  upheld?: string,
): Move | null | undefined {
  const verdict = gate(shop, contact, campaign, { now, purpose: 'campaign', ...(upheld !== undefined && { upheld }) });
  if (verdict.answer === 'send') return null;
  return verdict.answer === 'later' ? toMove(contact.phone, verdict.from, verdict.reasons) : undefined;
}

/** What time alone changes, a yes grown old or an hour that has come, is said within a minute. */
const minuteOf = (now: Instant): string => now.slice(0, 16);
