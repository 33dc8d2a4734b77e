import type { CampaignId, ContactId, Grade, Instant, LineKind, OptOutWay } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { type Shop, openCampaigns } from '#shared/shop.ts';
import { findPeople } from './peopleIndex.ts';
import type { Indexed } from './peopleIndex.ts';
import type { PersonGroup, PersonStanding, YesState } from './standings.ts';

/** Which people a list shows: everyone, those who stand in one group, or those of them whose yes goes stale soon. */
export type PeopleFilter = 'all' | PersonGroup | 'goingStale';

/** Whom a list is narrowed down to; all of it holds at once. */
export type Narrowed = {
  readonly search: string;
  readonly filter: PeopleFilter;
  /** Null for all campaigns; else standing is told for this one alone. */
  readonly campaign: CampaignId | null;
  /** Only those with a yes that is proved like this. */
  readonly grade?: Grade | undefined;
};

export type PeopleQuery = Narrowed & {
  readonly from: number;
  readonly count: number;
};

export type PeopleView = {
  /** Everyone in the book, whatever is searched. */
  readonly inBook: number;
  readonly campaigns: readonly { readonly campaign: CampaignId; readonly name: string }[];
  /** The campaigns that have a column, in its order. */
  readonly columns: readonly { readonly campaign: CampaignId; readonly name: string }[];
  /** Of those whom search and grade find; `all` is the sum of the groups, and who goes stale soon may still be texted. */
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
  for (const person of findPeople(shop, query.search, now)) {
    if (!isProved(person.standing, query)) continue;
    const group = groupInCampaign(person.standing, query.campaign);
    counts.all += 1;
    counts[group] += 1;
    if (isSoon(person.standing, group, query)) counts.goingStale += 1;
    if (!isInFilter(person.standing, group, query)) continue;
    if (total >= query.from && rows.length < query.count) rows.push(toRow(shop, person, columns));
    total += 1;
  }
  return { inBook: shop.contacts.size, campaigns, columns, counts, total, from: query.from, rows };
}

/** The same people, everyone the list holds, in its order. */
export const peopleIn = (shop: Shop, query: Narrowed, now: Instant): readonly ContactId[] =>
  findPeople(shop, query.search, now)
    .filter(
      ({ standing }) =>
        isProved(standing, query) && isInFilter(standing, groupInCampaign(standing, query.campaign), query),
    )
    .map(({ id }) => id);

/** With one campaign chosen a person stands where that campaign says, so that counts and column agree. */
export function groupInCampaign(standing: PersonStanding, campaign: CampaignId | null): PersonGroup {
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

const isInFilter = (standing: PersonStanding, group: PersonGroup, query: Narrowed): boolean =>
  query.filter === 'goingStale' ? isSoon(standing, group, query) : query.filter === 'all' || query.filter === group;

const isSoon = (standing: PersonStanding, group: PersonGroup, { campaign }: Narrowed): boolean =>
  group === 'mayText' && standing.soon === 'some' && goesStaleSoon(standing, campaign);

/** A yes that ended is proof of nothing any more. */
function isProved({ states }: PersonStanding, { grade, campaign }: Narrowed): boolean {
  if (grade === undefined) return true;
  if (campaign !== null) return gradeIn(states.get(campaign)) === grade;
  for (const state of states.values()) if (gradeIn(state) === grade) return true;
  return false;
}

function gradeIn(state: YesState | undefined): Grade | null {
  switch (state?.kind) {
    case 'fresh':
    case 'goingStale':
    case 'stale':
    case 'lapsed':
      return state.grade;
    case 'tooWeak':
      return state.has;
    case 'never':
    case 'stopped':
    case undefined:
      return null;
  }
}

const goesStaleSoon = ({ states }: PersonStanding, campaign: CampaignId | null): boolean =>
  campaign === null || states.get(campaign)?.kind === 'goingStale';

function toRow(shop: Shop, { contact, standing }: Indexed, columns: PeopleView['columns']): PersonRow {
  const { stop, hold, states } = standing;
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
