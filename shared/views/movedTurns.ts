import type { ContactId, Instant } from '#shared/facts.ts';
import { rulesFor } from '#shared/rules/countries.ts';
import { mayTextAt } from '#shared/rules/quietHours.ts';
import { placeOf } from '#shared/rules/zones.ts';
import type { Message, Send, Shop } from '#shared/shop.ts';

type Moved = ReadonlyMap<ContactId, Instant>;

/**
 * Whose turn was moved because it was no hour for texts where they live when the send began, and to when. Kept until a
 * rule or a person changes: a running send is looked at several times a second.
 */
export function movedTurns(shop: Shop, { id, recipients, startAt, approvedAt }: Send): Moved {
  const sends = kept.get(shop) ?? new Map<string, Kept>();
  kept.set(shop, sends);
  const { rules, namesVersion } = shop;
  const had = sends.get(id);
  if (had?.rules === rules && had.namesVersion === namesVersion) return had.moved;
  const began = startAt ?? approvedAt;
  const moved = new Map<ContactId, Instant>();
  for (const contact of recipients.keys()) {
    const known = shop.contacts.get(contact);
    if (known === undefined) continue;
    const recipient = { phone: known.phone, contactZone: known.timeZone };
    const answer = mayTextAt(recipient, began, rulesFor(placeOf(known.phone).country, rules));
    if (answer.kind === 'from') moved.set(contact, answer.at);
  }
  sends.set(id, { rules, namesVersion, moved });
  return moved;
}

/** When their hour came, or comes; null where their text waited for none. */
export const movedTo = (moved: Moved, contact: ContactId, message: Message | null): Instant | null => {
  const to = moved.get(contact) ?? null;
  return to === null || (message !== null && message.intendedAt < to) ? null : to;
};

type Kept = { readonly rules: Shop['rules']; readonly namesVersion: number; readonly moved: Moved };
const kept = new WeakMap<Shop, Map<string, Kept>>();
