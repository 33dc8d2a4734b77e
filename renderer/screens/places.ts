/** Every country and area of ISO 3166-1, for choosing; one without rules of its own gets the strictest. */
const countries =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

/** The languages the STOP clause is known in. */
const textLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'no', 'fi', 'pl'];

/** The language most people there speak, where the STOP clause is known in it. */
export function languageOf(country: string): string | null {
  const spoken = new Intl.Locale('und', { region: country }).maximize().language;
  // Norwegian is written in two ways, and the one most write has a code of its own.
  const language = spoken === 'nb' ? 'no' : spoken;
  return textLanguages.includes(language) ? language : null;
}

type Choice = { readonly value: string; readonly word: string };

export const countryChoices = (locale: string): readonly Choice[] => countriesNamed(countries, locale);

/** Some of them, in the order of their names there. */
export const countriesNamed = (some: readonly string[], locale: string): readonly Choice[] =>
  named(some, 'region', locale);

export const languageChoices = (locale: string): readonly Choice[] => named(textLanguages, 'language', locale);

/** All that the calendar lists, and the one in use where it lists that one by another name, as it does UTC. */
export const timeZoneChoices = (inUse: string): readonly Choice[] =>
  zoneChoices([...new Set([inUse, ...Intl.supportedValuesOf('timeZone')])].toSorted());

export const zoneChoices = (zones: readonly string[]): readonly Choice[] =>
  zones.map((value) => ({ value, word: value.replaceAll('_', ' ') }));

/** The time zones of a country; none where the calendar knows none, or the browser cannot be asked. */
export function zonesIn(country: string): readonly string[] {
  const locale: Partial<Intl.Locale> = new Intl.Locale('und', { region: country });
  return locale.getTimeZones?.() ?? [];
}

/** Where most people of a country live, for those whose first time zone in the calendar is far from there. */
const mainZones: Readonly<Record<string, string>> = {
  AR: 'America/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CY: 'Asia/Nicosia',
  ES: 'Europe/Madrid',
  GL: 'America/Godthab',
  KI: 'Pacific/Tarawa',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
};

/** The zone to offer first where this computer is set to none of them. */
export function likeliestOf(zones: readonly string[], country: string): string | undefined {
  const main = mainZones[country];
  return main !== undefined && zones.includes(main) ? main : zones[0];
}

/** Where this computer seems to be. */
export function guessPlace(): { readonly country: string; readonly timeZone: string } {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const region = new Intl.Locale(navigator.language).maximize().region ?? 'GB';
  return { country: countries.includes(region) ? region : 'GB', timeZone };
}

function named(codes: readonly string[], type: 'region' | 'language', locale: string): readonly Choice[] {
  const names = new Intl.DisplayNames(locale, { type });
  const { compare } = new Intl.Collator(locale);
  return codes
    .map((value) => ({ value, word: names.of(value) ?? value }))
    .toSorted((one, other) => compare(one.word, other.word));
}
