/**
 * What people type and what spreadsheets leave of it -> a number in E.164 (ITU-T), or why not.
 * Numbering plans: Google's libphonenumber with its full patterns; the smaller ones cannot tell mobile from landline.
 */
import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import type { Country, LineKind, Phone } from './facts.ts';

/** What had to be put right, in the owner's words for the import report. */
export type PhoneRepair = 'leadingZero' | 'plus' | 'scientific' | 'decimal' | 'characters' | 'label' | 'several';

export type PhoneRefusal =
  | 'empty'
  | 'tooShort'
  | 'tooLong'
  | 'letters'
  | 'extension'
  | 'notANumber'
  | 'lostDigits'
  | 'several';

export type PhoneAnswer =
  | {
      readonly kind: 'phone';
      readonly phone: Phone;
      readonly country: Country | null;
      readonly line: LineKind;
      readonly repaired?: PhoneRepair;
    }
  | {
      readonly kind: 'refused';
      readonly why: PhoneRefusal;
      /** How many digits are lacking, where that is known. */
      readonly missing?: number;
      /** The numbers found, where one cell holds several that can be texted. */
      readonly found?: readonly Phone[];
    };

type Found = Extract<PhoneAnswer, { kind: 'phone' }>;
type Refused = Extract<PhoneAnswer, { kind: 'refused' }>;

/** A cell longer than this is no phone number, and would only cost time. */
const longestCell = 200;
/** E.164 allows 15 digits after the plus; some plans' patterns allow more. */
const longestPhone = 16;

export const toPhone = (typed: string, defaultCountry: Country): PhoneAnswer => {
  if (typed.length > longestCell) return refused('tooLong');
  const cell = typed
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/[\r\n\v\f\u2028\u2029]+/g, ';');
  const text = withoutMarks(cell);
  if (text === '') return refused('empty');
  const country = isSupportedCountry(defaultCountry) ? defaultCountry : undefined;
  const whole = toOne(text, country);
  if (whole.kind === 'phone') return text === typed.trim() ? whole : { repaired: 'characters', ...whole };
  return oneOfSeveral(text, country) ?? whole;
};

/** The number as it would be dialled, whether or not a plan knows it: how one that is in the book is told all the same. */
export const asDialled = (typed: string, defaultCountry: Country): Phone | null => {
  const country = isSupportedCountry(defaultCountry) ? { defaultCountry } : {};
  return parsePhoneNumberFromString(typed, { extract: false, ...country })?.number ?? null;
};

/** Mobile, or where the plan does not tell: a landline would swallow the message. */
export const isTextable = (line: LineKind): boolean => line === 'mobile' || line === 'either';

/** The number grouped for reading: nationally in the shop's own country, else with its country code. */
export const showPhone = (phone: Phone, shopCountry: Country): string => {
  const key = `${shopCountry} ${phone}`;
  const known = shown.get(key) ?? toShown(phone, shopCountry);
  if (shown.size >= mostShown) shown.clear();
  shown.set(key, known);
  return known;
};

/** A page of people is drawn again at every ring, and reading its numbers takes longer than all the rest of it. */
const shown = new Map<string, string>();
const mostShown = 5_000;

const toShown = (phone: Phone, shopCountry: Country): string => {
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed) return phone;
  // Numbers kept for films and samples belong to no country of their calling code.
  const isOurs = parsed.country === shopCountry || (parsed.country === undefined && sharesCode(parsed, shopCountry));
  return isOurs ? parsed.formatNational() : parsed.formatInternational();
};

const sharesCode = (parsed: PhoneNumber, country: Country): boolean =>
  isSupportedCountry(country) && parsed.countryCallingCode === getCountryCallingCode(country);

/** How numbers of a country begin, `+44`; the plus sign alone where nobody knows. */
export const callingCodeOf = (country: Country): string =>
  isSupportedCountry(country) ? `+${getCountryCallingCode(country)}` : '+';

const refused = (why: PhoneRefusal, more: { missing?: number; found?: readonly Phone[] } = {}): Refused => ({
  kind: 'refused',
  why,
  ...more,
});

/** Every script's digits stand in runs of ten, so the value follows from the distance to the run's zero. */
const toAsciiDigit = (digit: string): string => {
  if (digit >= '0' && digit <= '9') return digit;
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
};

/** Drops what a spreadsheet or a web page adds around a number: ="…", a leading apostrophe, tel:, characters nobody sees. */
const withoutMarks = (cell: string): string =>
  cell
    .replace(/[\p{Cf}\p{Cc}\uFE0F\u20E3]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s'"`´‘’“”=;,]+|[\s'"`´‘’“”;,]+$/gu, '')
    .replace(/^(?:tel|sms|callto):/i, '')
    .trim();

const toOne = (text: string, country: CountryCode | undefined): PhoneAnswer => {
  if (/^[+-]?\d+(?:[.,]\d+)?e\+?\d{1,2}$/i.test(text)) return fromScientific(text, country);
  if (isDate(text)) return refused('notANumber');
  if (/\d[\s.,;]*(?:ext|x|#|app|durchwahl|poste)\.?:?\s*\d{1,6}$/i.test(text)) return refused('extension');
  const bare = withoutLabel(text);
  if (bare !== text) return marked(fromDigits(bare, country), 'label');
  return fromDigits(text, country);
};

/** 4,91762E+11: as long as the mantissa holds every digit nothing is lost, else nobody can bring them back. */
const fromScientific = (text: string, country: CountryCode | undefined): PhoneAnswer => {
  const [mantissa = '', exponent = ''] = text.toLowerCase().replace(/^[+-]/, '').split('e');
  const digits = mantissa.replace(/[.,]/, '');
  const before = /[.,]/.test(mantissa) ? mantissa.search(/[.,]/) : digits.length;
  const missing = before + Number(exponent) - digits.length;
  if (missing > 12 || missing < 0) return refused('notANumber');
  if (missing > 0) return refused('lostDigits', { missing });
  return marked(fromDigits(digits, country), 'scientific');
};

const marked = (answer: PhoneAnswer, repaired: PhoneRepair): PhoneAnswer =>
  answer.kind === 'phone' ? { ...answer, repaired } : answer;

/** 24.12.1987 would pass for a landline in some plans. */
const isDate = (text: string): boolean =>
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})$/.test(text);

/** "Handy: 0176 …" and "0176 … (privat)". One or two letters alone may be a mistyped digit and stay. */
const withoutLabel = (text: string): string =>
  text
    .replace(/^\p{L}[\p{L}\s-]{2,}(?:[.:]\s*|\s+)(?=[+(\d])/u, '')
    .replace(/(?<=\d)(?:\s+\(?|\s*\()\p{L}[\p{L}\s.-]{2,}\)?$/u, '');

const fromDigits = (text: string, country: CountryCode | undefined): PhoneAnswer => {
  if (/\p{L}/u.test(text)) return refused('letters');
  const whole = text.replace(/(?<=^[+-]?\d{7,})[.,]0{1,2}$/, '');
  if (!/^[+\d()[\]\-‐-―−./\\~\s,'’·•]*$/u.test(whole) || !/\d/.test(whole)) return refused('notANumber');
  const digits = whole.replace('(0)', '').replace(/\D/g, '');
  const signed = /^[^\d]*\+/.test(whole);
  if (digits.length > 20) return refused('tooLong');
  // A column once turned into 4.91762E+11 and back again ends in zeros; nobody's number does by chance.
  if (!signed && /^\d{4,}0{6}$/.test(whole)) return refused('lostDigits');
  const found = (signed ? international(whole, digits, country) : national(digits, country)) ?? null;
  if (!found) return whyNot(digits, signed, country);
  return whole === text ? found : marked(found, 'decimal');
};

/** "+0176…" was typed with a plus too many; "+49 (0)176…" and "+49 0176…" carry a zero that is not dialled. */
const international = (whole: string, digits: string, country: CountryCode | undefined): Found | undefined =>
  read(`+${digits}`, undefined) ??
  read(`+${whole.replace(/\D/g, '')}`, undefined) ??
  (digits.startsWith('00') ? repaired(read(`+${digits.slice(2)}`, undefined), 'plus') : undefined) ??
  (digits.startsWith('0') ? repaired(read(digits, country), 'plus') : undefined);

/**
 * Digits without a plus can be read in several ways. The shop's own country goes first, a number that can be texted
 * before one that cannot: 491761234567 is a mobile that lost its plus, not a landline in Leer that lost its zero.
 */
const national = (digits: string, country: CountryCode | undefined): Found | undefined => {
  if (digits.startsWith('00')) return read(`+${digits.slice(2)}`, undefined) ?? read(digits, country);
  const home = country === undefined ? undefined : read(digits, country);
  if (digits.startsWith('0')) return home;
  const zeroed = country === undefined ? undefined : read(`0${digits}`, country);
  const abroad = repaired(read(`+${digits}`, undefined), 'plus');
  const plussed = abroad !== undefined && abroad.country === country ? abroad : undefined;
  const plain = home === undefined ? repaired(zeroed, 'leadingZero') : lacksItsZero(home, zeroed);
  // In North America the 1 in front is how people write, not what is left of +1.
  const readings = [digits.startsWith('1') ? undefined : plussed, plain].filter((one) => one !== undefined);
  return readings.find((one) => isTextable(one.line)) ?? readings[0] ?? abroad;
};

/** Where writing a zero in front gives the same number, the plan has one and the spreadsheet ate it. */
const lacksItsZero = (home: Found, zeroed: Found | undefined): Found =>
  zeroed?.phone === home.phone ? { ...home, repaired: 'leadingZero' } : home;

const repaired = (found: Found | undefined, repair: PhoneRepair): Found | undefined =>
  found && { ...found, repaired: repair };

const read = (digits: string, country: CountryCode | undefined): Found | undefined => {
  const parsed = parsePhoneNumberFromString(digits, { extract: false, ...(country && { defaultCountry: country }) });
  if (!parsed?.isValid() || parsed.number.length > longestPhone) return undefined;
  return { kind: 'phone', phone: parsed.number, country: parsed.country ?? null, line: lineOf(parsed) };
};

const lineOf = (number: PhoneNumber): LineKind => {
  const type = number.getType();
  if (type === 'MOBILE') return 'mobile';
  if (type === 'FIXED_LINE_OR_MOBILE') return 'either';
  return type === 'FIXED_LINE' ? 'landline' : 'other';
};

/** Says how many digits are lacking by trying: the plan's own lengths also count landlines and tell little. */
const whyNot = (digits: string, signed: boolean, country: CountryCode | undefined): Refused => {
  const fits = (candidate: string): boolean =>
    (signed ? read(`+${candidate}`, undefined) : national(candidate, country)) !== undefined;
  for (let missing = 1; missing <= 4; missing += 1) {
    if (['2', '5', '7'].some((digit) => fits(digits + digit.repeat(missing)))) return refused('tooShort', { missing });
  }
  if (digits.length < 7) return refused('tooShort');
  const tooMany = [1, 2, 3].some((extra) => fits(digits.slice(0, -extra)));
  return refused(tooMany || digits.length > 15 ? 'tooLong' : 'notANumber');
};

/** A cell with a mobile and a landline means the mobile; with two mobiles only the owner knows which. */
const oneOfSeveral = (text: string, country: CountryCode | undefined): PhoneAnswer | undefined => {
  const parts = text
    .split(/[;,|&/]|\s(?:or|oder|und|and|ou|et|o|y|e)\s/iu)
    .map(withoutMarks)
    .filter(Boolean);
  if (parts.length < 2) return undefined;
  const answers = parts.map((part) => toOne(part, country));
  const found = new Map(answers.filter((one) => one.kind === 'phone').map((one) => [one.phone, one]));
  const textable = [...found.values()].filter((one) => isTextable(one.line));
  if (textable.length > 1) return refused('several', { found: textable.map((one) => one.phone) });
  const only = textable[0] ?? (found.size === 1 ? [...found.values()][0] : undefined);
  if (only) return { ...only, repaired: 'several' };
  return found.size > 1 ? refused('several', { found: [...found.keys()] }) : undefined;
};
