import type { Send, Shop } from '#shared/shop.ts';

/** Where everyone on a send stands; the figures add up to everyone. */
export type SendCounts = {
  readonly delivered: number;
  /** Handed over, or about to be; not heard of since. */
  readonly onTheWay: number;
  /** The owner looked and said that it went. */
  readonly judgedSent: number;
  readonly failed: number;
  /** Nobody knows whether it went. */
  readonly unknown: number;
  /** The owner looked and said that it never went. */
  readonly judgedNotSent: number;
  /** The gate said no when their turn came. */
  readonly heldBack: number;
  readonly toGo: number;
  /** Their turn never came, because the send was cancelled. */
  readonly leftOut: number;
  readonly all: number;
};

export function sendCounts(shop: Shop, send: Send): SendCounts {
  const counts = {
    delivered: 0,
    onTheWay: 0,
    judgedSent: 0,
    failed: 0,
    unknown: 0,
    judgedNotSent: 0,
    heldBack: 0,
    toGo: 0,
    leftOut: 0,
  };
  for (const state of send.recipients.values()) {
    if (state.kind === 'waiting') counts[send.cancelledAt === null ? 'toGo' : 'leftOut'] += 1;
    else if (state.kind === 'heldBack') counts.heldBack += 1;
    else counts[standingOf(shop, state.message)] += 1;
  }
  return { ...counts, all: send.recipients.size };
}

function standingOf(shop: Shop, id: string): Exclude<keyof SendCounts, 'all'> {
  const state = shop.messages.get(id)?.state;
  switch (state?.kind) {
    case 'delivered':
      return 'delivered';
    case 'intended':
    case 'handedOver':
      return 'onTheWay';
    case 'failed':
      return 'failed';
    case 'judged':
      return state.as === 'sent' ? 'judgedSent' : 'judgedNotSent';
    case 'returned':
      return 'toGo';
    case 'unknown':
      return 'unknown';
    // The message went with its erased person; their turn is over either way.
    case undefined:
      return 'heldBack';
  }
}
