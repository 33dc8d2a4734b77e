import { z } from 'zod';
import type { Decision, Moment } from '#shared/decide/decision.ts';
import { decided } from '#shared/decide/decision.ts';
import { newContact } from '#shared/decide/contactDecisions.ts';
import type { ContactId, Entry, Fact, Phone, ProviderKind } from '#shared/facts.ts';
import { instantReader } from '#shared/instantReader.ts';
import type { OpenSend } from '#shared/machine.ts';
import { providers } from '#shared/providers/providers.ts';
import type { Send, Shop } from '#shared/shop.ts';

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
      saidAt: instantReader,
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
  /** Words that may be a stop and that nobody has judged: whoever wrote them stays on hold. */
  held: z
    .array(
      z.strictObject({
        name: z.string(),
        from: z.string(),
        provider: z.custom<ProviderKind>((kind) => typeof kind === 'string' && Object.hasOwn(providers, kind)),
        providerId: z.string(),
        to: z.string(),
        text: z.string(),
        receivedAt: instantReader,
        campaign: z.string().nullable(),
      }),
    )
    .default([]),
});
export type Carried = z.infer<typeof carriedReader>;

export type Erased = Carried['erased'][number];
type Held = Carried['held'][number];

/** `entryOf` reads an entry of that shop's book again. */
export function whatToCarry(shop: Shop, erased: readonly Erased[], entryOf: (seq: number) => Entry): Carried {
  const stops = [...shop.contacts.values()].flatMap(({ phone, name, optOuts }) =>
    optOuts
      .filter((optOut) => optOut.ended === null)
      .map(({ campaign, saidAt, words }) => ({ phone, name, campaign, saidAt, words })),
  );
  return { stops, erased: [...erased], held: heldOf(shop, entryOf) };
}

function heldOf(shop: Shop, entryOf: (seq: number) => Entry): Held[] {
  return [...shop.toJudge].flatMap((id): Held[] => {
    const seq = shop.replies.get(id)?.seq;
    const entry = seq === undefined ? null : entryOf(seq);
    if (entry === null || entry.type !== 'reply.received' || entry.fact === null) return [];
    const { provider, providerId, from, to, text, receivedAt, campaign = null } = entry.fact;
    const name = shop.contacts.get(entry.subject ?? '')?.name ?? '';
    return [{ name, from, provider, providerId, to, text, receivedAt, campaign }];
  });
}

/** How many of today's opt-outs the older book does not have. */
export const stopsKept = (older: Shop, { stops }: Carried): number =>
  stops.filter((stop) => !hasStop(older, stop)).length;

/** How many of today's words wait for a judgement of which the older book knows nothing. */
export const wordsKept = (older: Shop, { held }: Carried): number =>
  held.filter((words) => !hasWords(older, words)).length;

/**
 * The facts that bring a restored book up to today: every opt-out it lacks, all words nobody has judged, and an end to
 * every send that was open then, because what went out since stands nowhere in it.
 */
export function carryOver(
  shop: Shop,
  carried: Carried,
  restored: { readonly from: string; readonly size: number; readonly retired?: readonly string[] | undefined },
  moment: Moment,
): Decision<object> {
  const stops = carried.stops.filter((stop) => !hasStop(shop, stop));
  const held = carried.held.filter((words) => !hasWords(shop, words));
  const people = [...stops, ...held.map(({ from, name }) => ({ phone: from, name }))];
  const taken = takeIn(shop, people, moment);
  const facts = [
    ...taken.facts,
    ...stops.flatMap((stop) => stopFacts(shop, stop, taken.idOf(stop.phone), moment)),
    ...held.flatMap((words) => heldFacts(shop, words, taken.idOf(words.from), moment)),
  ];
  // Whom the older book never knew cannot be erased from it, and their stop holds all the same.
  const hashes = carried.erased
    .filter((each) => isLacking(shop, each))
    .map((fact): Fact => ({ type: 'contact.erased', subject: null, fact: toErased(fact) }));
  const ended = sendsUnderWay(shop).map(({ id }): Fact => ({
    type: 'send.cancelled',
    subject: null,
    fact: { send: id },
  }));
  const { from, size, retired } = restored;
  const done: Fact = {
    type: 'book.restored',
    subject: null,
    fact: { from, size, optOutsKept: stops.length, ...(retired === undefined ? {} : { retired }) },
  };
  return decided([...hashes, ...facts, ...ended, done], {});
}

/** Open sends: somebody waits, or may wait again once a message without an outcome is found not to have gone. */
function sendsUnderWay(shop: Shop): readonly Send[] {
  const unsure = [...shop.unsettled].flatMap((id) => shop.messages.get(id) ?? []);
  const returnable = new Set(unsure.filter(({ state }) => state.kind !== 'handedOver').map(({ send }) => send));
  return [...shop.sends.values()].filter(
    (send) => send.cancelledAt === null && (send.waiting > 0 || returnable.has(send.id)),
  );
}

/** How many of them there are, by how each stood. */
export function openSends(shop: Shop): Readonly<Record<OpenSend, number>> {
  const counts = { waiting: 0, paused: 0, underWay: 0, unsettled: 0 };
  for (const send of sendsUnderWay(shop)) counts[stateOf(send)] += 1;
  return counts;
}

function stateOf({ waiting, paused, recipients }: Send): OpenSend {
  if (waiting === 0) return 'unsettled';
  if (paused !== null) return 'paused';
  return waiting === recipients.size ? 'waiting' : 'underWay';
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

const hasWords = (shop: Shop, { provider, providerId }: Held): boolean =>
  shop.replyByProviderId.has(`${provider}:${providerId}`);

type TakenIn = { readonly facts: readonly Fact[]; readonly idOf: (phone: Phone) => ContactId | null };

/** Whoever the older book does not know comes in once, however much of theirs is carried over. */
function takeIn(
  shop: Shop,
  people: readonly { readonly phone: Phone; readonly name: string }[],
  moment: Moment,
): TakenIn {
  const facts: Fact[] = [];
  const idOf = new Map<Phone, ContactId>();
  for (const { phone, name } of people) {
    if (idOf.has(phone) || shop.contactByPhone.has(phone)) continue;
    const added = newContact(shop, { typed: phone, name }, 'imported', moment);
    if (added.kind === 'refused') continue;
    facts.push(...added.facts);
    idOf.set(phone, added.answer);
  }
  return { facts, idOf: (phone) => shop.contactByPhone.get(phone) ?? idOf.get(phone) ?? null };
}

function stopFacts(shop: Shop, stop: Stop, subject: ContactId | null, moment: Moment): readonly Fact[] {
  const { phone, campaign, saidAt, words } = stop;
  if (subject === null) return [keptAsHash(phone, moment)];
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
  return [{ type: 'optOut.received', subject, fact }];
}

/** Their words come in as they were read, so that the same text listed once more is known. */
function heldFacts(shop: Shop, words: Held, subject: ContactId | null, moment: Moment): readonly Fact[] {
  const { name: _, campaign, ...text } = words;
  if (subject === null) return [keptAsHash(words.from, moment)];
  const about = campaign !== null && shop.campaigns.has(campaign) ? { campaign } : {};
  const fact = { reply: moment.newId(), ...text, reading: 'unsure' as const, ...about };
  return [{ type: 'reply.received', subject, fact }];
}

/** A book from before the shop was described takes nobody in; the stop then waits as the hash of the number. */
const keptAsHash = (phone: string, moment: Moment): Fact => ({
  type: 'contact.erased',
  subject: null,
  fact: { contact: moment.newId(), reason: 'noLongerNeeded', numberHash: moment.numberHash(phone) },
});
