import { z } from 'zod';
import type { Decision, Moment } from '#shared/decide/decision.ts';
import { decided } from '#shared/decide/decision.ts';
import { newContact } from '#shared/decide/contactDecisions.ts';
import type { ContactId, Fact, SendId } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';

/**
 * What today's book knows and an older one must not forget: "an opt-out is never undone by a restore". Kept in the
 * journal of the restore until it stands in the restored book.
 */
export const carriedReader = z.strictObject({
  stops: z.array(
    z.strictObject({
      phone: z.string(),
      name: z.string(),
      campaign: z.string().nullable(),
      saidAt: z.string(),
      words: z.string().nullable(),
    }),
  ),
  erased: z.array(
    z.strictObject({
      contact: z.string(),
      reason: z.string(),
      numberHash: z.string().optional(),
      texts: z.array(z.string()).optional(),
    }),
  ),
});
export type Carried = z.infer<typeof carriedReader>;

export type Erased = Carried['erased'][number];

export function whatToCarry(shop: Shop, erased: readonly Erased[]): Carried {
  const stops = [...shop.contacts.values()].flatMap(({ phone, name, optOuts }) =>
    optOuts
      .filter((optOut) => optOut.ended === null)
      .map(({ campaign, saidAt, words }) => ({ phone, name, campaign, saidAt, words })),
  );
  return { stops, erased: [...erased] };
}

/** How many of today's opt-outs the older book does not have. */
export const stopsKept = (older: Shop, { stops }: Carried): number =>
  stops.filter((stop) => !hasStop(older, stop)).length;

/**
 * The facts that bring a restored book up to today: every opt-out it lacks, and an end to every send that was open
 * then, because what went out since stands nowhere in it.
 */
export function carryOver(
  shop: Shop,
  carried: Carried,
  restored: { readonly from: string; readonly size: number },
  moment: Moment,
): Decision<object> {
  const stops = carried.stops.filter((stop) => !hasStop(shop, stop));
  const facts = stops.flatMap((stop) => stopFacts(shop, stop, moment));
  // Whom the older book never knew cannot be erased from it, and their stop holds all the same.
  const hashes = carried.erased
    .filter((each) => isLacking(shop, each))
    .map((fact): Fact => ({ type: 'contact.erased', subject: null, fact: toErased(fact) }));
  const ended = sendsUnderWay(shop).map((id): Fact => ({ type: 'send.cancelled', subject: null, fact: { send: id } }));
  const done: Fact = {
    type: 'book.restored',
    subject: null,
    fact: { from: restored.from, size: restored.size, optOutsKept: stops.length },
  };
  return decided([...hashes, ...facts, ...ended, done], {});
}

/** Open sends: somebody waits, or may wait again once a message without an outcome is found not to have gone. */
export function sendsUnderWay(shop: Shop): readonly SendId[] {
  const unsure = [...shop.unsettled].flatMap((id) => shop.messages.get(id) ?? []);
  const returnable = new Set(unsure.filter(({ state }) => state.kind !== 'handedOver').map(({ send }) => send));
  return [...shop.sends.values()]
    .filter((send) => send.cancelledAt === null && (send.waiting > 0 || returnable.has(send.id)))
    .map(({ id }) => id);
}

const isLacking = (shop: Shop, { contact, numberHash, texts = [] }: Erased): boolean =>
  !shop.contacts.has(contact) &&
  ((numberHash !== undefined && !shop.suppressedHashes.has(numberHash)) ||
    texts.some((text) => !shop.erasedTexts.has(text)));

export const toErased = ({ contact, reason, numberHash, texts }: Erased) => ({
  contact,
  reason,
  ...(numberHash === undefined ? {} : { numberHash }),
  ...(texts === undefined ? {} : { texts }),
});

type Stop = Carried['stops'][number];

/** This very one: another that stood then may have been lifted since, by a START that is about to be read again. */
function hasStop(shop: Shop, { phone, campaign, saidAt }: Stop): boolean {
  const contact = shop.contacts.get(shop.contactByPhone.get(phone) ?? '');
  return (contact?.optOuts ?? []).some(
    (optOut) =>
      optOut.ended === null && optOut.saidAt === saidAt && (optOut.campaign === null || optOut.campaign === campaign),
  );
}

function stopFacts(shop: Shop, { phone, name, campaign, saidAt, words }: Stop, moment: Moment): Fact[] {
  const known = shop.contactByPhone.get(phone);
  const added = known === undefined ? newContact(shop, { typed: phone, name }, 'imported', moment) : null;
  const subject: ContactId | undefined = known ?? (added?.kind === 'decided' ? added.answer : undefined);
  if (subject === undefined) return [keptAsHash(phone, moment)];
  const scope =
    campaign !== null && shop.campaigns.has(campaign)
      ? ({ kind: 'campaign', campaign } as const)
      : ({ kind: 'all' } as const);
  const fact = {
    optOut: moment.newId(),
    scope,
    way: 'restored' as const,
    saidAt,
    ...(words === null ? {} : { words }),
  };
  return [...(added?.kind === 'decided' ? added.facts : []), { type: 'optOut.received', subject, fact }];
}

/** A book from before the shop was described takes nobody in; the stop then waits as the hash of the number. */
const keptAsHash = (phone: string, moment: Moment): Fact => ({
  type: 'contact.erased',
  subject: null,
  fact: { contact: moment.newId(), reason: 'noLongerNeeded', numberHash: moment.numberHash(phone) },
});
