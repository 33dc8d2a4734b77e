import type { Entry, Facts, FactType } from '#shared/facts.ts';
import { isInstant } from '#shared/instant.ts';

/**
 * Whether every time in an entry is one there is. What is read may be damaged or forged: a month 13 sorts behind all
 * others and reckons to nothing, so no rule may ever meet it.
 */
export const hasTrueTimes = ({ at, type, fact }: Pick<Entry, 'at' | 'type' | 'fact'>): boolean => {
  // Entries of one append bear one time, and to compare it is quicker: a whole book of them is read at the start.
  if (at !== lastTrue && !isInstant(at)) return false;
  lastTrue = at;
  return fact === null || (areTrue[type]?.(fact as never) ?? true);
};

let lastTrue: string | null = null;

/** Of each kind of fact that tells times, whether they are such. Nothing else in it is believed to be there either. */
const areTrue: { readonly [T in FactType]?: (fact: Untrusted<Facts[T]>) => boolean } = {
  'consent.given': ({ evidence }) =>
    isInstant(evidence?.givenAt) && (evidence.message === undefined || isInstant(evidence.message?.receivedAt)),
  'optOut.received': ({ saidAt }) => isInstant(saidAt),
  'reply.received': ({ receivedAt }) => isInstant(receivedAt),
  'confirmation.asked': ({ until }) => isInstant(until),
  'plan.skipped': ({ due }) => isInstant(due),
  'send.approved': ({ startAt }) => startAt === undefined || isInstant(startAt),
  'message.delivered': ({ deliveredAt }) => deliveredAt === undefined || isInstant(deliveredAt),
  'book.restored': ({ from }) => isInstant(from),
};

/** Of the form it should have, or of any other. */
type Untrusted<T> = T extends object ? { readonly [K in keyof T]?: Untrusted<T[K]> | null } : T;
