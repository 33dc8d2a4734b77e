import type { Command } from '#shared/commands.ts';
import type { ContactId, Fact, Instant, MessageId, SendId } from '#shared/facts.ts';
import { planOfSend } from '#shared/plans.ts';
import { type Reviewed, isGoing, reviewOf, sealFor } from '#shared/review.ts';
import { clockSetBack } from '#shared/rules/clock.ts';
import { gate } from '#shared/rules/gate.ts';
import { asksForConsent } from '#shared/rules/reconsent.ts';
import { type SealedMessage, isSealed } from '#shared/rules/seal.ts';
import { isKeptOut } from '#shared/rules/suppression.ts';
import type { Contact, Send, Shop } from '#shared/shop.ts';
import { type Decision, type Moment, decided, refused, said, signed } from './decision.ts';

/** Replies older than this may hide a STOP: nothing is sent until they have been read again. */
const REPLIES_FRESH_MS = 15 * 60_000;

export function approveSend(shop: Shop, command: Command<'approveSend'>, moment: Moment): Decision<{ send: SendId }> {
  const { send, campaign, template, maxParts, startAt } = command;
  if (shop.sends.has(send)) return decided([], { send });
  const setBack = clockSetBack(shop, moment.now);
  if (setBack !== null) return refused({ kind: 'clockSetBack', ...setBack });
  if (startAt !== undefined && startAt <= moment.now) return refused({ kind: 'startAtPast', at: startAt });
  if (moment.repliesLost) return refused({ kind: 'repliesLost', ...moment.repliesLost });
  if (!areRepliesFresh(moment)) return refused({ kind: 'repliesNotChecked', checkedAt: moment.repliesCheckedAt });
  const reviewed = reviewOf(shop, { campaign, template, maxParts, upheld: command.upheld }, startAt ?? moment.now);
  if (reviewed.kind === 'refused') return reviewed;
  const { provider, sender, recipients } = reviewed.answer;
  const going = recipients.filter(isGoing);
  if (going.length === 0) return refused({ kind: 'nobodyToText' });
  if (going.length !== command.people) return refused({ kind: 'numbersMoved', was: command.people, is: going.length });
  const upheld = upheldIn(going);
  const approved: Fact = {
    type: 'send.approved',
    subject: null,
    fact: {
      send,
      campaign,
      template,
      provider,
      sender,
      recipients: going.map(({ contact }) => contact.id),
      upheld: {},
      maxParts,
      ...said({ startAt, plan: planOfSend(shop, send) }),
      ...signed(moment),
    },
  };
  const kept = upheld.map(({ subject, consent, reason }): Fact => {
    const fact = { consent, campaign, reason, send, ...signed(moment) };
    return { type: 'consent.upheld', subject, fact };
  });
  return decided([approved, ...kept], { send });
}

export const areRepliesFresh = ({ repliesCheckedAt, now }: Pick<Moment, 'repliesCheckedAt' | 'now'>): boolean => {
  if (repliesCheckedAt === null) return false;
  const age = Date.parse(now) - Date.parse(repliesCheckedAt);
  return age >= -REPLIES_FRESH_MS && age <= REPLIES_FRESH_MS;
};

/** Those who go out on the owner's reason alone, with the consent it carries. */
function upheldIn(going: Reviewed['recipients']) {
  return going.flatMap(({ contact, verdict }) =>
    'allowed' in verdict && verdict.allowed.kind === 'ownerDecided'
      ? [{ subject: contact.id, ...verdict.allowed }]
      : [],
  );
}

export type Intended =
  | { readonly kind: 'intended'; readonly message: MessageId; readonly sealed: SealedMessage }
  | { readonly kind: 'heldBack' }
  | { readonly kind: 'later'; readonly from: Instant }
  /** This send does not go on now: paused, cancelled, not its time, replies unread, the clock set back, or this turn is already taken. */
  | { readonly kind: 'notNow' };

/**
 * One recipient's turn: the gate is asked again and the intent written in the same decision, so that nothing can come
 * between the yes and the writing. Whoever has had a turn never gets a second one.
 */
export function intendMessage(
  shop: Shop,
  turn: { readonly send: SendId; readonly contact: ContactId },
  moment: Moment,
): Decision<Intended> {
  const send = shop.sends.get(turn.send);
  if (
    !send ||
    !mayGoOn(send, moment) ||
    clockSetBack(shop, moment.now) ||
    send.recipients.get(turn.contact)?.kind !== 'waiting'
  ) {
    return decided([], { kind: 'notNow' });
  }
  const hold = (reasons: readonly string[]): Decision<Intended> =>
    decided([{ type: 'message.heldBack', subject: turn.contact, fact: { send: send.id, reasons } }], {
      kind: 'heldBack',
    });

  const contact = shop.contacts.get(turn.contact);
  if (!contact || isSuppressed(shop, contact, moment)) return hold(['saidStop']);
  const upheld = send.upheld.get(contact.id);
  const asking = asksForConsent(send.template) === null ? undefined : ('forConsent' as const);
  const { template } = send;
  const circumstances = { now: moment.now, purpose: 'campaign', template, ...said({ upheld, asking }) } as const;
  const verdict = gate(shop, contact, send.campaign, circumstances);
  if (verdict.answer === 'later') return decided([], { kind: 'later', from: verdict.from });
  if (verdict.answer !== 'send') return hold(verdict.reasons.map(({ kind }) => kind));
  const sealed = sealFor(shop, contact, send);
  if (!isSealed(sealed)) return hold([sealed.kind]);

  const message = moment.newId();
  const { text, parts, encoding } = sealed;
  const intended: Fact = {
    type: 'message.intended',
    subject: contact.id,
    fact: {
      message,
      send: send.id,
      campaign: send.campaign,
      provider: send.provider,
      phone: contact.phone,
      text,
      parts,
      encoding,
      allowed: verdict.allowed,
      ...said({ account: moment.account }),
    },
  };
  return decided([intended], { kind: 'intended', message, sealed });
}

/** Once the kept stop stands with the contact again the gate weighs it, and a new yes by their own hand outlives it. */
export const isSuppressed = (shop: Shop, contact: Contact, moment: Pick<Moment, 'numberHashes'>): boolean =>
  isKeptOut(shop, contact.phone, moment) &&
  !contact.optOuts.some(({ campaign, way }) => campaign === null && (way === 'kept' || way === 'restored'));

/** A send runs on when nobody stopped it, its hour has come and no STOP can be lying unread. */
const mayGoOn = (send: Send, moment: Pick<Moment, 'now' | 'repliesCheckedAt'>): boolean =>
  send.paused === null &&
  send.cancelledAt === null &&
  (send.startAt === null || send.startAt <= moment.now) &&
  areRepliesFresh(moment);

export function pauseSend(shop: Shop, { send }: Command<'pauseSend'>, moment: Moment): Decision<object> {
  const known = openSend(shop, send);
  if (known.kind === 'refused') return known;
  if (known.answer.paused !== null) return decided([], {});
  return decided([{ type: 'send.paused', subject: null, fact: { send, why: 'owner', ...signed(moment) } }], {});
}

export function resumeSend(shop: Shop, { send }: Command<'resumeSend'>, moment: Moment): Decision<object> {
  const known = openSend(shop, send);
  if (known.kind === 'refused') return known;
  if (known.answer.paused === null) return decided([], {});
  return decided([{ type: 'send.resumed', subject: null, fact: { send, ...signed(moment) } }], {});
}

export function cancelSend(shop: Shop, { send }: Command<'cancelSend'>, moment: Moment): Decision<object> {
  const known = openSend(shop, send);
  if (known.kind === 'refused') return known;
  return decided([{ type: 'send.cancelled', subject: null, fact: { send, ...signed(moment) } }], {});
}

function openSend(shop: Shop, id: SendId): Decision<Send> {
  const send = shop.sends.get(id);
  if (!send) return refused({ kind: 'notInBook', what: 'send' });
  if (send.cancelledAt !== null || send.waiting === 0) return refused({ kind: 'sendEnded' });
  return decided([], send);
}
