import type { CampaignId, ContactId, Instant, LineKind, OptOutWay } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { openCampaigns, personStanding } from './standings.ts';
import type { PersonGroup, YesState } from './standings.ts';

/** Which people a list shows: everyone, those who stand in one group, or those of them whose yes goes stale soon. */
export type PeopleFilter = 'all' | PersonGroup | 'goingStale';

export type PeopleQuery = {
  readonly search: string;
  readonly filter: PeopleFilter;
  /** Null for all campaigns; else standing is told for this one alone. */
  readonly campaign: CampaignId | null;
  readonly from: number;
  readonly count: number;
};

export type PeopleView = {
  /** Everyone in the book, whatever is searched. */
  readonly inBook: number;
  readonly campaigns: readonly { readonly campaign: CampaignId; readonly name: string }[];
  /** The campaigns that have a column, in its order. */
  readonly columns: readonly { readonly campaign: CampaignId; readonly name: string }[];
  /** Of those the search finds; `all` is the sum of the groups, and who goes stale soon may still be texted. */
  readonly counts: Readonly<Record<PeopleFilter, number>>;
  /** How many rows the filter leaves. */
  readonly total: number;
  readonly from: number;
  readonly rows: readonly PersonRow[];
};

export type PersonRow = {
  readonly contact: ContactId;
  /** The number where no name is known. */
  readonly name: string;
  readonly phone: string;
  readonly line: LineKind;
  /** What holds for all campaigns and so stands across all columns. */
  readonly across:
    | { readonly kind: 'saidStop'; readonly saidAt: Instant; readonly way: OptOutWay }
    | { readonly kind: 'onHold'; readonly words: string }
    | null;
  /** One a column. */
  readonly states: readonly YesState[];
};

const mostColumns = 3;

/** The book's people by name, searched, filtered and cut to one page. */
export function peopleView(shop: Shop, query: PeopleQuery, now: Instant): PeopleView {
  const campaigns = openCampaigns(shop).map(({ id, name }) => ({ campaign: id, name }));
  const chosen = campaigns.filter(({ campaign }) => campaign === query.campaign);
  const columns = chosen.length > 0 ? chosen : campaigns.slice(0, mostColumns);
  const counts = { all: 0, mayText: 0, stale: 0, saidStop: 0, onHold: 0, noTexts: 0, neverAsked: 0, goingStale: 0 };
  const rows: PersonRow[] = [];
  let total = 0;
  for (const contact of found(shop, query.search)) {
    const group = groupInCampaign(shop, contact, query.campaign, now);
    counts.all += 1;
    counts[group] += 1;
    const soon = group === 'mayText' && goesStaleSoon(shop, contact, query.campaign, now);
    if (soon) counts.goingStale += 1;
    if (query.filter === 'goingStale' ? !soon : query.filter !== 'all' && query.filter !== group) continue;
    if (total >= query.from && rows.length < query.count) rows.push(toRow(shop, contact, columns, now));
    total += 1;
  }
  return { inBook: shop.contacts.size, campaigns, columns, counts, total, from: query.from, rows };
}

/** With one campaign chosen a person stands where that campaign says, so that counts and column agree. */
export function groupInCampaign(shop: Shop, contact: Contact, campaign: CampaignId | null, now: Instant): PersonGroup {
  const standing = personStanding(shop, contact, now);
  if (campaign === null || standing.stop !== null || standing.hold !== null) return standing.group;
  switch (standing.states.get(campaign)?.kind) {
    case 'fresh':
    case 'goingStale':
      return standing.group === 'noTexts' ? 'noTexts' : 'mayText';
    case 'stale':
    case 'lapsed':
      return standing.group === 'noTexts' ? 'noTexts' : 'stale';
    case 'tooWeak':
      return 'noTexts';
    case 'stopped':
      return 'saidStop';
    case 'never':
    case undefined:
      return 'neverAsked';
  }
}

function goesStaleSoon(shop: Shop, contact: Contact, campaign: CampaignId | null, now: Instant): boolean {
  const { states } = personStanding(shop, contact, now);
  if (campaign !== null) return states.get(campaign)?.kind === 'goingStale';
  return [...states.values()].some(({ kind }) => kind === 'goingStale');
}

function toRow(shop: Shop, contact: Contact, columns: PeopleView['columns'], now: Instant): PersonRow {
  const { stop, hold, states } = personStanding(shop, contact, now);
  const phone = showPhone(contact.phone, shop.description?.country ?? '');
  return {
    contact: contact.id,
    name: contact.name === '' ? phone : contact.name,
    phone,
    line: contact.line,
    across:
      stop !== null
        ? { kind: 'saidStop', ...stop }
        : hold !== null
          ? { kind: 'onHold', words: shop.replies.get(hold)?.text ?? '' }
          : null,
    states: columns.map(({ campaign }) => states.get(campaign) ?? { kind: 'never' }),
  };
}

type Listed = { readonly folded: string; readonly digits: string; readonly id: ContactId };

function* found(shop: Shop, search: string): Generator<Contact> {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const digits = /^[\d\s+()/.-]{2,}$/.test(search.trim()) ? search.replace(/\D/g, '').replace(/^0+/, '') : '';
  for (const listed of byName(shop)) {
    const matches =
      digits === '' ? words.every((word) => listed.folded.includes(word)) : listed.digits.includes(digits);
    const contact = matches ? shop.contacts.get(listed.id) : undefined;
    if (contact !== undefined) yield contact;
  }
}

/** Sorting a hundred thousand names takes longer than answering, so the order is kept until a name changes. */
function byName(shop: Shop): readonly Listed[] {
  const had = lists.get(shop);
  if (had !== undefined && had.version === shop.namesVersion) return had.list;
  const list = [...shop.contacts.values()]
    .map(({ id, name, phone }) => ({ id, folded: fold(name), digits: phone.slice(1) }))
    .toSorted(byNameThenNumber);
  lists.set(shop, { version: shop.namesVersion, list });
  return list;
}

/** Those without a name come last, by number. */
function byNameThenNumber(one: Listed, other: Listed): number {
  if ((one.folded === '') !== (other.folded === '')) return one.folded === '' ? 1 : -1;
  if (one.folded !== other.folded) return one.folded < other.folded ? -1 : 1;
  return one.digits < other.digits ? -1 : 1;
}

const lists = new WeakMap<Shop, { readonly version: number; readonly list: readonly Listed[] }>();

/** Zoë is found by "zoe", Łukasz by "lukasz", Straße by "strasse". */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd');
