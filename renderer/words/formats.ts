/** How figures and moments are said, for one locale and the shop's time zone. */
export type Formats = {
  readonly locale: string;
  /** The shop's, by which days begin and end. */
  readonly timeZone: string;
  readonly now: Date;
  readonly number: (value: number) => string;
  /** An amount with two digits; the currency as ISO 4217 names it. */
  readonly money: (value: number, currency: string) => string;
  /** 9.64: an amount with two digits whose currency is not known */
  readonly amount: (value: number) => string;
  /** 10:28 */
  readonly time: (at: string) => string;
  /** 10:29 for 10:28:01: the minute from which it holds that it is over */
  readonly timeFrom: (at: string) => string;
  /** 10: the hour that has begun */
  readonly hour: (at: string) => number;
  /** today 10:28, yesterday 18:20, Sunday 17:52, then 3 November, then 3 Nov 2025 */
  readonly moment: (at: string) => string;
  /** The same without the hour: today, yesterday, Sunday, 3 November, 3 Nov 2025 */
  readonly day: (at: string) => string;
  /** 3 Nov 2025, always with its year, for where a date proves something */
  readonly date: (at: string) => string;
  /** 3 November 2025, 10:28 */
  readonly exactly: (at: string) => string;
  /** Friday, 27 Nov */
  readonly weekday: (at: string) => string;
  /** Friday, where that is within the week, then 12 Dec: a day to come, in the middle of a sentence */
  readonly dayAhead: (at: string) => string;
  /** Friday; Monday is 1 */
  readonly weekdayName: (day: number) => string;
  /** Tuesday, 24 November */
  readonly title: (at: string) => string;
  /** March; Mar 2025, when that is not this year */
  readonly month: (at: string) => string;
  /** Mar; of another year only that one */
  readonly monthBrief: (at: string) => string;
  /** N, as the axis of a small chart has room; takes a day or an instant of that month */
  readonly monthLetter: (at: string) => string;
  /** March 2026 */
  readonly monthAndYear: (at: string) => string;
  /** Mar 26, as the axis of a chart has room */
  readonly monthShort: (at: string) => string;
  readonly list: (words: readonly string[]) => string;
  readonly bytes: (count: number) => string;
  /** 5 days, 2 months, 3 years: the time between two instants, rounded down; always at least a day. */
  readonly age: (from: string, until?: string) => string;
  readonly days: (count: number) => string;
  readonly minutes: (count: number) => string;
  /** Whole days from now until then, in the shop's calendar; negative when it is past. */
  readonly daysUntil: (at: string) => number;
};

type Named = { readonly today: string; readonly yesterday: string };

export function createFormats(locale: string, timeZone: string, named: Named, now: Date): Formats {
  const as = (options: Intl.DateTimeFormatOptions) => (at: string) =>
    dates(locale, { timeZone, ...options }).format(new Date(at));
  const unit = (name: string) => numbers(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
  const dayNumber = (at: string) => toDayNumber(at, timeZone);
  const today = dayNumber(now.toISOString());
  const time = as({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = as({ day: 'numeric', month: 'short', year: 'numeric' });
  const day = (at: string) => {
    const ago = today - dayNumber(at);
    if (ago === 0) return named.today;
    if (ago === 1) return named.yesterday;
    if (ago > 1 && ago < 7) return as({ weekday: 'long' })(at);
    return isSameYear(at, now, timeZone) ? as({ day: 'numeric', month: 'long' })(at) : date(at);
  };
  const days = (count: number) => unit('day').format(count);
  return {
    locale,
    timeZone,
    now,
    number: (value) => numbers(locale, {}).format(value),
    money: (value, currency) =>
      numbers(locale, { style: 'currency', currency, minimumFractionDigits: 2 }).format(value),
    amount: (value) => numbers(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
    time,
    timeFrom: (at) => time(new Date(Math.ceil(Date.parse(at) / 60_000) * 60_000).toISOString()),
    hour: (at) => Number(time(at).slice(0, 2)),
    moment: (at) =>
      Math.abs(today - dayNumber(at)) < 7 && today >= dayNumber(at) ? `${day(at)} ${time(at)}` : day(at),
    day,
    date,
    exactly: (at) => `${as({ day: 'numeric', month: 'long', year: 'numeric' })(at)}, ${time(at)}`,
    // en-GB would leave out the comma.
    weekday: (at) => `${as({ weekday: 'long' })(at)}, ${as({ day: 'numeric', month: 'short' })(at)}`,
    dayAhead: (at) => as(dayNumber(at) - today < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'short' })(at),
    // The first of January 2024 was a Monday.
    weekdayName: (weekday) =>
      dates(locale, { timeZone: 'UTC', weekday: 'long' }).format(new Date(Date.UTC(2024, 0, weekday))),
    title: (at) => `${as({ weekday: 'long' })(at)}, ${as({ day: 'numeric', month: 'long' })(at)}`,
    month: (at) => as(isSameYear(at, now, timeZone) ? { month: 'long' } : { month: 'short', year: 'numeric' })(at),
    monthBrief: (at) => as(isSameYear(at, now, timeZone) ? { month: 'short' } : { year: 'numeric' })(at),
    monthLetter: as({ month: 'narrow' }),
    monthAndYear: as({ month: 'long', year: 'numeric' }),
    monthShort: as({ month: 'short', year: '2-digit' }),
    list: (words) => lists(locale).format(words),
    bytes: (count) => unitOfBytes(locale, count),
    age: (from, until = now.toISOString()) => {
      const [name, count] = toAge(dayNumber(until) - dayNumber(from));
      return unit(name).format(count);
    },
    days,
    minutes: (count) => unit('minute').format(count),
    daysUntil: (at) => dayNumber(at) - today,
  };
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const listFormats = new Map<string, Intl.ListFormat>();

const dates = (locale: string, options: Intl.DateTimeFormatOptions) =>
  kept(dateFormats, `${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
const numbers = (locale: string, options: Intl.NumberFormatOptions) =>
  kept(numberFormats, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
const lists = (locale: string) => kept(listFormats, locale, () => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Making an Intl format costs a hundred times what using it does. */
function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const had = map.get(key);
  if (had !== undefined) return had;
  const made = make();
  map.set(key, made);
  return made;
}

/** Days since 1970 in that zone's calendar. */
function toDayNumber(at: string, timeZone: string): number {
  const [year, month, day] = dates('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(new Date(at))
    .split('-')
    .map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / 86_400_000;
}

const isSameYear = (at: string, now: Date, timeZone: string): boolean => {
  const year = dates('en', { timeZone, year: 'numeric' });
  return year.format(new Date(at)) === year.format(now);
};

function toAge(days: number): readonly ['day' | 'month' | 'year', number] {
  if (days < 31) return ['day', Math.max(1, days)];
  if (days < 730) return ['month', Math.floor(days / 30.44)];
  return ['year', Math.floor(days / 365.25)];
}

function unitOfBytes(locale: string, count: number): string {
  const [unit, value] =
    count < 1_000_000 ? ['kilobyte', Math.max(1, Math.round(count / 1000))] : ['megabyte', count / 1_000_000];
  return numbers(locale, { style: 'unit', unit: String(unit), unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    Number(value),
  );
}
