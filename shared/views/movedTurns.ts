import type { ContactId } from '#shared/facts.ts';
import { rulesFor } from '#shared/rules/countries.ts';
import { type Move, delayOf, toMove } from '#shared/rules/delay.ts';
import { placeOf } from '#shared/rules/zones.ts';
import type { Message, Send, Shop } from '#shared/shop.ts';
import { keeping } from './keeping.ts';

type Moved = ReadonlyMap<ContactId, Move>;

const kept = keeping<Moved>();

/**
 * Whose turn was moved, by how things stood when the send began, to when and why. Kept until a rule, the campaign or a
 * person changes, and while it has not begun until the book grows: a running send is looked at several times a second.
 */
export function movedTurns(shop: Shop, { id, campaign: to, recipients, startAt, approvedAt }: Send): Moved {
  const campaign = shop.campaigns.get(to);
  const began = startAt ?? approvedAt;
  // The size of the book, for as long as what is sent meanwhile may still move somebody.
  const asOf = shop.lastAt !== null && shop.lastAt >= began ? 'begun' : shop.size;
  return kept(shop, id, [campaign, asOf], () => {
    const moved = new Map<ContactId, Move>();
    for (const contact of recipients.keys()) {
      const known = shop.contacts.get(contact);
      if (known === undefined || campaign === undefined) continue;
      const before = known.sent.filter(({ at, message }) => at < began && shop.messages.get(message)?.send !== id);
      const country = rulesFor(placeOf(known.phone).country, shop.rules);
      const { from, waiting } = delayOf({ ...known, sent: before }, campaign, country, began);
      if (from !== null && from > began) moved.set(contact, toMove(known.phone, from, waiting));
    }
    return moved;
  });
}

/** When their turn came, or comes; null where their text waited for nothing. */
export const moveOf = (moved: Moved, contact: ContactId, message: Message | null): Move | null => {
  const move = moved.get(contact) ?? null;
  return move === null || (message !== null && message.intendedAt < move.to) ? null : move;
};
