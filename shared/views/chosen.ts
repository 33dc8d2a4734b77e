import type { ActedOn, Chosen, ChosenAct, LeftOutWhy } from '#shared/chosen.ts';
import { whatGrewOld } from '#shared/rules/upholding.ts';
import type { ContactId, Instant } from '#shared/facts.ts';
import type { Job } from '#shared/machine.ts';
import { type Shop, openCampaigns } from '#shared/shop.ts';
import { nameOrPhone } from './nameOrPhone.ts';
import { peopleIn } from './people.ts';
import { standingsAt } from './standings.ts';

/** Who is chosen in the list of people, and what could be done with them. */
export type ChosenView = {
  readonly people: number;
  /** The first few, so that nobody acts on people out of sight without knowing. */
  readonly names: readonly string[];
  readonly mayStop: number;
  readonly stale: number;
};

/** One act on many people, while it goes on and after. */
export type ChosenActView = {
  readonly kind: ChosenAct['kind'] | 'undoStop';
  readonly total: number;
  readonly decided: number;
  readonly done: number;
  readonly state: Job['state'];
  readonly faultId: string | null;
  readonly leftOut: readonly {
    readonly why: LeftOutWhy;
    readonly count: number;
    /** The first of them. */
    readonly people: readonly { readonly contact: ContactId; readonly name: string }[];
  }[];
};

/** What the host remembers of it. */
export type BulkAct = {
  readonly kind: ChosenActView['kind'];
  readonly total: number;
  readonly acted: readonly ActedOn[];
  readonly state: Job['state'];
  readonly faultId: string | null;
};

const mostNames = 3;
const mostLeftOut = 50;

/** In the list's own order; of some named one by one, those still in the book. */
export const chosenPeople = (shop: Shop, chosen: Chosen, now: Instant): readonly ContactId[] => {
  if (chosen.kind === 'these') return chosen.contacts.filter((contact) => shop.contacts.has(contact));
  const except = new Set(chosen.except);
  return peopleIn(shop, chosen, now).filter((contact) => !except.has(contact));
};

export function chosenView(shop: Shop, chosen: Chosen, now: Instant): ChosenView {
  const people = chosenPeople(shop, chosen, now);
  const standingOf = standingsAt(shop, now);
  const campaigns = openCampaigns(shop);
  let mayStop = 0;
  let stale = 0;
  for (const id of people) {
    const contact = shop.contacts.get(id);
    if (contact === undefined) continue;
    const { stop, states } = standingOf(contact);
    if (stop === null) mayStop += 1;
    const isOld = campaigns.some((campaign) => {
      const kind = states.get(campaign.id)?.kind;
      return (kind === 'stale' || kind === 'lapsed') && whatGrewOld(shop, contact, campaign, now).kind === 'old';
    });
    if (isOld) stale += 1;
  }
  return { people: people.length, names: people.slice(0, mostNames).map((id) => nameOf(shop, id)), mayStop, stale };
}

export function chosenActView(shop: Shop, act: BulkAct | undefined): ChosenActView | null {
  if (act === undefined) return null;
  const { acted, ...told } = act;
  const byWhy = new Map<LeftOutWhy, ContactId[]>();
  for (const one of acted) {
    if (one.did === 'done') continue;
    const had = byWhy.get(one.why);
    if (had === undefined) byWhy.set(one.why, [one.contact]);
    else had.push(one.contact);
  }
  const leftOut = [...byWhy].map(([why, contacts]) => ({
    why,
    count: contacts.length,
    people: contacts
      .slice(0, mostLeftOut)
      .filter((contact) => shop.contacts.has(contact))
      .map((contact) => ({ contact, name: nameOf(shop, contact) })),
  }));
  const left = leftOut.reduce((sum, { count }) => sum + count, 0);
  return { ...told, decided: acted.length, done: acted.length - left, leftOut };
}

const nameOf = (shop: Shop, id: ContactId): string => {
  const contact = shop.contacts.get(id);
  return contact === undefined ? '' : nameOrPhone(shop, contact);
};
