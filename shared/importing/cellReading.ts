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
 * Reads ISO 8601, and day, month and year in the country's order; two digits of a year are in this century.
 */
export function toDay(cell: string, country: Country): Instant | null {
  const text = cell.trim();
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const other = /^(\d{1,2})[-./]\s?(\d{1,2})[-./]\s?(\d{4}|\d{2})(?:[, ]+\d{1,2}:\d\d.*)?$/.exec(text);
  if (!other) return null;
  const year = Number(other[3]) + (other[3]?.length === 2 ? 2000 : 0);
  const [first, second] = [Number(other[1]), Number(other[2])];
  // A dot is how the day comes first, in every country.
  return monthFirst.has(country) && !text.includes('.') ? day(year, first, second) : day(year, second, first);
}

function day(year: number, month: number, dayOfMonth: number): Instant | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth, 12));
  const exists = year >= 1990 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.toISOString() : null;
}

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
