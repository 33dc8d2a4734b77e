import type { CampaignId, Instant, PlanId, SendId } from './facts.ts';
import { nextAfter } from './rules/rhythm.ts';
import type { Plan, Shop } from './shop.ts';

/** A draft whose day has come: it waits, however long, and there is never a second one of the same plan. */
export type ReadyDraft = {
  readonly plan: PlanId;
  readonly due: Instant;
  readonly send: SendId;
  readonly campaign: CampaignId;
  readonly name: string;
  readonly template: string;
  readonly maxParts: number;
};

export const readyDrafts = (shop: Shop, now: Instant): readonly ReadyDraft[] =>
  openPlans(shop).flatMap((plan) => {
    const due = dueOf(shop, plan, now);
    if (due === null) return [];
    const { id, campaign, template, maxParts } = plan;
    const name = shop.campaigns.get(campaign)?.name ?? '';
    return [{ plan: id, due, send: sendOfPlan(id, due), campaign, name, template, maxParts }];
  });

/** Since when its draft waits, or null while its day is still to come. */
export const dueOf = (shop: Shop, plan: Plan, now: Instant): Instant | null => {
  if (plan.pausedAt !== null || plan.endedAt !== null) return null;
  if (shop.campaigns.get(plan.campaign)?.closedAt !== null) return null;
  const due = nextAfter(plan.rhythm, zoneOf(shop), plan.handledAt);
  return due <= now ? due : null;
};

/** One time of a plan is one send: its id is known before anybody presses, so that two windows make one. */
export const sendOfPlan = (plan: PlanId, due: Instant): SendId => `${plan}-${due.slice(0, 16).replaceAll(/\D/g, '')}`;

/** The plan a send comes from, by the send's id. */
export const planOfSend = (shop: Shop, send: SendId): PlanId | undefined => {
  const plan = send.slice(0, send.lastIndexOf('-'));
  return shop.plans.has(plan) ? plan : undefined;
};

export const openPlans = (shop: Shop): readonly Plan[] =>
  [...shop.plans.values()].filter(({ endedAt }) => endedAt === null);

export const zoneOf = (shop: Shop): string => shop.description?.timeZone ?? 'UTC';

/** The draft of a text is kept under this, and the id its send will have. */
export const textDraft = 'send-';

/** The ready drafts of all plans as the window keeps what is being written; what the owner wrote over one goes before. */
export const readyTexts = (shop: Shop, now: Instant): Readonly<Record<string, object>> =>
  Object.fromEntries(
    readyDrafts(shop, now).map(({ send, campaign, template, maxParts }) => [
      `${textDraft}${send}`,
      { campaign, template, maxParts, upheld: {} },
    ]),
  );
