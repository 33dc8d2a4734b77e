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
  if (byNumber.length > 1) return [contactZone];
  return byNumber[0] === contactZone ? byNumber : [...byNumber, contactZone];
};

export const placeOf = (phone: Phone): Place => {
  if (!phone.startsWith('+1')) return { country: countryByCode(phone), state: null };
  const [country = null, state = null] = areas.get(phone.slice(2, 5))?.split('-') ?? [];
  return { country, state };
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
  for (let end = Math.min(phone.length, longest + 1); end > 1; end -= 1) {
    const found = zonesByPrefix.get(phone.slice(1, end));
    if (found !== undefined) return found;
  }
  return anywhere;
};

const countryByCode = (phone: Phone): Country | null => {
  for (let end = 4; end > 1; end -= 1) {
    const country = codes.get(phone.slice(1, end));
    if (country !== undefined) return country;
  }
  return null;
};

const tryZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const knownZones = new Map<string, boolean>();
/** The ends of the earth, for a number no plan knows: no hour suits both, so such a number waits for its zone. */
const anywhere: readonly string[] = ['Etc/GMT+12', 'Etc/GMT-14'];
const sets = table.sets.map((indices) => indices.map((index) => table.zones[index] ?? 'Etc/UTC'));
const zonesByPrefix = new Map(
  Object.entries(table.prefixes).map(([prefix, index]) => [prefix, sets[index] ?? anywhere]),
);
const longest = Math.max(...Object.keys(table.prefixes).map((prefix) => prefix.length));
const codes = new Map(Object.entries(places.codes));
const areas = new Map(Object.entries(places.areas));
