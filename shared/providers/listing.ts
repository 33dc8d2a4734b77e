import type { Instant } from '#shared/facts.ts';
import { areSameWords } from '#shared/rules/sameWords.ts';
import type { LookUpAnswer, SoughtMessage, Trouble } from './provider.ts';

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
  const same = recent.find(({ text }) => areSameWords(text, sought.text));
  if (same !== undefined) return { kind: 'found', providerId: same.providerId };
  if (recent.length > 0) return { kind: 'cannotTell', why: 'a message with other words went to this number then' };
  if (unclaimed.some(({ text }) => areSameWords(text, sought.text))) {
    return { kind: 'cannotTell', why: 'the same words went to this number earlier, and it is not known why' };
  }
  return { kind: 'notThere' };
};

/**
 * Seeks a message by our own reference, first in a list narrowed by its number and then in the whole: a filter that knows
 * another way of writing a number finds nothing, so only the whole list says "not there".
 */
export const seekInLists = async <Query>(
  lists: { readonly narrowed: Query; readonly whole: Query },
  seek: (query: Query) => Promise<{ readonly kind: 'read'; readonly providerId: string | undefined } | Trouble>,
): Promise<LookUpAnswer> => {
  for (const query of [lists.narrowed, lists.whole]) {
    const sought = await seek(query);
    if (sought.kind === 'trouble') return { kind: 'cannotTell', why: sought.why };
    if (sought.providerId !== undefined) return { kind: 'found', providerId: sought.providerId };
  }
  return { kind: 'notThere' };
};
