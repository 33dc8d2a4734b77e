import type { ContactId, Instant, ProviderKind, Reading } from '#shared/facts.ts';
import type { Machine } from '#shared/machine.ts';
import { isToJudge, type Reply, repliesToJudge, type Shop } from '#shared/shop.ts';
import { nameOrPhone } from './nameOrPhone.ts';
import { joinRequests } from './requests.ts';

/** Everyone who ever wrote, those with a reply to decide on first, then the latest. */
export type RepliesView = {
  readonly conversations: readonly ConversationLine[];
  readonly inAll: number;
  readonly toJudge: number;
  readonly toAsk: number;
  readonly provider: ProviderKind | null;
  readonly replies: Machine['replies'];
};

export type ConversationLine = {
  readonly contact: ContactId;
  readonly name: string;
  /** The last they wrote, or the oldest that waits for a decision. */
  readonly words: string;
  readonly at: Instant;
  readonly reading: Reading;
  /** `asks` where they wait to be asked back. */
  readonly waits: 'waits' | 'asks' | 'settled';
};

export function repliesView(shop: Shop, count: number, machine: Pick<Machine, 'replies'>, now: Instant): RepliesView {
  const requests = joinRequests(shop, now);
  const asking = new Set(requests.map(({ contact }) => contact));
  const shown = new Map<ContactId, Reply>();
  for (const reply of shop.replies.values()) {
    const had = shown.get(reply.contact);
    if (had === undefined || isBefore(shop, reply, had)) shown.set(reply.contact, reply);
  }
  const lines = [...shown.values()].toSorted((one, other) => (isBefore(shop, one, other) ? -1 : 1));
  return {
    conversations: lines.slice(0, count).flatMap((reply): readonly ConversationLine[] => {
      const contact = shop.contacts.get(reply.contact);
      if (contact === undefined) return [];
      return [
        {
          contact: reply.contact,
          name: nameOrPhone(shop, contact),
          words: reply.text,
          at: reply.receivedAt,
          reading: reply.reading,
          waits: isToJudge(shop, reply) ? 'waits' : asking.has(reply.contact) ? 'asks' : 'settled',
        },
      ];
    }),
    inAll: lines.length,
    toJudge: repliesToJudge(shop).length,
    toAsk: requests.length,
    provider: shop.provider?.kind ?? null,
    replies: machine.replies,
  };
}

/** What waits stands before what is settled; of those waiting the oldest, else the newest. */
function isBefore(shop: Shop, one: Reply, other: Reply): boolean {
  const waits = isToJudge(shop, one);
  if (waits !== isToJudge(shop, other)) return waits;
  return waits ? one.receivedAt < other.receivedAt : one.receivedAt > other.receivedAt;
}
