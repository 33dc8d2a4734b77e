/**
 * At most three texts in 24 hours (Fla. Stat. 501.616(6)(b), Oklahoma and Maryland alike; taken over everywhere as a
 * default), and never more a month than the wording promised (CTIA Messaging Principles 5.1.2: how often is part of
 * what people agree to). All campaigns count together for the day, the promise counts for its own campaign.
 */
import type { CampaignId, Instant } from '#shared/facts.ts';
import { addDays } from './calendar.ts';

/** Campaign texts that went or may have gone to one number, oldest first. */
export type SentBefore = readonly { readonly at: Instant; readonly campaign: CampaignId }[];

export type Limits = {
  readonly perDay: number;
  readonly perMonth: number | null;
  /** How many a month the campaign's wording promised. */
  readonly promised: number | null;
};

export type TooOften = {
  readonly sent: number;
  readonly most: number;
  readonly per: 'day' | 'month';
  /** Whether the wording's promise or the country's rule sets the limit. */
  readonly by: 'promise' | 'rule';
  /** When the oldest of them has passed out of the 24 hours or 31 days. */
  readonly from: Instant;
};

/** Everything one more text would exceed; nothing where it may go. */
export const tooOftenFor = (
  campaign: CampaignId,
  sent: SentBefore,
  limits: Limits,
  now: Instant,
): readonly TooOften[] => {
  if (sent.length === 0) return none;
  const { dayAgo, monthAgo } = before(now);
  const answers = [
    over(sent, dayAgo, limits.perDay, 'day', 'rule'),
    over(sent, monthAgo, limits.perMonth, 'month', 'rule'),
    limits.promised === null || sent.length < limits.promised
      ? null
      : over(
          sent.filter((one) => one.campaign === campaign),
          monthAgo,
          limits.promised,
          'month',
          'promise',
        ),
  ];
  return answers.filter((answer) => answer !== null);
};

const over = (
  sent: SentBefore,
  since: Instant,
  most: number | null,
  per: 'day' | 'month',
  by: 'promise' | 'rule',
): TooOften | null => {
  if (most === null || sent.length < most) return null;
  const recent = sent.filter((one) => one.at > since).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const decisive = recent[recent.length - most];
  if (decisive === undefined) return null;
  return { sent: recent.length, most, per, by, from: addDays(decisive.at, per === 'day' ? 1 : month) };
};

/** Days that count as a month, so that no month is shorter than the promise. */
const month = 31;

/** A whole book is asked about one `now`, so the last answer is kept. */
const before = (now: Instant) => {
  if (asked.now !== now) asked = { now, dayAgo: addDays(now, -1), monthAgo: addDays(now, -month) };
  return asked;
};
let asked = { now: '', dayAgo: '', monthAgo: '' };

const none: readonly TooOften[] = [];
