/**
 * One plain form for words however they were typed: full-width letters, capitals, accents, ligatures and invisible
 * characters fall away (Unicode Standard Annex #15, NFKC and NFD), so that ＳＴＯＰ, Stóp and stop are one word.
 */
export const toPlain = (text: string): string => (/^[ -~\n]*$/.test(text) ? text.toLowerCase() : withoutAccents(text));

const withoutAccents = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßæœøłđıςىة]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');

/** The words of a text in their plain form; signs and emoji separate words and are no words. */
export const plainWords = (text: string): readonly string[] => toPlain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** True where the words of `part` stand in `whole` side by side. */
export const hasWords = (whole: string, part: string): boolean => {
  const words = plainWords(part);
  return words.length > 0 && ` ${plainWords(whole).join(' ')} `.includes(` ${words.join(' ')} `);
};

/** Letters that Unicode does not take apart though readers do. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
};
