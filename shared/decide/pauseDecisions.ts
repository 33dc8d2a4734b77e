import type { Instant, SendId, SendPause } from '#shared/facts.ts';
import { addHours } from '#shared/rules/calendar.ts';
import type { Shop } from '#shared/shop.ts';
import { type Decision, decided, said } from './decision.ts';

/** Stops a running send for a reason that is not the owner's wish; one already stopped keeps its first reason. */
export function holdSend(
  shop: Shop,
  { send: id, why, detail }: { readonly send: SendId; readonly why: SendPause; readonly detail?: string },
): Decision<object> {
  const send = shop.sends.get(id);
  if (!send || send.paused !== null || send.cancelledAt !== null || send.waiting === 0) return decided([], {});
  return decided([{ type: 'send.paused', subject: null, fact: { send: id, why, ...said({ detail }) } }], {});
}

/** Reasons that pass by themselves; what the owner stopped, or must put right, waits for the owner. */
const passing: ReadonlySet<SendPause> = new Set(['repliesNotChecked', 'offline']);

/** A send that waited longer than this goes on only when the owner says so: its words may be out of date. */
const longestWaitHours = 2;

/** Lets every send go on that waited only for the provider to be there again, and not for long. */
export function letSendsGoOn(shop: Shop, now: Instant): Decision<object> {
  const since = addHours(now, -longestWaitHours);
  const waiting = [...shop.sends.values()].filter(
    ({ paused }) => paused !== null && passing.has(paused.why) && paused.at >= since,
  );
  return decided(
    waiting.map(({ id }) => ({ type: 'send.resumed', subject: null, fact: { send: id } }) as const),
    {},
  );
}
