/**
 * "Express consent before any SMS, and it holds only for the campaign it was given for."
 * ActiveCampaign, "An overview of SMS requirements". Every send, by hand or by schedule, asks here and nowhere else.
 */
import type { AllowedBecause, CampaignId, ContactId } from '#shared/facts.ts';
import type { Campaign, Consent, Contact, Shop } from '#shared/shop.ts';
import { yesNow } from './consent.ts';
import type { YesNow } from './consent.ts';
import { conversationWith, questionFor } from './conversation.ts';
import { rulesFor } from './countries.ts';
import type { CountryRules } from './countries.ts';
import { delayOf } from './delay.ts';
import { held, stopped, unreachable } from './reasons.ts';
import { sameWordsBefore } from './sameWords.ts';
import type { Standing } from './staleness.ts';
import type { Circumstances, Reason, Verdict } from './verdict.ts';
import { placeOf } from './zones.ts';

/**
 * For one contact and one campaign at one time: send, later, ask the owner, or hold back, and every reason at once.
 * `who` is an id, or a contact just taken from this very shop.
 */
export const gate = (
  shop: Shop,
  who: ContactId | Contact,
  campaignId: CampaignId | null,
  circumstances: Circumstances,
): Verdict => {
  const contact = typeof who === 'string' ? shop.contacts.get(who) : who;
  if (!contact) return { answer: 'hold', reasons: [{ kind: 'notInBook' }] };
  const rules = rulesFor(placeOf(contact.phone).country, shop.rules);
  if (circumstances.purpose === 'conversation') return replyTo(shop, contact, rules, circumstances);
  const campaign = campaignId === null ? undefined : shop.campaigns.get(campaignId);
  if (!campaign) return { answer: 'hold', reasons: [{ kind: 'notInBook' }] };

  const yes = yesTo(shop, contact, campaign, circumstances);
  const { now, asking, template } = circumstances;
  const delay = delayOf(contact, campaign, rules, now);
  const holding: Reason[] = [];
  add(holding, yes.stopped);
  add(holding, held(contact));
  if (campaign.closedAt !== null) holding.push({ kind: 'campaignClosed' });
  add(holding, yes.lacking);
  if (asking === 'forConsent' && !yes.lives) holding.push({ kind: 'askedAgain' });
  add(holding, unreachable(contact));
  add(holding, yes.weak);
  const said = template === undefined ? null : sameWordsBefore(shop, contact, campaign.id, template, now);
  if (said !== null) holding.push({ kind: 'sameWords', at: said });
  add(holding, delay.never);
  if (holding.length > 0 || yes.allowed === null) {
    return { answer: 'hold', reasons: [...holding, ...yes.asking, ...delay.waiting] };
  }
  if (yes.asking.length > 0) return { answer: 'ask', reasons: [...yes.asking, ...delay.waiting] };
  if (delay.from === null) return { answer: 'send', allowed: yes.allowed, reasons: none };
  return { answer: 'later', from: delay.from, allowed: yes.allowed, reasons: delay.waiting };
};

/** A conversation carries answers, and no question for a yes where none lives. */
const replyTo = (
  shop: Shop,
  contact: Contact,
  rules: CountryRules,
  { now, asking, joining }: Circumstances,
): Verdict => {
  if (joining !== undefined) {
    const request = shop.replies.get(joining);
    const isTheirs = request?.contact === contact.id && shop.toAsk.has(joining);
    return isTheirs ? questionFor(contact, request, rules, now) : { answer: 'hold', reasons: [{ kind: 'askedAgain' }] };
  }
  const reply = conversationWith(contact, rules, now);
  const lives = (campaign: Campaign | undefined): boolean =>
    campaign !== undefined && yesLives(yesNow(shop, contact, campaign, now));
  if (asking !== 'forConsent' || yesesOf(contact).some((id) => lives(shop.campaigns.get(id)))) return reply;
  return { answer: 'hold', reasons: [...reply.reasons, { kind: 'askedAgain' }] };
};

const yesLives = (yes: YesNow): boolean => yes.kind === 'yes' && yes.stop === null && yes.standing.kind !== 'lapsed';

/** What is wrong with the yes, by weight, and what it allows where nothing is. */
type Yes = {
  readonly stopped: readonly Reason[];
  readonly lacking: readonly Reason[];
  readonly weak: readonly Reason[];
  readonly asking: readonly Reason[];
  readonly allowed: AllowedBecause | null;
  /** Not lapsed; nobody is asked for a yes by text who has none that lives. */
  readonly lives: boolean;
};

const yesTo = (shop: Shop, contact: Contact, campaign: Campaign, { now, upheld }: Circumstances): Yes => {
  const yes = yesNow(shop, contact, campaign, now);
  const stop = yes.stop === null ? none : [stopped(yes.stop)];
  if (yes.kind === 'none') {
    const lacking: Reason = yes.struck ? { kind: 'yesStruck' } : { kind: 'noYes', elsewhere: yesesOf(contact) };
    return { stopped: stop, lacking: [lacking], weak: none, asking: none, allowed: null, lives: false };
  }
  const reason = upheld?.trim() ?? '';
  const aged = ageOf(yes.standing, yes.consent, reason !== '');
  const tooWeak: Reason = { kind: 'evidenceTooWeak', has: yes.grade, needs: campaign.leastGrade };
  const weak = yes.isEnough ? aged.holding : [tooWeak, ...aged.holding];
  const allowed = yes.stop !== null || weak.length > 0 ? null : allowedBy(yes.consent, yes.standing, reason);
  return { stopped: stop, lacking: none, weak, asking: aged.asking, allowed, lives: yesLives(yes) };
};

const yesesOf = (contact: Contact): readonly CampaignId[] => [
  ...new Set(contact.consents.filter(({ struck }) => struck === null).map(({ campaign }) => campaign)),
];

/** A written reason carries a yes over its age; over the end a law sets it carries nothing. */
const ageOf = (
  standing: Standing,
  consent: Consent,
  hasReason: boolean,
): { readonly holding: readonly Reason[]; readonly asking: readonly Reason[] } => {
  if (standing.kind === 'lapsed' && (standing.hard || !hasReason)) return { holding: [standing], asking: none };
  if (standing.kind !== 'stale' || hasReason) return { holding: none, asking: none };
  const { since, clock } = standing;
  return { holding: none, asking: [{ kind: 'stale', givenAt: consent.evidence.givenAt, since, clock }] };
};

const allowedBy = (consent: Consent, standing: Standing, reason: string): AllowedBecause =>
  standing.kind === 'fresh' || standing.kind === 'goingStale'
    ? { kind: 'consent', consent: consent.id, standing: standing.kind }
    : { kind: 'ownerDecided', consent: consent.id, reason };

/** Nearly always there is nothing to add. */
const add = (reasons: Reason[], more: readonly Reason[]): void => {
  for (const reason of more) reasons.push(reason);
};

const none: readonly never[] = [];
