/**
 * "Who sends, what, how often, message and data rates, STOP, HELP, privacy policy and terms stand where people sign up,
 * and it is no condition of a purchase" (CTIA Messaging Principles and Best Practices, 5.1.2; 47 CFR 64.1200(f)(9)).
 * Elsewhere less is asked for: each piece stands below with its own source. What is read here are words, not meaning,
 * so one piece is always left to the owner's eyes.
 */
import type { Country, Language } from '#shared/facts.ts';
import { holdsInstruction } from './clauseFinding.ts';
import { hasWords, plainWords } from './plainWords.ts';

export type WordingPiece =
  | 'who'
  | 'what'
  | 'byText'
  | 'howOften'
  | 'stop'
  | 'rates'
  | 'help'
  | 'privacy'
  | 'terms'
  | 'noCondition'
  | 'address';

/** Where it stands written; words/ names each in the language of the window. */
export type WordingSource =
  | 'cfrWritten'
  | 'cfrCondition'
  | 'ctia'
  | 'casl'
  | 'spamActsWho'
  | 'spamActConsent'
  | 'spamActStop'
  | 'ukWho'
  | 'ukWhat'
  | 'ukStop'
  | 'ukPrivacy'
  | 'pecr'
  | 'gdprWho'
  | 'gdprWhat'
  | 'gdprStop'
  | 'gdprPrivacy'
  | 'ePrivacy';

/** `look`: only a person can tell, or the words are in a language not read here. `differs`: another figure than promised. */
export type PieceState = 'said' | 'missing' | 'look' | 'differs';

export type CheckedPiece = {
  readonly piece: WordingPiece;
  readonly state: PieceState;
  /** Whether the country's law wants it in the wording, or it is good custom. */
  readonly want: 'law' | 'custom';
  readonly source: WordingSource;
};

export type WordingOccasion = {
  readonly wording: string;
  readonly language: Language;
  readonly shopName: string;
  readonly country: Country;
  /** How many texts a month are promised, where the owner set a number. */
  readonly perMonth: number | null;
};

/** Every piece the country wants in the wording, in the order people read them. */
export const checkWording = (occasion: WordingOccasion): readonly CheckedPiece[] =>
  piecesFor(occasion.country).map(([piece, want, source]) => ({
    piece,
    want,
    source,
    state: stateOf(piece, occasion),
  }));

type Piece = readonly [WordingPiece, CheckedPiece['want'], WordingSource];

const piecesFor = (country: Country): readonly Piece[] => {
  if (country === 'US' || country === 'PR') return american;
  if (country === 'CA') return canadian;
  if (country === 'AU' || country === 'NZ') return australian;
  return country === 'GB' ? british : european;
};

const american: readonly Piece[] = [
  ['who', 'law', 'cfrWritten'],
  ['what', 'law', 'ctia'],
  ['byText', 'law', 'cfrWritten'],
  ['howOften', 'custom', 'ctia'],
  ['rates', 'custom', 'ctia'],
  ['stop', 'custom', 'ctia'],
  ['help', 'custom', 'ctia'],
  ['privacy', 'custom', 'ctia'],
  ['terms', 'custom', 'ctia'],
  ['noCondition', 'law', 'cfrCondition'],
];

const canadian: readonly Piece[] = [
  ['who', 'law', 'casl'],
  ['what', 'law', 'casl'],
  ['byText', 'custom', 'casl'],
  ['address', 'law', 'casl'],
  ['stop', 'law', 'casl'],
  ['howOften', 'custom', 'ctia'],
];

const australian: readonly Piece[] = [
  ['who', 'law', 'spamActsWho'],
  ['what', 'law', 'spamActConsent'],
  ['byText', 'custom', 'spamActConsent'],
  ['stop', 'custom', 'spamActStop'],
  ['howOften', 'custom', 'ctia'],
];

const british: readonly Piece[] = [
  ['who', 'law', 'ukWho'],
  ['what', 'law', 'ukWhat'],
  ['byText', 'law', 'pecr'],
  ['stop', 'law', 'ukStop'],
  ['howOften', 'custom', 'ctia'],
  ['privacy', 'custom', 'ukPrivacy'],
];

const european: readonly Piece[] = [
  ['who', 'law', 'gdprWho'],
  ['what', 'law', 'gdprWhat'],
  ['byText', 'law', 'ePrivacy'],
  ['stop', 'law', 'gdprStop'],
  ['howOften', 'custom', 'ctia'],
  ['privacy', 'custom', 'gdprPrivacy'],
];

function stateOf(piece: WordingPiece, { wording, language, shopName, perMonth }: WordingOccasion): PieceState {
  if (wording.trim() === '') return 'missing';
  if (piece === 'who') return hasWords(wording, shopName) ? 'said' : 'missing';
  if (piece === 'what') return 'look';
  const signs = signsIn[language];
  if (signs === undefined) return 'look';
  if (piece === 'stop' && holdsInstruction(wording)) return 'said';
  const plain = ` ${plainWords(wording).join(' ')} `;
  if (!signs[piece].some((sign) => sign.test(plain))) return 'missing';
  return piece === 'howOften' && perMonth !== null && !saysNumber(plain, perMonth, signs.numbers) ? 'differs' : 'said';
}

const saysNumber = (plain: string, number: number, numbers: readonly string[]): boolean =>
  plain.includes(` ${number} `) ||
  (numbers[number - 1] ?? '').split('|').some((word) => word !== '' && plain.includes(` ${word} `));

type Signs = Readonly<Record<Exclude<WordingPiece, 'who' | 'what'>, readonly RegExp[]>> & {
  /** One, two, three ... as they are written in words. */
  readonly numbers: readonly string[];
};

/** Read in plain words: small letters without accents, one space between. */
const signsIn: Readonly<Partial<Record<Language, Signs>>> = {
  en: {
    byText: [/ (text|texts|texted|sms|text messages?|message me|messages) /],
    howOften: [
      / (a|an|per|each|every) (day|week|month|year|fortnight) /,
      / (once|twice|times|daily|weekly|monthly|recurring|frequency) /,
      / (one|two|three|four|five|six|seven|eight|nine|ten|\d+) (texts?|messages?|sms) /,
      / on (mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays) /,
    ],
    stop: [/ (stop|cancel|withdraw|opt out|unsubscribe|end it|change my mind) /],
    rates: [/ (message|msg|data|text|standard)( and data| data| message)? rates /, / rates (may|might) apply /],
    help: [/ help /],
    privacy: [/ privacy /, / https? .*(privacy|data protection) /, / data protection /],
    terms: [/ terms /],
    noCondition: [
      / (not|no|never) (\w+ ){0,6}(condition|required|requirement|necessary)/,
      / without .* (buy|purchase)/,
    ],
    address: [/ (street|lane|road|avenue|ave|st|rd|box|suite|boulevard|blvd|way|square) /],
    numbers: [
      'one|once',
      'two|twice',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ],
  },
  de: {
    byText: [/ (sms|textnachricht|textnachrichten|kurznachricht|kurznachrichten|nachricht|nachrichten) /],
    howOften: [
      / (am|pro|im|je|jeden|jede|in der) (tag|woche|monat|jahr) /,
      / (taglich|wochentlich|monatlich|einmal|zweimal|mal) /,
      / (eine|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|\d+) (sms|nachrichten) /,
      / (montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|werktags) /,
    ],
    stop: [/ (stop|stopp|abbestellen|abmelden|widerrufen|widerruf|beenden) /],
    rates: [/ (kosten|gebuhren|tarif) /],
    help: [/ (hilfe|help) /],
    privacy: [/ (datenschutz|datenschutzerklarung|datenschutzhinweise|datenschutzhinweisen) /],
    terms: [/ (bedingungen|agb|teilnahmebedingungen) /],
    noCondition: [/ (nicht|keine|kein) (\w+ ){0,6}(bedingung|voraussetzung|erforderlich|notig)/, / ohne .* kauf/],
    address: [/ \w*(strasse|gasse|weg|platz|allee|ring) /],
    numbers: [
      'eine|einmal',
      'zwei|zweimal',
      'drei',
      'vier',
      'funf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'zehn',
      'elf',
      'zwolf',
    ],
  },
};
