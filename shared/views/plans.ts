import type { CampaignId, Instant, PlanId, Rhythm, SendId } from '#shared/facts.ts';
import { dueOf, openPlans, sendOfPlan, zoneOf } from '#shared/plans.ts';
import type { Start } from '#shared/rules/delay.ts';
import { mostInMonth, nextAfter } from '#shared/rules/rhythm.ts';
import { type Plan, type Shop, takesYeses } from '#shared/shop.ts';
import { startOfPlan } from './startOfSend.ts';

/** A text that goes out again and again, each time only when the owner has looked. */
export type PlanLine = {
  readonly plan: PlanId;
  readonly name: string;
  readonly text: string;
  readonly rhythm: Rhythm;
  /** The send that its waiting draft will be; null while none waits. */
  readonly waiting: SendId | null;
  /** Null while it is paused. */
  readonly next: Instant | null;
  /** When a press at that time would really begin it, where nobody may be texted then. */
  readonly start: Start | null;
  readonly paused: boolean;
  readonly promise: BrokenPromise | null;
};

/** How often the wording promised, and how often all plans of the campaign can come within 31 days. */
export type BrokenPromise = { readonly promised: number; readonly most: number };

/** What the form of a plan needs beside the text itself. */
export type PlanView = {
  readonly plan: Pick<Plan, 'id' | 'campaign' | 'template' | 'maxParts' | 'rhythm'> | null;
  readonly timeZone: string;
  readonly campaigns: readonly {
    readonly campaign: CampaignId;
    readonly name: string;
    readonly perMonth: number | null;
    /** How often the other plans of this campaign can come within 31 days. */
    readonly others: number;
  }[];
};

export const planView = (shop: Shop, id: PlanId | null): PlanView => ({
  plan: (id === null ? undefined : openPlans(shop).find((plan) => plan.id === id)) ?? null,
  timeZone: zoneOf(shop),
  campaigns: [...shop.campaigns.values()].filter(takesYeses).map(({ id: campaign, name, perMonth }) => ({
    campaign,
    name,
    perMonth,
    others: mostOf(shop, campaign, (plan) => plan.id !== id),
  })),
});

export const planLines = (shop: Shop, now: Instant): readonly PlanLine[] =>
  openPlans(shop).map((plan) => {
    const due = dueOf(shop, plan, now);
    const next = plan.pausedAt === null ? nextAfter(plan.rhythm, zoneOf(shop), now) : null;
    return {
      plan: plan.id,
      name: shop.campaigns.get(plan.campaign)?.name ?? '',
      text: plan.template,
      rhythm: plan.rhythm,
      waiting: due === null ? null : sendOfPlan(plan.id, due),
      next,
      start: next === null ? null : startOfPlan(shop, plan, next, now),
      paused: plan.pausedAt !== null,
      promise: brokenPromise(shop, plan),
    };
  });

/** A time of a plan at which nobody may be texted, and when a press then would really begin it. */
export type MovedTime = { readonly at: Instant; readonly start: Start };

/** The first such of the times a rhythm has on its days of the week, or in the month that comes next. */
export function movedTime(
  shop: Shop,
  { campaign, rhythm }: Pick<Plan, 'campaign' | 'rhythm'>,
  now: Instant,
): MovedTime | null {
  const times = rhythm.every === 'week' ? rhythm.days.length : 1;
  let at = now;
  for (let time = 0; time < times; time += 1) {
    at = nextAfter(rhythm, zoneOf(shop), at);
    const start = startOfPlan(shop, { id: `chosen ${time}`, campaign }, at, now);
    if (start !== null) return { at, start };
  }
  return null;
}

function brokenPromise(shop: Shop, { campaign }: Plan): BrokenPromise | null {
  const promised = shop.campaigns.get(campaign)?.perMonth ?? null;
  const most = mostOf(shop, campaign, () => true);
  return promised === null || most <= promised ? null : { promised, most };
}

const mostOf = (shop: Shop, campaign: CampaignId, isMeant: (plan: Plan) => boolean): number =>
  openPlans(shop)
    .filter((plan) => plan.campaign === campaign && plan.pausedAt === null && isMeant(plan))
    .reduce((sum, { rhythm }) => sum + mostInMonth(rhythm), 0);
