import type { Country, Instant, Language } from '#shared/facts.ts';
import { fold } from './headings.ts';

/** Words that say a column does not apply to this row; a zero date is how some databases write "never". */
const noWords = words(
  '0|no|n|nein|false|falsch|non|nei|nej|nao|nie|ne|nee|hayir|οχι|ei|none|null|never|n a|na|0000 00 00|active|aktiv|' +
    'subscribed|angemeldet|keine|nichts|not set|unset',
);

const yesWords = words(
  '1|yes|y|ja|j|true|wahr|x|✓|✔|☑|oui|o|si|s|sim|tak|t|ano|igen|evet|ναι|kylla|subscribed|opted in|opt in|angemeldet|' +
    'zugestimmt|eingewilligt|einverstanden|erteilt|confirmed|bestatigt|double opt in|doi|single opt in|granted|given',
);

const stopWords = words(
  'no|nein|withdrawn|widerrufen|abgemeldet|unsubscribed|opted out|opt out|stop|stopp|gesperrt|blocked',
);

/** An opt-out column counts unless it clearly says no: a reason, a date or a cross are all a stop. */
export const saysStop = (cell: string): boolean => {
  const said = cell.trim();
  return said !== '' && !/^[-–—./?]$/u.test(said) && !noWords.has(fold(said));
};

/** A claimed yes counts only where it clearly says so. */
export const saysYes = (cell: string): boolean => yesWords.has(fold(cell) || cell.trim());

/** A consent column that says the opposite is a stop and not just a missing yes. */
export const takesBack = (cell: string): boolean => {
  const said = fold(cell);
  return stopWords.has(said) && said !== 'no' && said !== 'nein';
};

/** Countries that write the month first (CLDR, short date of the main language); all others here write the day first. */
const monthFirst = new Set<Country>(['US', 'PH', 'FM', 'GU', 'MH', 'PW', 'PR', 'VI']);

/**
 * Noon UTC of the day a cell names, so that it is the same day almost everywhere; null where it names none for certain.
 * Reads ISO 8601, a month by its name, and day, month and year in the country's order; two digits of a year are in this
 * century.
 */
export function toDay(cell: string, country: Country): Instant | null {
  const text = cell.trim();
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return (inNumbers(text, country) ?? withName(text))?.meant ?? namedDay(text);
}

export type ReadDay = { readonly kind: 'day'; readonly at: Instant } | { readonly kind: 'none' | 'unclear' };

/**
 * How the days of one column are read. Where some can only be meant the other way round than they are read here, the list
 * comes from elsewhere, and a day that could be two is none.
 */
export function daysIn(column: readonly string[], country: Country): (cell: string) => ReadDay {
  const bothWays = (cell: string): BothWays | null => {
    const text = cell.trim();
    return (text.includes('.') ? null : inNumbers(text, country)) ?? withName(text);
  };
  const mixed = new Set<BothWays['shape']>();
  for (const cell of column) {
    const ways = bothWays(cell);
    if (ways !== null && ways.meant === null && ways.other !== null) mixed.add(ways.shape);
  }
  return (cell) => {
    const ways = bothWays(cell);
    const couldBeTwo = ways !== null && ways.meant !== null && ways.other !== null && ways.meant !== ways.other;
    if (couldBeTwo && mixed.has(ways.shape)) return { kind: 'unclear' };
    const at = toDay(cell, country);
    return at === null ? { kind: 'none' } : { kind: 'day', at };
  };
}

/** A day in one of the ways it can be written here, whatever its order. */
export const looksLikeDay = (cell: string): boolean => toDay(cell, 'DE') !== null || toDay(cell, 'US') !== null;

/** As it is read here, and as it would be the other way round; null where that is no day. */
type BothWays = {
  readonly shape: 'numbers' | 'name';
  readonly meant: Instant | null;
  readonly other: Instant | null;
};

/** "03/04/2025" */
function inNumbers(text: string, country: Country): BothWays | null {
  const found = /^(\d{1,2})[-./]\s?(\d{1,2})[-./]\s?(\d{4}|\d{2})(?:[, ]+\d{1,2}:\d\d.*)?$/.exec(text);
  if (found === null) return null;
  const [first, second, year] = [Number(found[1]), Number(found[2]), toYear(found[3] ?? '')];
  const byMonth = day(year, first, second);
  const byDay = day(year, second, first);
  // A dot is how the day comes first, in every country.
  const isByMonth = monthFirst.has(country) && !text.includes('.');
  return { shape: 'numbers', meant: isByMonth ? byMonth : byDay, other: isByMonth ? byDay : byMonth };
}

/** "3-Apr-25", "03-Mrz-2025", the day first in every country; with the year first, as few write it, it is 2003. */
function withName(text: string): BothWays | null {
  const [, first, , word, last] =
    /^(\d{1,2})([-/]|\.? ?)(\p{L}{3,})(?:\2|\. ?)(\d{4}|\d{2})(?:[, ]+\d{1,2}:\d\d.*)?$/u.exec(text) ?? [];
  if (first === undefined || word === undefined || last === undefined) return null;
  const month = monthNamed(word);
  if (month === null) return null;
  const other = first.length === 2 && last.length === 2 ? day(toYear(first), month, Number(last)) : null;
  return { shape: 'name', meant: day(toYear(last), month, Number(first)), other };
}

const toYear = (digits: string): number => Number(digits) + (digits.length === 2 ? 2000 : 0);

/** "3. April 2025", "April 3rd, 2025", "3 de abril de 2025". */
function namedDay(text: string): Instant | null {
  const [, before, word, after, year] =
    /^(?:(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?)?(\p{L}{3,})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:de\s+)?(\d{4})(?:[, ]+\d{1,2}:\d\d.*)?$/u.exec(
      text,
    ) ?? [];
  const dayOfMonth = before ?? after;
  const month = monthNamed(word ?? '');
  if (month === null || dayOfMonth === undefined || (before !== undefined && after !== undefined)) return null;
  return day(Number(year), month, Number(dayOfMonth));
}

function monthNamed(word: string): number | null {
  const at = months.findIndex((names) => names.has(fold(word)));
  return at < 0 ? null : at + 1;
}

function day(year: number, month: number, dayOfMonth: number): Instant | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth, 12));
  const exists = year >= 1990 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.toISOString() : null;
}

/** January to December, in the languages of the countries Yesbook knows, in full and as they are shortened. */
const months: readonly ReadonlySet<string>[] = [
  'january|jan|januar|janner|janvier|janv|enero|ene|gennaio|gen|januari|janeiro|styczen|stycznia|tammikuuta',
  'february|feb|februar|feber|fevrier|fevr|febrero|febbraio|februari|fevereiro|fev|luty|lutego|helmikuuta',
  'march|mar|marz|mrz|mars|marzo|maart|mrt|marts|marco|marzec|marca|maaliskuuta',
  'april|apr|avril|avr|abril|abr|aprile|kwiecien|kwietnia|huhtikuuta',
  'may|mai|mayo|maggio|mag|mei|maj|maio|maja|toukokuuta',
  'june|jun|juni|juin|junio|giugno|giu|junho|czerwiec|czerwca|kesakuuta',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|lipiec|lipca|heinakuuta',
  'august|aug|aout|agosto|ago|augustus|augusti|sierpien|sierpnia|elokuuta',
  'september|sep|sept|septembre|septiembre|settembre|set|setembro|wrzesien|wrzesnia|syyskuuta',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|pazdziernik|pazdziernika|lokakuuta',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|marraskuuta',
  'december|dec|dezember|dez|decembre|diciembre|dic|dicembre|dezembro|grudzien|grudnia|joulukuuta',
].map(words);

const languages: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: words('de|deu|ger|deutsch|german|allemand'),
  en: words('en|eng|englisch|english|anglais|ingles|inglese'),
  fr: words('fr|fra|fre|franzosisch|french|francais|frances|francese'),
  it: words('it|ita|italienisch|italian|italiano|italien'),
  es: words('es|spa|spanisch|spanish|espanol|castellano|espagnol'),
  pt: words('pt|por|portugiesisch|portuguese|portugues'),
  nl: words('nl|nld|dut|niederlandisch|dutch|nederlands'),
  pl: words('pl|pol|polnisch|polish|polski'),
  tr: words('tr|tur|turkisch|turkish|turkce'),
  el: words('el|gr|ell|gre|griechisch|greek|ελληνικα'),
  ru: words('ru|rus|russisch|russian|русскии'),
  uk: words('uk|ukr|ukrainisch|ukrainian|украінська'),
  ar: words('ar|ara|arabisch|arabic|العربية'),
  da: words('da|dan|danisch|danish|dansk'),
  sv: words('sv|swe|schwedisch|swedish|svenska'),
  fi: words('fi|fin|finnisch|finnish|suomi'),
};

/** "Deutsch", "DE" and "de-AT" are `de`; null for what nobody here knows. */
export function toLanguage(cell: string): Language | null {
  const said = fold(cell.trim().replace(/[-_][A-Za-z]{2,4}$/, ''));
  return Object.keys(languages).find((language) => languages[language]?.has(said)) ?? null;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((word) => fold(word) || word));
}
