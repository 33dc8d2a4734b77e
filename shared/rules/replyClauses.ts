import { plainWords } from './plainWords.ts';

/**
 * A received text as clauses of plain words: what was quoted and what the phone signs with is cut off, spelled-out letters are
 * joined, contractions are closed, drawn-out letters shortened.
 */
export type ReplyClause = {
  readonly words: readonly string[];
  /** Stands at the end and looks like the name someone signs with. */
  readonly isName: boolean;
};

export const clausesOf = (text: string): readonly ReplyClause[] => {
  const clauses = withoutSignature(text.slice(0, longest))
    .normalize('NFKC')
    .replace(spelledOut, (letters) => letters.replace(/[ .\-_*]/g, ''))
    .replace(/(n)['’`´](t)(?!\p{L})/giu, '$1$2')
    .replace(/(\p{L})['’`´](m|re|ve|ll|s|d)(?!\p{L})/giu, '$1$2')
    .split(/[.!?;:,…\n\r()[\]"“”„«»|•–—¡¿،؛؟。！？]+|\s-+|-+\s/u)
    .map((written) => ({ written: written.trim(), words: plainWords(written).map(toWord) }))
    .filter(({ words }) => words.length > 0);
  return clauses.map(({ written, words }, at) => ({
    words,
    isName: at > 0 && at === clauses.length - 1 && name.test(written),
  }));
};

const name = /^\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’]*){0,2}$/u;

/** Ten parts; nobody says stop only after that. */
const longest = 1600;

/** S.T.O.P. and s t o p */
const spelledOut = /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*]\p{L}){2,}(?![\p{L}\p{N}])/gu;

const toWord = (word: string): string => {
  const short = word.replace(/(\p{L})\1{2,}/gu, '$1');
  return /\p{L}/u.test(short) && /[013457]/.test(short) && !/\d{2}/.test(short)
    ? short.replace(/[013457]/g, (digit) => letterOf[digit] ?? digit)
    : short;
};

const letterOf: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

const withoutSignature = (text: string): string => text.replace(quoted, '\n').replace(phoneSignature, '');

const quoted = /^\s*>.*$/gm;
const phoneSignature =
  /(?:^|\n)\s*(?:--\s*(?:\n|$)|sent from my|sent via|get outlook|von meinem|gesendet von|gesendet mit|envoye de|envoyé de|envoyé depuis|enviado desde|enviado do|inviato da|verzonden vanaf|verstuurd vanaf|skickat från|sendt fra|lähetetty|wysłane z|odesláno z|отправлено с|надіслано з)[^]*$/i;
