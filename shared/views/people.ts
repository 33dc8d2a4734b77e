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
  const { people, places } = findPeople(shop, query.search, now);
  const marks = marksOf(people, query);
  const isListed = listedBy(query.filter);
  const tally = new Uint32Array(2 * groups.length + 2);
  const rows: PersonRow[] = [];
  let total = 0;
  for (const place of places) {
    const mark = marks[place] ?? notProved;
    tally[mark] = (tally[mark] ?? 0) + 1;
    if (isListed[mark] !== true) continue;
    const person = people[place];
    if (total >= query.from && rows.length < query.count && person !== undefined)
      rows.push(toRow(shop, person, columns));
    total += 1;
  }
  const counts = countsIn(tally);
  return { inBook: shop.contacts.size, campaigns, columns, counts, total, from: query.from, rows };
}

/** The same people, everyone the list holds, in its order. */
export function peopleIn(shop: Shop, query: Narrowed, now: Instant): readonly ContactId[] {
  const { people, places } = findPeople(shop, query.search, now);
  const marks = marksOf(people, query);
  const isListed = listedBy(query.filter);
  return Array.from(places)
    .filter((place) => isListed[marks[place] ?? notProved] === true)
    .flatMap((place) => people[place]?.id ?? []);
}

/** In the order of their marks. */
const groups = ['mayText', 'stale', 'saidStop', 'onHold', 'noTexts', 'neverAsked'] as const satisfies PersonGroup[];
const notProved = 0;

/**
 * Where everyone stands in one byte each: twice their group's number, and one more for a yes that goes stale soon. To
 * count a hundred thousand people by it takes less than a millisecond, which is what a key typed into the search may cost.
 */
function marksOf(people: readonly Indexed[], { campaign, grade }: Narrowed): Uint8Array {
  const before = marked.get(people);
  if (before !== undefined && before.campaign === campaign && before.grade === grade) return before.marks;
  const marks = new Uint8Array(people.length);
  people.forEach(({ standing }, at) => {
    if (!isProved(standing, grade, campaign)) return;
    const group = groupInCampaign(standing, campaign);
    marks[at] = markOf(group) + (isSoon(standing, group, campaign) ? 1 : 0);
  });
  marked.set(people, { campaign, grade, marks });
  return marks;
}

const markOf = (group: PersonGroup): number => 2 * groups.indexOf(group) + 2;
const marked = new WeakMap<readonly Indexed[], Pick<Narrowed, 'campaign' | 'grade'> & { readonly marks: Uint8Array }>();

/** For each mark whether the filter leaves it. */
function listedBy(filter: PeopleFilter): readonly boolean[] {
  const marks = groups.flatMap((group) => [
    filter === 'all' || filter === group,
    filter === 'all' || filter === group || filter === 'goingStale',
  ]);
  return [false, false, ...marks];
}

function countsIn(tally: Uint32Array): PeopleView['counts'] {
  const counts = { all: 0, mayText: 0, stale: 0, saidStop: 0, onHold: 0, noTexts: 0, neverAsked: 0, goingStale: 0 };
  for (const group of groups) {
    const soon = tally[markOf(group) + 1] ?? 0;
    counts[group] = (tally[markOf(group)] ?? 0) + soon;
    counts.goingStale += soon;
    counts.all += counts[group];
  }
  return counts;
}

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

const isSoon = (standing: PersonStanding, group: PersonGroup, campaign: CampaignId | null): boolean =>
  group === 'mayText' && standing.soon === 'some' && goesStaleSoon(standing, campaign);

/** A yes that ended is proof of nothing any more. */
function isProved({ states }: PersonStanding, grade: Narrowed['grade'], campaign: CampaignId | null): boolean {
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
