import type { ContactId } from '#shared/facts.ts';
import type { Send } from '#shared/shop.ts';

/** Whose turn is next in one send. What it says is only a proposal: the intent asks the book again. */
export type Turns = {
  readonly next: (send: Send, now: number) => ContactId | null;
  /** Milliseconds until somebody's hour comes; null where nobody waits for one. */
  readonly nextIn: (now: number) => number | null;
  /** Their hour has not come: not proposed again before it has. */
  readonly notBefore: (contact: ContactId, at: number) => void;
  readonly done: (contact: ContactId) => void;
};

export const createTurns = (): Turns => {
  let queue: ContactId[] = [];
  let place = 0;
  const taken = new Set<ContactId>();
  const hours = new Map<ContactId, number>();
  /** Whether anybody's turn ended since the queue was made: they may be waiting again. */
  let isOld = true;

  const fill = (send: Send, now: number): void => {
    queue = [];
    place = 0;
    isOld = false;
    // Whoever was taken out of the send in the meantime must not keep it looking for them.
    for (const contact of hours.keys()) if (send.recipients.get(contact)?.kind !== 'waiting') hours.delete(contact);
    for (const [contact, state] of send.recipients) {
      if (state.kind === 'waiting' && !taken.has(contact) && (hours.get(contact) ?? 0) <= now) queue.push(contact);
    }
  };

  const take = (send: Send): ContactId | null => {
    for (; place < queue.length; place += 1) {
      const contact = queue[place];
      if (contact === undefined || taken.has(contact) || send.recipients.get(contact)?.kind !== 'waiting') continue;
      place += 1;
      taken.add(contact);
      hours.delete(contact);
      return contact;
    }
    return null;
  };

  return {
    next: (send, now) => {
      const contact = take(send);
      if (contact !== null) return contact;
      if (!isOld && earliest(hours.values()) > now) return null;
      fill(send, now);
      return take(send);
    },
    nextIn: (now) => (hours.size === 0 ? null : Math.max(0, earliest(hours.values()) - now)),
    notBefore: (contact, at) => void hours.set(contact, at),
    done: (contact) => {
      taken.delete(contact);
      isOld = true;
    },
  };
};

const earliest = (hours: Iterable<number>): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const hour of hours) least = Math.min(least, hour);
  return least;
};
