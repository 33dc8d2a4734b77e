/**
 * "No telephone solicitation before 8 or after 21 o'clock, local time at the called party's location"
 * (47 CFR 64.1200(c)(1)); every country's own hours stand in countryTable.ts with their sources. Hard for campaigns,
 * whoever presses the button; a reply inside a conversation does not ask here.
 */
import type { Country, Instant, Phone } from '#shared/facts.ts';
import { hoursFor } from './countries.ts';
import type { CountryRules } from './countries.ts';
import type { Hours, Window } from './countryTable.ts';
import { holidayOn } from './holidays.ts';
import { placeOf, zonesOf } from './zones.ts';
import type { Place } from './zones.ts';

export type Recipient = { readonly phone: Phone; readonly contactZone: string | null };

export type QuietAnswer =
  | { readonly kind: 'now' }
  | { readonly kind: 'from'; readonly at: Instant; readonly why: Quiet }
  /** The number may be in zones so far apart that no hour suits all: the shop has to note where the person lives. */
  | { readonly kind: 'unknown'; readonly zones: readonly string[] };

export type Quiet = {
  readonly zone: string;
  /** `21:30` on the recipient's clock. */
  readonly localTime: string;
  readonly day: 'weekdays' | 'saturday' | 'sunday';
  readonly holiday?: string;
};

/** `rules` are those of the country the number belongs to. */
export const mayTextAt = ({ phone, contactZone }: Recipient, now: Instant, rules: CountryRules): QuietAnswer => {
  const zones = zonesOf(phone, contactZone);
  const place = placeOf(phone);
  const answers = answersFor(now, rules, place);
  const known = answers.get(zones);
  if (known) return known;
  const answer = find(zones, now, hoursFor(rules, place.state), rules.country);
  answers.set(zones, answer);
  return answer;
};

/** By rules, place and zones, each of which is one object for as long as it is the same. */
type Answers = Map<CountryRules, Map<Place, Map<readonly string[], QuietAnswer>>>;

/** A whole book is asked about one `now`, and few places differ in it. */
const answersFor = (now: Instant, rules: CountryRules, place: Place): Map<readonly string[], QuietAnswer> => {
  if (asked.now !== now) asked = { now, answers: new Map() };
  const byPlace = asked.answers.get(rules) ?? new Map<Place, Map<readonly string[], QuietAnswer>>();
  const byZones = byPlace.get(place) ?? new Map<readonly string[], QuietAnswer>();
  if (byZones.size > 0) return byZones;
  asked.answers.set(rules, byPlace);
  byPlace.set(place, byZones);
  return byZones;
};
let asked: { readonly now: Instant; readonly answers: Answers } = { now: '', answers: new Map() };

const find = (zones: readonly string[], now: Instant, hours: Hours, country: Country | null): QuietAnswer => {
  const closed = (at: number) => firstClosed(zones, at, hours, country);
  const start = Date.parse(now);
  const why = closed(start);
  if (why === null) return { kind: 'now' };
  // Every offset in use is a whole number of quarters, so stepping through them meets each opening exactly, whatever
  // the clocks do on the way.
  const first = (Math.floor(start / quarter) + 1) * quarter;
  for (let at = first; at < start + farthest; at += quarter) {
    if (closed(at) === null) return { kind: 'from', at: new Date(at).toISOString(), why };
  }
  return { kind: 'unknown', zones };
};

const quarter = 900_000;
/** Five weeks: longer than any run of holidays and days off the rules can make. */
const farthest = 35 * 86_400_000;

const firstClosed = (zones: readonly string[], at: number, hours: Hours, country: Country | null): Quiet | null => {
  for (const zone of zones) {
    const quiet = closedIn(zone, at, hours, country);
    if (quiet !== null) return quiet;
  }
  return null;
};

const closedIn = (zone: string, at: number, hours: Hours, country: Country | null): Quiet | null => {
  const local = clockOf(zone).format(at);
  const date = local.slice(0, 10);
  const localTime = local.slice(11, 16);
  const hour = Number(localTime.slice(0, 2)) + Number(localTime.slice(3)) / 60;
  const day = dayOf(date);
  const holiday = holidayOn(country, date);
  const byHoliday = holiday === null || hours.holidays === 'asUsual' || isIn(hours.holidays, hour);
  if (isIn(hours[day], hour) && byHoliday) return null;
  return { zone, localTime, day, ...(!byHoliday && holiday !== null && { holiday }) };
};

const isIn = (window: Window | null, hour: number): boolean => window !== null && hour >= window[0] && hour < window[1];

const dayOf = (date: string): Quiet['day'] => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 ? 'sunday' : day === 6 ? 'saturday' : 'weekdays';
};

/** Swedish writes `2026-11-22 21:30`, which needs no further taking apart; making a format costs a hundred uses of it. */
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, made);
  return made;
};
const clocks = new Map<string, Intl.DateTimeFormat>();
