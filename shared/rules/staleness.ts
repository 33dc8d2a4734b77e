/**
 * "If nothing is sent within a reasonable time after the yes, consent may have to be obtained again."
 * ActiveCampaign, "An overview of SMS requirements" (help centre). How long is reasonable stands per country in
 * countries.ts with its sources. Two clocks run: since the yes without a first text, and since the last text.
 */
import type { Clocks, ConsentKind, Instant } from '#shared/facts.ts';
import { addDays, addMonths, addMonthsToDate, daysBetween } from './calendar.ts';

/**
 * Months. `expires` counts from the yes itself whatever was sent since, and no reason in writing moves it:
 * implied consent in Canada.
 */
export type AgeingClocks = Clocks & { readonly expires: number | null };

export type ClocksByKind = Readonly<Record<ConsentKind, AgeingClocks>>;

export type Clock = 'firstUse' | 'idle' | 'fixed';

/** What ageing depends on; `lastSentAt` is the last text of the same campaign. */
export type Use = {
  readonly kind: ConsentKind;
  readonly givenAt: Instant;
  readonly lastSentAt: Instant | null;
  readonly upheldAt: Instant | null;
};

export type Standing =
  | { readonly kind: 'fresh'; readonly staleOn: Instant | null; readonly lapsesOn: Instant | null }
  | { readonly kind: 'goingStale'; readonly staleOn: Instant; readonly lapsesOn: Instant | null; readonly days: number }
  | {
      readonly kind: 'stale';
      readonly since: Instant;
      readonly clock: 'firstUse' | 'idle';
      readonly lapsesOn: Instant | null;
    }
  | { readonly kind: 'lapsed'; readonly since: Instant; readonly clock: Clock; readonly hard: boolean };

/** Days before a yes goes stale in which the owner is told. */
const notice = 30;

export const standingOf = (use: Use, clocks: ClocksByKind, now: Instant): Standing => {
  const { warn, firstUse, idle, expires } = clocks[use.kind];
  const used = use.lastSentAt !== null && use.lastSentAt >= use.givenAt;
  const since = later(used ? use.lastSentAt : use.givenAt, use.upheldAt);
  const clock = used ? 'idle' : 'firstUse';
  const lapse = after(since, used ? idle : firstUse);
  const end = after(use.givenAt, expires);
  if (isReached(end, now)) return { kind: 'lapsed', since: instantOf(end), clock: 'fixed', hard: true };
  if (isReached(lapse, now)) return { kind: 'lapsed', since: instantOf(lapse), clock, hard: false };
  const stale = after(since, warn);
  const last = earlier(lapse, end);
  const lapsesOn = last && instantOf(last);
  if (isReached(stale, now)) return { kind: 'stale', since: instantOf(stale), clock, lapsesOn };
  const next = earlier(stale, last);
  const staleOn = next && instantOf(next);
  if (staleOn === null || !isReached(next, noticeEnd(now))) return { kind: 'fresh', staleOn, lapsesOn };
  return { kind: 'goingStale', staleOn, lapsesOn, days: daysBetween(now, staleOn) };
};

/** The campaign's own clocks stand in for the country's; what the law ends, no setting prolongs. */
export const clocksFor = (country: ClocksByKind, own: Clocks | null): ClocksByKind =>
  own === null
    ? country
    : {
        express: { ...own, expires: country.express.expires },
        customer: { ...own, expires: country.customer.expires },
        inquiry: { ...own, expires: country.inquiry.expires },
      };

export type MonthAhead = {
  /** `2026-12`, in UTC. */
  readonly month: string;
  readonly goStale: number;
  readonly lapse: number;
};

/** How many that are not stale today will be, and how many will lapse, month by month from this one on. */
export const forecast = (standings: Iterable<Standing>, now: Instant, months = 12): readonly MonthAhead[] => {
  const first = `${now.slice(0, 8)}01${now.slice(10)}`;
  const goStale = new Map(Array.from({ length: months }, (_, ahead) => [addMonths(first, ahead).slice(0, 7), 0]));
  const lapse = new Map(goStale);
  for (const standing of standings) {
    if (standing.kind === 'lapsed') continue;
    if (standing.kind !== 'stale') count(goStale, standing.staleOn);
    count(lapse, standing.lapsesOn);
  }
  return [...goStale].map(([month, stale]) => ({ month, goStale: stale, lapse: lapse.get(month) ?? 0 }));
};

/** An instant in two parts: comparing dates first spares a whole book most of the work. */
type Limit = { readonly date: string; readonly from: Instant };

const after = (from: Instant, months: number | null): Limit | null =>
  months === null ? null : { date: addMonthsToDate(from, months), from };

const instantOf = ({ date, from }: Limit): Instant => date + from.slice(10);

const isReached = (limit: Limit | null, now: Instant): limit is Limit => {
  if (limit === null) return false;
  const date = now.slice(0, 10);
  return limit.date === date ? limit.from.slice(10) <= now.slice(10) : limit.date < date;
};

const later = (one: Instant, other: Instant | null): Instant => (other !== null && other > one ? other : one);

const earlier = (one: Limit | null, other: Limit | null): Limit | null => {
  if (one === null || other === null) return one ?? other;
  if (one.date !== other.date) return one.date < other.date ? one : other;
  return one.from.slice(10) <= other.from.slice(10) ? one : other;
};

/** A whole book is asked about one `now`, so the last answer is kept. */
const noticeEnd = (now: Instant): Instant => {
  if (lastNotice.now !== now) lastNotice = { now, end: addDays(now, notice) };
  return lastNotice.end;
};
let lastNotice: { readonly now: Instant; readonly end: Instant } = { now: '', end: '' };

const count = (months: Map<string, number>, on: Instant | null): void => {
  const month = on?.slice(0, 7);
  const counted = month === undefined ? undefined : months.get(month);
  if (month !== undefined && counted !== undefined) months.set(month, counted + 1);
};
