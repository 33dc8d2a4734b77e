import type {
  ContactId,
  Country,
  Entry,
  Instant,
  Language,
  MessageId,
  ProviderKind,
  Reading,
  ReplyId,
  Sender,
} from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { stopWordsOf } from '#shared/providers/providers.ts';
import { addHours } from '#shared/rules/calendar.ts';
import { rulesFor } from '#shared/rules/countries.ts';
import { gate } from '#shared/rules/gate.ts';
import type { Reason } from '#shared/rules/verdict.ts';
import { placeOf } from '#shared/rules/zones.ts';
import { type Contact, isToJudge, type Shop } from '#shared/shop.ts';
import { nameOrPhone } from './nameOrPhone.ts';
import { joinRequests } from './requests.ts';
import type { JoinRequest } from './requests.ts';
import { groupOf } from './sendCounts.ts';
import type { SendGroup } from './sendCounts.ts';

/** What was written to and fro with one person, oldest first. */
export type ConversationView = {
  readonly contact: ContactId;
  readonly name: string;
  readonly phone: string;
  readonly texts: readonly ConversationText[];
  /** The oldest reply that may have been a stop and waits for a decision. */
  readonly toJudge: ReplyId | null;
  /** Their request to join that was not answered with the question at once. */
  readonly toAsk: JoinRequest | null;
  readonly mayReply:
    | { readonly kind: 'yes'; readonly until: Instant }
    | { readonly kind: 'no'; readonly reasons: readonly Reason[] };
  readonly letter: {
    readonly shop: { readonly name: string; readonly country: Country; readonly language: Language };
    readonly sender: Sender;
    readonly stopWords: readonly string[] | null;
    readonly language: Language | null;
  } | null;
};

export type ConversationText =
  | {
      readonly from: 'theirs';
      readonly entry: number;
      readonly at: Instant;
      readonly text: string;
      readonly reply: ReplyId;
      readonly reading: Reading;
      readonly judged: 'stop' | 'notStop' | 'waits' | null;
    }
  | {
      readonly from: 'ours';
      readonly message: MessageId;
      readonly provider: ProviderKind;
      readonly entry: number;
      readonly at: Instant;
      readonly text: string;
      readonly campaign: string | null;
      readonly became: SendGroup;
    };

export function conversationView(
  shop: Shop,
  id: ContactId,
  entries: readonly Entry[],
  now: Instant,
): ConversationView | null {
  const contact = shop.contacts.get(id);
  if (contact === undefined) return null;
  const { name, country, language } = shop.description ?? { name: '', country: 'ZZ', language: 'en' };
  const { provider } = shop;
  return {
    contact: id,
    name: nameOrPhone(shop, contact),
    phone: showPhone(contact.phone, country),
    texts: entries.flatMap((entry) => textIn(shop, entry)),
    toJudge: contact.holds.find((hold) => isOpen(shop, hold)) ?? null,
    toAsk: joinRequests(shop, now).find((request) => request.contact === id) ?? null,
    mayReply: mayReply(shop, contact, now),
    letter:
      provider === null
        ? null
        : {
            shop: { name, country, language },
            sender: provider.sender,
            stopWords: stopWordsOf(provider.kind),
            language: contact.language,
          },
  };
}

function mayReply(shop: Shop, contact: Contact, now: Instant): ConversationView['mayReply'] {
  const verdict = gate(shop, contact, null, { now, purpose: 'conversation' });
  if (verdict.answer !== 'send' || contact.lastWrote === null) return { kind: 'no', reasons: verdict.reasons };
  const { conversationHours } = rulesFor(placeOf(contact.phone).country, shop.rules);
  return { kind: 'yes', until: addHours(contact.lastWrote.at, conversationHours) };
}

const isOpen = (shop: Shop, id: ReplyId): boolean => {
  const reply = shop.replies.get(id);
  return reply !== undefined && isToJudge(shop, reply);
};

function textIn(shop: Shop, entry: Entry): readonly ConversationText[] {
  if (entry.fact === null) return [];
  if (entry.type === 'reply.received') {
    const { reply, text, receivedAt, reading } = entry.fact;
    const judged = isOpen(shop, reply) ? 'waits' : (shop.replies.get(reply)?.judged?.as ?? null);
    return [{ from: 'theirs', entry: entry.seq, at: receivedAt, text, reply, reading, judged }];
  }
  if (entry.type !== 'message.intended') return [];
  const { message, text, campaign } = entry.fact;
  const known = shop.messages.get(message);
  return [
    {
      from: 'ours',
      message,
      provider: entry.fact.provider,
      entry: entry.seq,
      at: entry.at,
      text,
      campaign: campaign === null ? null : (shop.campaigns.get(campaign)?.name ?? null),
      became: known === undefined ? 'unknown' : groupOf(known),
    },
  ];
}
