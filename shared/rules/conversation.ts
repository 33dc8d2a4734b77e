/**
 * "Exception: the contact writes first and opens a two-way, consensual conversation" (ActiveCampaign, "An overview of
 * SMS requirements"). It carries answers for a while, at any hour, and never a campaign's text.
 */
import type { Instant } from '#shared/facts.ts';
import type { Contact } from '#shared/shop.ts';
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

/** A provider's clock may run a little ahead of ours; a message from tomorrow opens nothing. */
const isOpen = (wroteAt: Instant, hours: number, now: Instant): boolean =>
  wroteAt <= addHours(now, 1) && now < addHours(wroteAt, hours);
