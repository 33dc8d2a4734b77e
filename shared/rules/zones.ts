/**
 * A person's local time follows from the number as far as the numbering plan tells, else from what the shop knows of
 * the person, else every zone the number may be in counts.
 * Sources, in data/: Google libphonenumber's time zones by prefix, geocoding by North American area code, calling codes.
 */
import type { Country, Phone } from '#shared/facts.ts';
import places from './data/places.generated.json' with { type: 'json' };
import table from './data/zones.generated.json' with { type: 'json' };

export type Place = {
  /** Null where the number belongs to no one country, such as toll-free numbers. */
  readonly country: Country | null;
  /** State of the USA or province of Canada, from the area code. */
  readonly state: string | null;
};

/**
 * All zones the person may be in, never none. A zone the shop noted settles a number that may be in several; beside a
 * number with one zone it counts as a second, so that the hour must be right in both.
 */
export const zonesOf = (phone: Phone, contactZone: string | null = null): readonly string[] => {
  const byNumber = zonesByNumber(phone);
  if (contactZone === null || !isZone(contactZone)) return byNumber;
  const known = settled.get(byNumber) ?? new Map<string, readonly string[]>();
  settled.set(byNumber, known);
  const zones = known.get(contactZone) ?? settle(byNumber, contactZone);
  known.set(contactZone, zones);
  return zones;
};

const settle = (byNumber: readonly string[], noted: string): readonly string[] => {
  if (byNumber.length > 1) return [noted];
  return byNumber[0] === noted ? byNumber : [...byNumber, noted];
};

/** The same zones are always the same list, so that what was found out about them can be remembered by it. */
const settled = new Map<readonly string[], Map<string, readonly string[]>>();

export const placeOf = (phone: Phone): Place => {
  if (phone !== lastPlace.phone) lastPlace = { phone, place: findPlace(phone) };
  return lastPlace.place;
};

const findPlace = (phone: Phone): Place => {
  if (phone.startsWith('+1')) return areas.get(phone.slice(2, 5)) ?? nowhere;
  for (let end = 3; end < 5; end += 1) {
    const place = codes.get(phone.slice(1, end));
    if (place !== undefined) return place;
  }
  return codes.get(phone.slice(1, 2)) ?? nowhere;
};

/** Whether the machine's calendar knows this IANA zone; asked of everything people type as a zone. */
export const isZone = (zone: string): boolean => {
  const known = knownZones.get(zone);
  if (known !== undefined) return known;
  const answer = tryZone(zone);
  if (knownZones.size < 1000) knownZones.set(zone, answer);
  return answer;
};

const zonesByNumber = (phone: Phone): readonly string[] => {
  const longest = longestByStart.get(phone.slice(1, 3)) ?? 1;
  for (let end = Math.min(phone.length, longest + 1); end > 1; end -= 1) {
    const found = zonesByPrefix.get(phone.slice(1, end));
    if (found !== undefined) return found;
  }
  return anywhere;
};

const tryZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const knownZones = new Map<string, boolean>();
/** Round the earth, for a number no plan knows: no hour of the day suits all, so such a number waits for its zone. */
const anywhere: readonly string[] = ['Etc/GMT+12', 'Etc/GMT+6', 'Etc/UTC', 'Etc/GMT-6'];
const sets = table.sets.map((indices) => indices.map((index) => table.zones[index] ?? 'Etc/UTC'));
const zonesByPrefix = new Map(
  Object.entries(table.prefixes).map(([prefix, index]) => [prefix, sets[index] ?? anywhere]),
);
/** Most countries have one zone and need no long prefix tried. */
const longestByStart = new Map<string, number>();
for (const prefix of zonesByPrefix.keys()) {
  const start = prefix.slice(0, 2);
  longestByStart.set(start, Math.max(longestByStart.get(start) ?? 1, prefix.length));
}
const toPlace = (name: string): Place => {
  const [country = null, state = null] = name.split('-');
  return { country, state };
};
const nowhere: Place = { country: null, state: null };
/** Several rules ask about one number in turn. */
let lastPlace: { readonly phone: Phone; readonly place: Place } = { phone: '', place: nowhere };
const codes = new Map(Object.entries(places.codes).map(([code, name]) => [code, toPlace(name)]));
const areas = new Map(Object.entries(places.areas).map(([area, name]) => [area, toPlace(name)]));
