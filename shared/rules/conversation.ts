/**
 * "Exception: the contact writes first and opens a two-way, consensual conversation" (ActiveCampaign, "An overview of
 * SMS requirements"). It carries answers for a while, at any hour, and never a campaign's text.
 */
import type { Instant } from '#shared/facts.ts';
import type { Contact, Reply } from '#shared/shop.ts';
import { addHours } from './calendar.ts';
import { stopsAgainst } from './consent.ts';
import type { CountryRules } from './countries.ts';
import { held, stopped, unreachable } from './reasons.ts';
import type { Reason, Verdict } from './verdict.ts';

export const conversationWith = (
  contact: Contact,
  rules: Pick<CountryRules, 'conversationHours'>,
  now: Instant,
): Verdict => {
  const reasons: readonly Reason[] = [
    ...stopsAgainst(contact, null).slice(-1).map(stopped),
    ...held(contact),
    ...unreachable(contact),
  ];
  const wrote = contact.lastWrote;
  if (wrote === null || !isOpen(wrote.at, rules.conversationHours, now)) {
    return { answer: 'hold', reasons: [...reasons, { kind: 'conversationOver', lastWroteAt: wrote?.at ?? null }] };
  }
  if (reasons.length > 0) return { answer: 'hold', reasons };
  return { answer: 'send', allowed: { kind: 'conversation', reply: wrote.reply }, reasons: [] };
};

/**
 * The question that answers a request to join: a stop holds it back unless they asked after it, as a keyword after a
 * stop joins again.
 */
export const questionFor = (
  contact: Contact,
  request: Reply,
  rules: Pick<CountryRules, 'conversationHours'>,
  now: Instant,
): Verdict => {
  const stops = stopsAgainst(contact, request.campaign).filter(({ saidAt }) => saidAt >= request.receivedAt);
  const isOver = !isOpen(request.receivedAt, rules.conversationHours, now);
  const reasons: readonly Reason[] = [
    ...stops.slice(-1).map(stopped),
    ...held(contact),
    ...unreachable(contact),
    ...(isOver ? [{ kind: 'conversationOver', lastWroteAt: request.receivedAt } as const] : []),
  ];
  if (reasons.length > 0) return { answer: 'hold', reasons };
  return { answer: 'send', allowed: { kind: 'confirmationAsked', reply: request.id }, reasons: [] };
};

/** A provider's clock may run a little ahead of ours; a message from tomorrow opens nothing. */
const isOpen = (wroteAt: Instant, hours: number, now: Instant): boolean =>
  wroteAt <= addHours(now, 1) && now < addHours(wroteAt, hours);
