/**
 * "Express consent before any SMS, and it holds only for the campaign it was given for."
 * ActiveCampaign, "An overview of SMS requirements"; 47 CFR 64.1200(a)(10) for the opt-out that outweighs it.
 */
import { isTextable } from '#shared/phone.ts';
import type { CampaignId, ContactId } from '#shared/facts.ts';
import {
  type Campaign,
  type Consent,
  type Contact,
  type OptOut,
  type Shop,
  consentTo,
  optOutOf,
} from '#shared/shop.ts';
import { gradeOf, isEnough } from './evidence.ts';
import { type ClocksByKind, type Standing, clocksFor, standingOf } from './staleness.ts';
import type { Circumstances, Reason, Verdict } from './verdict.ts';

/** For one contact and one campaign at one time: send, ask the owner, later, or hold back, and every reason at once. */
export function gate(shop: Shop, contact: Contact, campaignId: CampaignId, circumstances: Circumstances): Verdict {
  const campaign = shop.campaigns.get(campaignId);
  if (!campaign || !shop.contacts.has(contact.id as ContactId))
    return { answer: 'hold', reasons: [{ kind: 'notInBook' }] };
  const consent = consentTo(contact, campaign.id);
  const standing =
    consent && standingOf(useOf(contact, consent), clocksFor(clocks, campaign.clocks), circumstances.now);
  const holding = [...holdsOf(contact, campaign, consent), ...lapsedReason(standing, circumstances)];
  if (holding.length > 0 || !consent || !standing) return { answer: 'hold', reasons: holding };
  if (standing.kind === 'fresh' || standing.kind === 'goingStale') {
    return { answer: 'send', allowed: { kind: 'consent', consent: consent.id, standing: standing.kind }, reasons: [] };
  }
  if (circumstances.upheld) {
    return {
      answer: 'send',
      allowed: { kind: 'ownerDecided', consent: consent.id, reason: circumstances.upheld },
      reasons: [],
    };
  }
  if (standing.kind === 'lapsed') return { answer: 'hold', reasons: [] };
  const { since, clock } = standing;
  return { answer: 'ask', reasons: [{ kind: 'stale', givenAt: consent.evidence.givenAt, since, clock }] };
}

function holdsOf(contact: Contact, campaign: Campaign, consent: Consent | null): Reason[] {
  const stop = optOutOf(contact, campaign.id);
  const reasons: (Reason | false)[] = [
    stop !== null &&
      !outlives(contact, consent, stop) && {
        kind: 'saidStop',
        saidAt: stop.saidAt,
        way: stop.way,
        campaign: stop.campaign,
      },
    ...contact.holds.map((reply): Reason => ({ kind: 'onHold', reply })),
    campaign.closedAt !== null && { kind: 'campaignClosed' },
    consent === null && { kind: 'noYes', elsewhere: contact.consents.map((each) => each.campaign) },
    !isTextable(contact.line) && { kind: 'landline' },
    contact.unreachable !== null && { kind: 'unreachable', ...contact.unreachable },
    consent !== null && weakness(contact, campaign, consent),
  ];
  return reasons.filter((reason) => reason !== false);
}

/** A yes counts after a STOP only when both given and written down later, and given by the person's own hand. */
export function outlives(contact: Contact, consent: Consent | null, stop: OptOut): boolean {
  if (consent === null || consent.seq < stop.seq || consent.evidence.givenAt <= stop.saidAt) return false;
  return isEnough(gradeOf(consent.evidence, contact.phone), 'B');
}

function weakness(contact: Contact, campaign: Campaign, consent: Consent): Reason | false {
  const has = gradeOf(consent.evidence, contact.phone);
  return !isEnough(has, campaign.leastGrade) && { kind: 'evidenceTooWeak', has, needs: campaign.leastGrade };
}

function lapsedReason(standing: Standing | null, { upheld }: Circumstances): Reason[] {
  if (standing?.kind !== 'lapsed' || (upheld && !standing.hard)) return [];
  const clock = standing.clock === 'fixed' ? 'firstUse' : standing.clock;
  return [{ kind: 'lapsed', since: standing.since, clock, hard: standing.hard }];
}

const useOf = (contact: Contact, consent: Consent) => ({
  kind: consent.kind,
  givenAt: consent.evidence.givenAt,
  lastSentAt: contact.lastSentAt[consent.campaign] ?? null,
  upheldAt: consent.upheld?.at ?? null,
});

const months = { warn: 12, firstUse: 18, idle: 24, expires: null };
const clocks: ClocksByKind = { express: months, customer: months, inquiry: months };
