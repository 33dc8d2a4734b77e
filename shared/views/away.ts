import type { Entry, Fact, Facts, FactType, Instant, MessageId, SendId } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';

/** What happened while Yesbook was closed, as far as this start has found out; null where that is nothing. */
export type AwayView = {
  readonly from: Instant;
  readonly until: Instant;
  readonly replies: number;
  readonly stops: number;
  readonly yeses: number;
  readonly delivered: number;
  readonly failed: number;
  /** Campaigns whose planned time went by. */
  readonly missed: readonly string[];
};

export type Away = { readonly from: Instant; readonly until: Instant; readonly size: number };

/** What was found out so far; entries are counted as they come, so that a long book is read once. */
export type AwayTally = {
  /** The place up to which it counted. */
  readonly upTo: number;
  readonly replies: number;
  readonly stops: number;
  readonly yeses: number;
  readonly delivered: number;
  readonly failed: number;
  readonly missed: readonly SendId[];
};

export const nothingYet = (size: number): AwayTally => ({
  upTo: size,
  replies: 0,
  stops: 0,
  yeses: 0,
  delivered: 0,
  failed: 0,
  missed: [],
});

export const tallied = (tally: AwayTally, entry: Entry, shop: Shop, away: Away): AwayTally => {
  const count = counts[entry.type] as ((fact: Fact['fact'], known: Known) => Counted) | undefined;
  const found = entry.fact === null ? undefined : count?.(entry.fact, { shop, away });
  if (found === undefined || found === null) return { ...tally, upTo: entry.seq + 1 };
  return typeof found === 'string'
    ? { ...tally, upTo: entry.seq + 1, [found]: tally[found] + 1 }
    : { ...tally, upTo: entry.seq + 1, missed: [...tally.missed, found.missed] };
};

type Known = { readonly shop: Shop; readonly away: Away };

/** Which figure one fact adds to; null where it tells of another time. */
type Counted = 'replies' | 'stops' | 'yeses' | 'delivered' | 'failed' | { readonly missed: SendId } | null;

const counts: { readonly [T in FactType]?: (fact: Facts[T], known: Known) => Counted } = {
  'reply.received': ({ receivedAt }, { away }) => (receivedAt < away.until ? 'replies' : null),
  'optOut.received': ({ way, saidAt }, { away }) => (way === 'sms' && saidAt < away.until ? 'stops' : null),
  'consent.given': ({ evidence }, { away }) =>
    evidence.medium === 'sms' && evidence.givenAt < away.until ? 'yeses' : null,
  'message.delivered': ({ message, deliveredAt = '' }, known) =>
    wasOut(message, known) && deliveredAt < known.away.until ? 'delivered' : null,
  'message.failed': ({ message }, known) => (wasOut(message, known) ? 'failed' : null),
  'send.paused': ({ send, why }) => (why === 'missedTime' ? { missed: send } : null),
};

const wasOut = (message: MessageId, { shop, away }: Known): boolean =>
  (shop.messages.get(message)?.seq ?? away.size) < away.size;

export function awayView(shop: Shop, { from, until }: Away, tally: AwayTally): AwayView | null {
  const { upTo: _, missed, ...found } = tally;
  if (Object.values(found).every((count) => count === 0) && missed.length === 0) return null;
  const names = missed.map((send) => shop.campaigns.get(shop.sends.get(send)?.campaign ?? '')?.name ?? '');
  return { from, until, ...found, missed: [...new Set(names)] };
}
