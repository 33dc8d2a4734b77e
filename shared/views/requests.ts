import type { CampaignId, ContactId, Instant, ReplyId } from '#shared/facts.ts';
import { addHours } from '#shared/rules/calendar.ts';
import { rulesFor } from '#shared/rules/countries.ts';
import { gate } from '#shared/rules/gate.ts';
import { isJustAsked } from '#shared/rules/joining.ts';
import { placeOf } from '#shared/rules/zones.ts';
import type { Reply, Shop } from '#shared/shop.ts';
import { nameOrPhone } from './nameOrPhone.ts';

/** Somebody who asked to join by text and was not asked back, which the owner may still do. */
export type JoinRequest = {
  readonly reply: ReplyId;
  readonly contact: ContactId;
  readonly name: string;
  readonly campaign: CampaignId;
  readonly campaignName: string;
  readonly at: Instant;
  /** Until when they may be asked. */
  readonly until: Instant;
};

/** The oldest first, without those who are being asked at this moment. */
export const joinRequests = (shop: Shop, now: Instant): readonly JoinRequest[] =>
  [...shop.toAsk]
    .flatMap((id) => shop.replies.get(id) ?? [])
    .filter((reply) => !isJustAsked(reply, now) || shop.messages.has(`join-${reply.id}`))
    .flatMap((reply) => toRequest(shop, reply, now))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));

function toRequest(shop: Shop, reply: Reply, now: Instant): readonly JoinRequest[] {
  const contact = shop.contacts.get(reply.contact);
  const campaign = shop.campaigns.get(reply.campaign ?? '');
  if (contact === undefined || campaign === undefined || campaign.closedAt !== null) return [];
  const verdict = gate(shop, contact, null, { now, purpose: 'conversation', joining: reply.id });
  if (verdict.answer !== 'send') return [];
  const { conversationHours } = rulesFor(placeOf(contact.phone).country, shop.rules);
  return [
    {
      reply: reply.id,
      contact: contact.id,
      name: nameOrPhone(shop, contact),
      campaign: campaign.id,
      campaignName: campaign.name,
      at: reply.receivedAt,
      until: addHours(reply.receivedAt, conversationHours),
    },
  ];
}
