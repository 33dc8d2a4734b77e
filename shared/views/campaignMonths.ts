import type { Instant } from '#shared/facts.ts';
import { isTextable } from '#shared/phone.ts';
import { clocksIn } from '#shared/rules/consent.ts';
import type { YesNow } from '#shared/rules/consent.ts';
import type { Campaign, Contact, Shop } from '#shared/shop.ts';

/** How many yeses could be used at the end of a month (`2026-11`), and how many had gone stale or lapsed. */
export type MonthOfYeses = { readonly month: string; readonly fresh: number; readonly stale: number };

/** Someone who said yes, whether or not they have stopped since. */
export type GivenYes = { readonly contact: Contact; readonly yes: Extract<YesNow, { kind: 'yes' }> };

const mostMonths = 24;

/**
 * The yeses of one campaign month by month, up to now or its closing. The clocks count whole months, so at a month's
 * end whole months decide. `today` stands in for the running month, so that the chart ends on the figures beside it.
 */
export function monthsOfYeses(
  shop: Shop,
  campaign: Campaign,
  yeses: readonly GivenYes[],
  today: { readonly fresh: number; readonly stale: number } | null,
  now: Instant,
): readonly MonthOfYeses[] {
  const lives = yeses.filter(isUsable).map((yes) => lifeOf(shop, campaign, yes));
  const end = monthOf(campaign.closedAt ?? now);
  const begin = Math.max(end - mostMonths + 1, Math.min(end, ...lives.map(({ given }) => given)));
  return Array.from({ length: end - begin + 1 }, (_, ahead) => {
    const month = begin + ahead;
    if (month === end && today !== null) return { month: toName(month), ...today };
    const counts = { fresh: 0, stale: 0 };
    for (const life of lives) {
      const state = stateAt(life, month);
      if (state !== null) counts[state] += 1;
    }
    return { month: toName(month), ...counts };
  });
}

const isUsable = ({ contact, yes }: GivenYes): boolean =>
  isTextable(contact.line) && contact.unreachable === null && contact.holds.length === 0 && yes.isEnough;

/** Everything in months since year 0. */
type Life = {
  readonly given: number;
  /** What starts the clock anew, oldest first. */
  readonly uses: readonly number[];
  readonly stopped: number | null;
  readonly warn: number | null;
  readonly expires: number | null;
};

function lifeOf(shop: Shop, campaign: Campaign, { contact, yes }: GivenYes): Life {
  const { consent, stop } = yes;
  const given = contact.consents
    .filter((each) => each.campaign === campaign.id && each.struck === null)
    .map((each) => monthOf(each.evidence.givenAt));
  const sent = contact.sent.filter((each) => each.campaign === campaign.id).map(({ at }) => monthOf(at));
  const upheld = consent.upheld === null ? [] : [monthOf(consent.upheld.at)];
  const clocks = clocksIn(shop, contact, campaign)[consent.kind];
  return {
    given: Math.min(...given),
    uses: [...given, ...sent, ...upheld].toSorted((one, other) => one - other),
    stopped: stop === null ? null : monthOf(stop.saidAt),
    warn: clocks.warn,
    expires: clocks.expires,
  };
}

function stateAt({ given, uses, stopped, warn, expires }: Life, month: number): 'fresh' | 'stale' | null {
  const last = uses.findLast((use) => use <= month);
  if (last === undefined || (stopped !== null && stopped <= month)) return null;
  const isOld = warn !== null && month - last >= warn;
  const isOver = expires !== null && month - given >= expires;
  return isOld || isOver ? 'stale' : 'fresh';
}

const monthOf = (at: Instant): number => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1;

const toName = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
