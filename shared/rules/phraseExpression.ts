import { toPlain } from './plainWords.ts';

/**
 * One expression out of many phrases, to be matched with plain words joined by single spaces. In a phrase `~` stands for up to
 * three words of any kind, `_` for the end of a word and the space after it, if there is more.
 */
export const phraseExpression = (phrases: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![^ ])(?:${phrases.map(toPattern).join('|')})(?![^ ])`, flags);

/** Phrases are compared in their plain form; \S stays what it is although plain forms are in small letters. */
const toPattern = (phrase: string): string =>
  phrase.split('\\S').map(toPlain).join('\\S').replaceAll('~', '(?:\\S+ ){0,3}').replaceAll('_', '(?![^ ]) ?');
