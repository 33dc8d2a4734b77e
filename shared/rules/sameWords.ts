/**
 * "The same campaign message never goes twice to one number": not by a second press, not in a second window, not by a
 * text begun anew because nobody was sure whether the first went out. Daily words ("Lunch is ready") stay possible.
 */
import type { CampaignId, Instant } from '#shared/facts.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { addHours } from './calendar.ts';

/** Less than a day, so that tomorrow's text may read like today's even when it goes out an hour earlier. */
const sameWordsHours = 20;

/** When these very words of this campaign last went, or may have gone, to this number; null where they may go. */
export const sameWordsBefore = (
  shop: Pick<Shop, 'messages' | 'sends'>,
  { sent }: Pick<Contact, 'sent'>,
  campaign: CampaignId,
  template: string,
  now: Instant,
): Instant | null => {
  const since = sinceWhen(now);
  const recent = sent.filter((each) => each.campaign === campaign && each.at > since);
  if (recent.length === 0) return null;
  const before = recent.findLast(({ message }) => {
    const send = shop.sends.get(shop.messages.get(message)?.send ?? '');
    return send !== undefined && areSameWords(send.template, template);
  });
  return before?.at ?? null;
};

/** Spaces and how accents are written do not make other words. */
export const areSameWords = (one: string, other: string): boolean => settled(one) === settled(other);

const settled = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A whole book is asked about one `now`, so the last answer is kept. */
const sinceWhen = (now: Instant): Instant => {
  if (asked.now !== now) asked = { now, since: addHours(now, -sameWordsHours) };
  return asked.since;
};
let asked = { now: '', since: '' };
