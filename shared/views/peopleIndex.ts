import type { ContactId, Instant } from '#shared/facts.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { rulesNow, standingsAt } from './standings.ts';
import type { PersonStanding } from './standings.ts';

export type Indexed = { readonly contact: Contact; readonly standing: PersonStanding } & Listed;

type Listed = {
  readonly id: ContactId;
  readonly name: string;
  /** The name as it is searched. */
  readonly folded: string;
  /** The number without its plus. */
  readonly digits: string;
};

export type Found = {
  /** Everyone by name. */
  readonly people: readonly Indexed[];
  /** Where those that were found stand among them, in order. */
  readonly places: Uint32Array;
};

/** Whom a search finds, by name, each with where they stand. */
export function findPeople(shop: Shop, search: string, now: Instant): Found {
  const list = byName(shop);
  const before = foundBefore.get(list) ?? new Map<string, Uint32Array>();
  foundBefore.set(list, before);
  const places = before.get(search) ?? placesOf(list, meaning(search));
  // Newest last. Letters taken back again ask for what was found a moment ago.
  before.delete(search);
  before.set(search, places);
  const [oldest] = before.keys();
  if (before.size > 16 && oldest !== undefined) before.delete(oldest);
  return { people: everyone(shop, list, now), places };
}

/** Makes what searches look through, so that the first key typed does not wait for it: a tenth of a second in a large book. */
export function readySearch(shop: Shop): void {
  const { folded, digits } = byName(shop);
  folded();
  digits();
}

const foundBefore = new WeakMap<ListedPeople, Map<string, Uint32Array>>();

/** What somebody's name or number must have in it; for names the longest word first, which the fewest have. */
type Meant = { readonly field: 'folded' | 'digits'; readonly part: string; readonly others: readonly string[] };

const looksLikeNumber = (search: string): boolean => /^[\d\s+()/.-]{2,}$/.test(search);

function meaning(search: string): Meant | null {
  const text = search.trim();
  if (text === '') return null;
  if (looksLikeNumber(text)) return { field: 'digits', part: reading(text), others: [] };
  const [part = '', ...others] = fold(text)
    .split(/\s+/)
    .toSorted((one, other) => other.length - one.length);
  return part === '' ? null : { field: 'folded', part, others };
}

/** As part of a number, or as its beginning with one zero for the country, in brackets or not, or two for abroad. */
const reading = (typed: string): string =>
  typed
    .replaceAll('(0', '')
    .replace(/\D/g, '')
    .replace(/^00?(?=\d)/, '');

function placesOf(list: ListedPeople, meant: Meant | null): Uint32Array {
  const { people } = list;
  if (meant === null) return new Uint32Array(people.length).map((_, at) => at);
  const { field, part, others } = meant;
  const { text, starts } = list[field]();
  if (part === '') return new Uint32Array();
  const places = new Uint32Array(people.length);
  let found = 0;
  let at = 0;
  for (let place = text.indexOf(part); place >= 0; place = text.indexOf(part, starts[at])) {
    // Everyone's text stands in one, and each begins where the one before has ended.
    while ((starts[at + 1] ?? 0) <= place) at += 1;
    const person = people[at];
    if (others.every((other) => person?.[field].includes(other))) places[found++] = at;
    at += 1;
    if (at === people.length) break;
  }
  return places.slice(0, found);
}

type Kept = {
  readonly size: number;
  readonly list: ListedPeople;
  readonly rules: object;
  readonly from: Instant;
  readonly until: Instant;
  /** As they were then, in the book's order, which stays the same while the list does. */
  readonly contacts: readonly Contact[];
  readonly people: readonly Indexed[];
};

/** Everyone by name, made anew only where the book grew or somebody's standing changed with time. */
function everyone(shop: Shop, list: ListedPeople, now: Instant): readonly Indexed[] {
  const had = kept.get(shop);
  const holds = had !== undefined && had.from <= now && now < had.until;
  if (holds && had.size === shop.size) return had.people;
  const rules = rulesNow(shop);
  const contacts = [...shop.contacts.values()];
  const standingOf = standingsAt(shop, now);
  const indexed = ({ id, name, folded, digits }: Listed): Indexed => {
    const contact = shop.contacts.get(id) as Contact;
    return { id, name, folded, digits, contact, standing: standingOf(contact) };
  };
  const keep = (people: readonly Indexed[], until: Instant): readonly Indexed[] => {
    kept.set(shop, { size: shop.size, list, rules, from: now, until, contacts, people });
    return people;
  };
  if (!holds || had.list !== list || had.rules !== rules) {
    const people = list.people.map(indexed);
    return keep(people, earliest(people, '9999'));
  }
  // While a send runs the book grows all the time, and almost everyone stays as they were.
  const changed = contacts.filter((contact, at) => contact !== had.contacts[at]);
  if (changed.length === 0) return keep(had.people, had.until);
  const anew = changed.map(toListed).map(indexed);
  const people = [...had.people];
  for (const person of anew) people[list.places().get(person.id) as number] = person;
  return keep(people, earliest(anew, had.until));
}

/** From when on time alone changes where one of them stands. */
const earliest = (people: readonly Indexed[], latest: Instant): Instant =>
  people.reduce((first, { standing }) => (standing.until < first ? standing.until : first), latest);

const kept = new WeakMap<Shop, Kept>();

type ListedPeople = {
  readonly people: readonly Listed[];
  /** Where everyone stands among them. */
  readonly places: () => ReadonlyMap<ContactId, number>;
} & Readonly<Record<Meant['field'], () => Joined>>;

/** Sorting a hundred thousand names takes longer than answering, so the order is kept until a name changes. */
function byName(shop: Shop): ListedPeople {
  const had = lists.get(shop);
  if (had !== undefined && had.version === shop.namesVersion) return had.list;
  const people = inOrder(shop, had?.list.people ?? []);
  const list = {
    people,
    places: once(() => new Map(people.map(({ id }, at) => [id, at]))),
    folded: once(() => joined(people.map(({ folded }) => folded))),
    digits: once(() => joined(people.map(({ digits }) => digits))),
  };
  lists.set(shop, { version: shop.namesVersion, list });
  return list;
}

const lists = new WeakMap<Shop, { readonly version: number; readonly list: ListedPeople }>();

/** Who was in order before and is called the same still is, so that the others only have to be put among them. */
function inOrder(shop: Shop, before: readonly Listed[]): readonly Listed[] {
  const same = before.filter(({ id, name }) => shop.contacts.get(id)?.name === name);
  const placed = new Set(same.map(({ id }) => id));
  const others = [...shop.contacts.values()].filter(({ id }) => !placed.has(id)).map(toListed);
  // A sort takes stretches that are in order as they are.
  return [...same, ...others.toSorted(byNameThenNumber)].toSorted(byNameThenNumber);
}

const toListed = ({ id, name, phone }: Contact): Listed => ({ id, name, folded: fold(name), digits: phone.slice(1) });

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** One text after the other with a line break between, which nobody looks for, and where each of them starts. */
type Joined = { readonly text: string; readonly starts: Float64Array };

/** To look through one long text takes a tenth of the time of looking into each of a hundred thousand. */
function joined(texts: readonly string[]): Joined {
  const starts = new Float64Array(texts.length + 1);
  texts.forEach((text, at) => (starts[at + 1] = (starts[at] ?? 0) + text.length + 1));
  return { text: texts.join('\n'), starts };
}

/** Those without a name come last, by number. */
function byNameThenNumber(one: Listed, other: Listed): number {
  if ((one.folded === '') !== (other.folded === '')) return one.folded === '' ? 1 : -1;
  if (one.folded !== other.folded) return one.folded < other.folded ? -1 : 1;
  return one.digits < other.digits ? -1 : 1;
}

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
