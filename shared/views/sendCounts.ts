import type { Message, Send, Shop } from '#shared/shop.ts';

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

export type SendGroup = Exclude<keyof SendCounts, 'all'>;

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

/** A message that went with its erased person leaves their turn as over. */
function standingOf(shop: Shop, id: string): SendGroup {
  const message = shop.messages.get(id);
  return message === undefined ? 'heldBack' : groupOf(message);
}

/** Where a text stands, as a line of the account. */
export function groupOf({ state }: Message): SendGroup {
  switch (state.kind) {
    case 'delivered':
    case 'failed':
    case 'unknown':
      return state.kind;
    case 'intended':
    case 'handedOver':
      return 'onTheWay';
    case 'judged':
      return state.as === 'sent' ? 'judgedSent' : 'judgedNotSent';
    case 'returned':
      return 'toGo';
  }
}
