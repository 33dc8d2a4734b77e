import type { Instant } from '#shared/facts.ts';
import type { LookUpAnswer, SoughtMessage } from './provider.ts';

/** One message of ours as a provider lists it; `at` by the provider's clock. */
export type ListedMessage = { readonly providerId: string; readonly text: string; readonly at: Instant };

/** Our clock and the provider's may differ by this much beyond what its Date header tells. */
const toleranceMs = 5 * 60_000;

/**
 * Whether the sought message is among what the provider lists for its number. Says "not there"
 * only where nothing could be mistaken for it, because a second SMS follows from that answer.
 */
export const judgeListing = (listed: readonly ListedMessage[], sought: SoughtMessage, skewMs: number): LookUpAnswer => {
  const unclaimed = listed.filter(({ providerId }) => !sought.known.has(providerId));
  const since = Date.parse(sought.intendedAt) + skewMs - toleranceMs;
  const recent = unclaimed.filter(({ at }) => Date.parse(at) >= since);
  const same = recent.find(({ text }) => sameWords(text, sought.text));
  if (same !== undefined) return { kind: 'found', providerId: same.providerId };
  if (recent.length > 0) return { kind: 'cannotTell', why: 'a message with other words went to this number then' };
  if (unclaimed.some(({ text }) => sameWords(text, sought.text))) {
    return { kind: 'cannotTell', why: 'the same words went to this number earlier, and it is not known why' };
  }
  return { kind: 'notThere' };
};

const sameWords = (one: string, other: string): boolean => settled(one) === settled(other);

const settled = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
