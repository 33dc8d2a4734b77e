import type { Command } from '#shared/commands.ts';
import type { Fact, PlanId } from '#shared/facts.ts';
import { dueOf } from '#shared/plans.ts';
import type { Plan, Shop } from '#shared/shop.ts';
import { type Decision, type Moment, decided, refused, signed } from './decision.ts';

/** A plan only ever puts a draft before the owner; nothing here or after it sends. */
export function makePlan(shop: Shop, command: Command<'makePlan'>, moment: Moment): Decision<{ plan: PlanId }> {
  const { campaign, template, maxParts, rhythm } = command;
  if (shop.description === null) return refused({ kind: 'shopNotDescribed' });
  const known = shop.campaigns.get(campaign);
  if (known === undefined) return refused({ kind: 'notInBook', what: 'campaign' });
  if (known.closedAt !== null) return refused({ kind: 'campaignClosed', name: known.name });
  if (template.trim() === '') return refused({ kind: 'fieldEmpty', field: 'text' });
  const plan = moment.newId();
  const fact = { plan, campaign, template, maxParts, rhythm, ...signed(moment) };
  return decided([{ type: 'plan.made', subject: null, fact }], { plan });
}

export function changePlan(shop: Shop, command: Command<'changePlan'>, moment: Moment): Decision<object> {
  const { plan, template, maxParts, rhythm } = command;
  const known = openPlan(shop, plan);
  if (known.kind === 'refused') return known;
  if (template !== undefined && template.trim() === '') return refused({ kind: 'fieldEmpty', field: 'text' });
  const changes = {
    ...(template === undefined || template === known.answer.template ? {} : { template }),
    ...(maxParts === undefined || maxParts === known.answer.maxParts ? {} : { maxParts }),
    ...(rhythm === undefined || JSON.stringify(rhythm) === JSON.stringify(known.answer.rhythm) ? {} : { rhythm }),
  };
  if (Object.keys(changes).length === 0) return decided([], {});
  return decided([{ type: 'plan.changed', subject: null, fact: { plan, ...changes, ...signed(moment) } }], {});
}

export const pausePlan = (shop: Shop, { plan }: Command<'pausePlan'>, moment: Moment): Decision<object> =>
  turned(shop, plan, ({ pausedAt }) => pausedAt === null, { plan, ...signed(moment) }, 'plan.paused');

export const resumePlan = (shop: Shop, { plan }: Command<'resumePlan'>, moment: Moment): Decision<object> =>
  turned(shop, plan, ({ pausedAt }) => pausedAt !== null, { plan, ...signed(moment) }, 'plan.resumed');

export const endPlan = (shop: Shop, { plan }: Command<'endPlan'>, moment: Moment): Decision<object> =>
  turned(shop, plan, () => true, { plan, ...signed(moment) }, 'plan.ended');

/** Leaves out the draft that waits; the plan goes on. */
export function skipPlan(shop: Shop, { plan, due }: Command<'skipPlan'>, moment: Moment): Decision<object> {
  const known = openPlan(shop, plan);
  if (known.kind === 'refused') return known;
  if (dueOf(shop, known.answer, moment.now) !== due) return decided([], {});
  return decided([{ type: 'plan.skipped', subject: null, fact: { plan, due, ...signed(moment) } }], {});
}

function turned(
  shop: Shop,
  plan: PlanId,
  isDue: (plan: Plan) => boolean,
  fact: { readonly plan: PlanId; readonly by?: string },
  type: 'plan.paused' | 'plan.resumed' | 'plan.ended',
): Decision<object> {
  const known = openPlan(shop, plan);
  if (known.kind === 'refused') return known;
  return decided(isDue(known.answer) ? [{ type, subject: null, fact } as Fact] : [], {});
}

function openPlan(shop: Shop, id: PlanId): Decision<Plan> {
  const plan = shop.plans.get(id);
  if (plan === undefined || plan.endedAt !== null) return refused({ kind: 'notInBook', what: 'plan' });
  return decided([], plan);
}
