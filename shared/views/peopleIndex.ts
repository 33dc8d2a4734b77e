import type { ContactId, Instant } from '#shared/facts.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { rulesNow, standingsAt, stillStands } from './standings.ts';
import type { PersonStanding } from './standings.ts';

export type Indexed = { readonly contact: Contact; readonly standing: PersonStanding } & Listed;

type Listed = {
  readonly id: ContactId;
  /** The name as it is searched. */
  readonly folded: string;
  /** The number without its plus. */
  readonly digits: string;
};

/** Whom a search finds, by name, each with where they stand. */
export function findPeople(shop: Shop, search: string, now: Instant): readonly Indexed[] {
  const people = everyone(shop, now);
  const last = lastFound.get(people);
  if (last?.search === search) return last.found;
  const isMeant = meaning(search);
  // What is found with more letters was found with fewer.
  const within = last !== undefined && isLonger(search, last.search) ? last.found : people;
  const found = isMeant === null ? people : within.filter(isMeant);
  lastFound.set(people, { search, found });
  return found;
}

const lastFound = new WeakMap<readonly Indexed[], { readonly search: string; readonly found: readonly Indexed[] }>();

const looksLikeNumber = (search: string): boolean => /^[\d\s+()/.-]{2,}$/.test(search);

const isLonger = (search: string, before: string): boolean =>
  search.startsWith(before) && looksLikeNumber(search.trim()) === looksLikeNumber(before.trim());

function meaning(search: string): ((listed: Listed) => boolean) | null {
  const text = search.trim();
  if (text === '') return null;
  if (looksLikeNumber(text)) {
    const numbers = readings(text.replace(/\D/g, ''));
    const [first] = numbers;
    if (numbers.length === 1 && first !== undefined) return ({ digits }) => digits.includes(first);
    return ({ digits }) => numbers.some((number) => digits.includes(number));
  }
  const words = fold(text).split(/\s+/);
  const [only] = words;
  if (words.length === 1 && only !== undefined) return ({ folded }) => folded.includes(only);
  return ({ folded }) => words.every((word) => folded.includes(word));
}

/** As part of a number, and as its beginning with one zero for the country or two for abroad. */
const readings = (digits: string): readonly string[] => [
  ...new Set([digits, digits.replace(/^0/, ''), digits.replace(/^00/, '')].filter((one) => one !== '')),
];

type Kept = {
  readonly size: number;
  readonly list: readonly Listed[];
  readonly rules: object;
  readonly from: Instant;
  readonly until: Instant;
  readonly people: readonly Indexed[];
};

/** Everyone by name, made anew only when the book grew or somebody's standing changed with time. */
function everyone(shop: Shop, now: Instant): readonly Indexed[] {
  const had = kept.get(shop);
  if (had !== undefined && had.size === shop.size && had.from <= now && now < had.until) return had.people;
  const list = byName(shop);
  const rules = rulesNow(shop);
  const before = had !== undefined && had.list === list && had.rules === rules ? had.people : [];
  const standingOf = standingsAt(shop, now);
  let until = '9999';
  const people = list.map(({ id, folded, digits }, at): Indexed => {
    const contact = shop.contacts.get(id) as Contact;
    const same = before[at];
    // While a send runs the book grows all the time, and almost everyone stays as they were.
    const isSame = same !== undefined && same.contact === contact && stillStands(same.standing, now);
    const person = isSame ? same : { id, folded, digits, contact, standing: standingOf(contact) };
    if (person.standing.until < until) until = person.standing.until;
    return person;
  });
  kept.set(shop, { size: shop.size, list, rules, from: now, until, people });
  return people;
}

const kept = new WeakMap<Shop, Kept>();

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

const lists = new WeakMap<Shop, { readonly version: number; readonly list: readonly Listed[] }>();

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
