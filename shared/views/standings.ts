import type { CampaignId, Country, Grade, Instant, OptOutWay, ReplyId } from '#shared/facts.ts';
import { isTextable } from '#shared/phone.ts';
import { addDays } from '#shared/rules/calendar.ts';
import { yesNow } from '#shared/rules/consent.ts';
import type { Standing } from '#shared/rules/staleness.ts';
import { openCampaigns, stopOf } from '#shared/shop.ts';
import type { Campaign, Contact, OptOut, Shop } from '#shared/shop.ts';

/** Where one person stands with one campaign, as lists and pages show it. */
export type YesState =
  | { readonly kind: 'never' }
  | { readonly kind: 'stopped'; readonly saidAt: Instant; readonly way: OptOutWay }
  | { readonly kind: 'tooWeak'; readonly givenAt: Instant; readonly has: Grade; readonly needs: Grade }
  | { readonly kind: 'fresh'; readonly givenAt: Instant; readonly grade: Grade }
  | { readonly kind: 'goingStale'; readonly givenAt: Instant; readonly grade: Grade; readonly on: Instant }
  | { readonly kind: 'stale'; readonly givenAt: Instant; readonly grade: Grade; readonly since: Instant }
  | {
      readonly kind: 'lapsed';
      readonly givenAt: Instant;
      readonly grade: Grade;
      readonly since: Instant;
      readonly hard: boolean;
    };

/** Everyone in the book stands in exactly one of these, so that they add up; `noTexts`: a yes, but no way to use it. */
export type PersonGroup = 'mayText' | 'stale' | 'saidStop' | 'onHold' | 'noTexts' | 'neverAsked';

export type PersonStanding = {
  readonly group: PersonGroup;
  readonly stop: { readonly saidAt: Instant; readonly way: OptOutWay } | null;
  /** The reply that may have been a stop. */
  readonly hold: ReplyId | null;
  readonly states: ReadonlyMap<CampaignId, YesState>;
  /** The yeses that still hold, as they age; a whole book's make the forecast. */
  readonly ageing: readonly Standing[];
  /** Whether any of the yeses goes stale soon. */
  readonly soon: 'some' | 'none';
  /** From when on this may no longer be so, by time alone. */
  readonly until: Instant;
  readonly from: Instant;
};

/** Where one person stands with every open campaign. Remembered for as long as neither book nor clock can change it. */
export const personStanding = (shop: Shop, contact: Contact, now: Instant): PersonStanding =>
  standingsAt(shop, now)(contact);

/** The same for many people at one moment, which looks only once whether anything has changed for all of them. */
export function standingsAt(shop: Shop, now: Instant): (contact: Contact) => PersonStanding {
  const { kept } = epochOf(shop);
  return (contact) => {
    const had = kept.get(contact);
    if (had !== undefined && stillStands(had, now)) return had;
    const standing = standNow(shop, contact, now);
    kept.set(contact, standing);
    return standing;
  };
}

const stillStands = ({ from, until }: PersonStanding, now: Instant): boolean => from <= now && now < until;

/** The same object for as long as what stands for a contact can change only with this contact or with time. */
export const rulesNow = (shop: Shop): object => epochOf(shop);

function standNow(shop: Shop, contact: Contact, now: Instant): PersonStanding {
  const states = new Map<CampaignId, YesState>();
  let until = farAway;
  let ageing: readonly Standing[] = none;
  for (const campaign of epochOf(shop).open) {
    const { state, ends = null, standing } = stateNow(shop, contact, campaign, now);
    states.set(campaign.id, state);
    if (ends !== null && ends < until) until = ends;
    if (standing !== undefined) ageing = [...ageing, standing];
  }
  const hold = contact.holds.at(-1) ?? null;
  const kinds = new Set([...states.values()].map(({ kind }) => kind));
  const stop = isLive(kinds) ? null : stopOf(contact);
  const group = groupOf(contact, kinds, stop, hold);
  const soon = kinds.has('goingStale') ? 'some' : 'none';
  return {
    group,
    stop: stop === null ? null : { saidAt: stop.saidAt, way: stop.way },
    hold,
    states,
    ageing,
    soon,
    until,
    from: now,
  };
}

function groupOf(
  contact: Contact,
  kinds: ReadonlySet<YesState['kind']>,
  stop: OptOut | null,
  hold: ReplyId | null,
): PersonGroup {
  if (stop !== null) return 'saidStop';
  if (hold !== null) return 'onHold';
  if (!isLive(kinds)) return kinds.has('stopped') ? 'saidStop' : 'neverAsked';
  if (!isTextable(contact.line) || contact.unreachable !== null) return 'noTexts';
  if (kinds.has('fresh') || kinds.has('goingStale')) return 'mayText';
  return kinds.has('stale') || kinds.has('lapsed') ? 'stale' : 'noTexts';
}

/** Whether there is a yes that no stop has ended, whatever its age. */
const isLive = (kinds: ReadonlySet<YesState['kind']>): boolean =>
  [...kinds].some((kind) => kind !== 'never' && kind !== 'stopped');

type Now = {
  readonly state: YesState;
  /** The instant at which time alone changes it. */
  readonly ends?: Instant | null;
  /** Of a yes that still holds. */
  readonly standing?: Standing;
};

function stateNow(shop: Shop, contact: Contact, campaign: Campaign, now: Instant): Now {
  const yes = yesNow(shop, contact, campaign, now);
  if (yes.stop !== null) return { state: { kind: 'stopped', saidAt: yes.stop.saidAt, way: yes.stop.way } };
  if (yes.kind === 'none') return { state: { kind: 'never' } };
  const { standing, grade } = yes;
  const { givenAt } = yes.consent.evidence;
  if (!yes.isEnough) return { state: { kind: 'tooWeak', givenAt, has: yes.grade, needs: campaign.leastGrade } };
  switch (standing.kind) {
    case 'fresh': {
      const ends = standing.staleOn === null ? null : addDays(standing.staleOn, -30);
      return { state: { kind: 'fresh', givenAt, grade }, ends, standing };
    }
    case 'goingStale':
      return { state: { kind: 'goingStale', givenAt, grade, on: standing.staleOn }, ends: standing.staleOn, standing };
    case 'stale':
      return { state: { kind: 'stale', givenAt, grade, since: standing.since }, ends: standing.lapsesOn };
    case 'lapsed':
      return { state: { kind: 'lapsed', givenAt, grade, since: standing.since, hard: standing.hard } };
  }
}

const none: readonly Standing[] = [];

type Epoch = {
  readonly country: Country | null;
  readonly rules: Shop['rules'];
  readonly campaigns: readonly Campaign[];
  readonly open: readonly Campaign[];
  readonly kept: WeakMap<Contact, PersonStanding>;
};

/** What is remembered holds while rules and campaigns are the same; a contact that changed is another object. */
function epochOf(shop: Shop): Epoch {
  const country = shop.description?.country ?? null;
  const had = epochs.get(shop);
  if (had !== undefined && had.rules === shop.rules && had.country === country && isSame(had.campaigns, shop.campaigns))
    return had;
  const campaigns = [...shop.campaigns.values()];
  const open = openCampaigns(shop);
  const epoch = { country, rules: shop.rules, campaigns, open, kept: new WeakMap<Contact, PersonStanding>() };
  epochs.set(shop, epoch);
  return epoch;
}

const epochs = new WeakMap<Shop, Epoch>();

function isSame(had: readonly Campaign[], now: Shop['campaigns']): boolean {
  if (had.length !== now.size) return false;
  let at = 0;
  for (const campaign of now.values()) if (had[at++] !== campaign) return false;
  return true;
}

const farAway = '9999-12-31T00:00:00.000Z';
