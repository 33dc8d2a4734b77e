/**
 * "A consent holds only for the campaign it was given for; general consent is no opt-in" (ActiveCampaign, "An overview of
 * SMS requirements"), and an opt-out ends it (47 CFR 64.1200(a)(10)). After an opt-out only a new yes counts that the
 * person gave by their own hand: given later, written down later, and proved by grade A or B.
 */
import type { CampaignId, Grade, Instant } from '#shared/facts.ts';
import type { Campaign, Consent, Contact, OptOut, Shop } from '#shared/shop.ts';
import { rulesFor } from './countries.ts';
import { gradeOf, isEnough } from './evidence.ts';
import { clocksFor, standingOf } from './staleness.ts';
import type { ClocksByKind, Standing } from './staleness.ts';
import { placeOf } from './zones.ts';

/** What there is of a yes to one campaign: the consent that counts, the stop it does not outlive, its proof and age. */
export type YesNow =
  | { readonly kind: 'none'; readonly stop: OptOut | null; readonly struck: boolean }
  | {
      readonly kind: 'yes';
      readonly consent: Consent;
      readonly stop: OptOut | null;
      readonly grade: Grade;
      readonly isEnough: boolean;
      readonly standing: Standing;
    };

type Yes = Extract<YesNow, { kind: 'yes' }>;

/** The newest yes counts, unless an older one is in better order: a list brought in later never spoils a signature. */
export const yesNow = (shop: Shop, contact: Contact, campaign: Campaign, now: Instant): YesNow => {
  const stops = stopsAgainst(contact, campaign.id);
  let best: Yes | null = null;
  let struck = false;
  for (let index = contact.consents.length - 1; index >= 0; index -= 1) {
    const consent = contact.consents[index];
    if (consent?.campaign !== campaign.id) continue;
    if (consent.struck !== null) struck = true;
    else {
      const yes = weigh(shop, contact, campaign, consent, stops, now);
      if (best === null || disorder(yes) < disorder(best)) best = yes;
      if (disorder(yes) === 0) return yes;
    }
  }
  return best ?? { kind: 'none', stop: stops.at(-1) ?? null, struck };
};

/** The opt-outs that stand against one campaign now; null asks about those that end everything. */
export const stopsAgainst = (contact: Contact, campaign: CampaignId | null): readonly OptOut[] =>
  contact.optOuts.length === 0
    ? none
    : contact.optOuts.filter((stop) => stop.ended === null && (stop.campaign === null || stop.campaign === campaign));

/** The stop that ended this very yes, whatever was said after it: the first of those that stand against it. */
export const stopOfYes = (contact: Contact, consent: Consent): OptOut | null =>
  stopsAgainst(contact, consent.campaign)
    .filter((stop) => !outlives(consent, stop, contact))
    .toSorted((one, other) => (one.saidAt < other.saidAt ? -1 : 1))[0] ?? null;

/** At the same instant the opt-out wins. Written down later is what stands later in the book, whatever the clock did. */
export const outlives = (consent: Consent, stop: OptOut, contact: Contact): boolean =>
  consent.evidence.givenAt > stop.saidAt &&
  consent.seq > stop.seq &&
  isEnough(gradeOf(consent.evidence, contact.phone), 'B');

/** Where one yes stands now, by the clocks of its campaign and country. */
export const standingIn = (shop: Shop, contact: Contact, consent: Consent, now: Instant): Standing =>
  standingOf(useOf(contact, consent), clocksIn(shop, contact, shop.campaigns.get(consent.campaign) ?? null), now);

const weigh = (
  shop: Shop,
  contact: Contact,
  campaign: Campaign,
  consent: Consent,
  stops: readonly OptOut[],
  now: Instant,
): Yes => {
  const grade = gradeOf(consent.evidence, contact.phone);
  return {
    kind: 'yes',
    consent,
    stop: stops.findLast((stop) => !outlives(consent, stop, contact)) ?? null,
    grade,
    isEnough: isEnough(grade, campaign.leastGrade),
    standing: standingOf(useOf(contact, consent), clocksIn(shop, contact, campaign), now),
  };
};

const disorder = (yes: Yes): number => (yes.stop !== null ? 5 : !yes.isEnough ? 4 : disorderOfAge[yes.standing.kind]);

const disorderOfAge = { fresh: 0, goingStale: 0, stale: 2, lapsed: 3 } as const;

const useOf = (contact: Contact, consent: Consent) => ({
  kind: consent.kind,
  givenAt: consent.evidence.givenAt,
  lastSentAt: contact.lastSentAt[consent.campaign] ?? null,
  upheldAt: consent.upheld?.at ?? null,
});

/**
 * The campaign's own clocks, else those of the shop's country; what the law ends in the recipient's country ends there
 * too, wherever the shop stands.
 */
export const clocksIn = (shop: Shop, contact: Contact, campaign: Campaign | null): ClocksByKind => {
  const home = rulesFor(shop.description?.country ?? null, shop.rules).clocks;
  const { country } = placeOf(contact.phone);
  const abroad = country === null ? home : rulesFor(country, shop.rules).clocks;
  if (last?.home !== home || last.abroad !== abroad || last.own !== (campaign?.clocks ?? null)) {
    const own = campaign?.clocks ?? null;
    last = { home, abroad, own, clocks: endedByLaw(clocksFor(home, own), abroad) };
  }
  return last.clocks;
};

const endedByLaw = (clocks: ClocksByKind, abroad: ClocksByKind): ClocksByKind => ({
  express: { ...clocks.express, expires: sooner(clocks.express.expires, abroad.express.expires) },
  customer: { ...clocks.customer, expires: sooner(clocks.customer.expires, abroad.customer.expires) },
  inquiry: { ...clocks.inquiry, expires: sooner(clocks.inquiry.expires, abroad.inquiry.expires) },
});

const sooner = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

const none: readonly OptOut[] = [];
/** Asked person by person of one campaign, most of them in one country: the last answer is nearly always right. */
let last: {
  readonly home: ClocksByKind;
  readonly abroad: ClocksByKind;
  readonly own: Campaign['clocks'];
  readonly clocks: ClocksByKind;
} | null = null;
