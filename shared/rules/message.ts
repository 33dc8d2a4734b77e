/**
 * "What a text costs is counted, not guessed."
 *
 * 3GPP TS 23.038 (alphabets and language-specific information), section 6.2.1: the GSM 7 bit default alphabet and its
 * extension table; 3GPP TS 23.040, section 9.2.3.24.1: a concatenated message spends 6 of a part's 140 octets on its header.
 * So 160 units alone and 153 a part in GSM-7, 70 and 67 in UCS-2. A letter of the extension table counts 2, and neither it nor
 * a surrogate pair, nor what is read as one character, is split between two parts while it fits into one.
 */

export type Encoding = 'GSM-7' | 'UCS-2';

export type Measure = {
  readonly encoding: Encoding;
  /** Septets in GSM-7, UTF-16 code units in UCS-2. */
  readonly units: number;
  readonly parts: number;
  /** Units still free in the last part. */
  readonly left: number;
};

export type UnicodeMaker = {
  /** What is read as one character; several code points in an emoji. */
  readonly character: string;
  /** Where it begins, in UTF-16 code units. */
  readonly index: number;
  /** What says the same in GSM-7, where something does. */
  readonly replacement?: string;
};

export const measure = (text: string): Measure => measureGsm7(text) ?? measureUcs2(text);

/** The characters that turn a text into UCS-2, in their order; empty for a GSM-7 text. */
export const whatMakesUnicode = (text: string): readonly UnicodeMaker[] => {
  if (measureGsm7(text)) return [];
  const makers: UnicodeMaker[] = [];
  for (const { segment, index } of characters.segment(text)) {
    if (measureGsm7(segment)) continue;
    const replacement = inGsm7(segment);
    makers.push(replacement === null ? { character: segment, index } : { character: segment, index, replacement });
  }
  return makers;
};

/**
 * The same text in typewriter signs, and how many parts that saves. The text comes back as it was where signs alone
 * do not bring it down to GSM-7, because then nothing would be gained.
 */
export const replaceable = (text: string): { readonly text: string; readonly saves: number } => {
  const makers = whatMakesUnicode(text);
  let plain = '';
  let from = 0;
  for (const { character, index, replacement } of makers) {
    if (replacement === undefined) return { text, saves: 0 };
    plain += text.slice(from, index) + replacement;
    from = index + character.length;
  }
  plain += text.slice(from);
  return { text: plain, saves: measure(text).parts - measure(plain).parts };
};

const measureGsm7 = (text: string): Measure | null => {
  let units = 0;
  let parts = 1;
  let used = 0;
  for (let at = 0; at < text.length; at += 1) {
    const width = gsm7Width[text.charCodeAt(at)];
    if (!width) return null;
    units += width;
    used += width;
    if (used > 153) {
      parts += 1;
      used = width;
    }
  }
  return units <= 160
    ? { encoding: 'GSM-7', units, parts: 1, left: 160 - units }
    : { encoding: 'GSM-7', units, parts, left: 153 - used };
};

const measureUcs2 = (text: string): Measure => {
  const units = text.length;
  if (units <= 70) return { encoding: 'UCS-2', units, parts: 1, left: 70 - units };
  const segments = characters.segment(text);
  let parts = 1;
  let start = 0;
  while (units - start > 67) {
    start = cutBefore(segments, text, start, start + 67);
    parts += 1;
  }
  return { encoding: 'UCS-2', units, parts, left: 67 - (units - start) };
};

/** Where the next part begins: at `limit`, or before the character that `limit` would cut. */
const cutBefore = (segments: Intl.Segments, text: string, start: number, limit: number): number => {
  // A carriage return and its line feed are read as one break but may part company.
  if (text[limit] === '\n') return limit;
  const index = segments.containing(limit)?.index ?? limit;
  if (index > start) return index;
  // One character larger than a whole part, such as a letter under a hundred accents: only its surrogate pairs are kept.
  return isLowSurrogate(text.charCodeAt(limit)) && isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const inGsm7 = (character: string): string | null => {
  const composed = character.normalize('NFC');
  if (measureGsm7(composed)) return composed;
  return typewriterSigns[character] ?? null;
};

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** TS 23.038, section 6.2.1, table by rows. */
const gsm7Default =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** TS 23.038, section 6.2.1.1: an escape and a second septet. */
const gsm7Extension = '\f^{}\\[~]|€';

const gsm7Width = new Uint8Array(0x10000);
for (const character of gsm7Default) gsm7Width[character.charCodeAt(0)] = 1;
for (const character of gsm7Extension) gsm7Width[character.charCodeAt(0)] = 2;

/** Signs a word processor or a telephone puts in by itself; the typewriter sign says the same. No letter is ever changed. */
const typewriterSigns: Readonly<Record<string, string>> = {
  '„': '"',
  '“': '"',
  '”': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‚': "'",
  '‘': "'",
  '’': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  '´': "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '•': '-',
  '·': '-',
  '…': '...',
  '×': 'x',
  '⁄': '/',
  '\t': ' ',
  '\u00a0': ' ',
  '\u2000': ' ',
  '\u2001': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2004': ' ',
  '\u2005': ' ',
  '\u2006': ' ',
  '\u2007': ' ',
  '\u2008': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u00ad': '',
  '\u200b': '',
  '\u2060': '',
  '\ufeff': '',
};
