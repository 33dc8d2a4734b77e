import { replyPhrases } from './replyPhrases.ts';
import type { ReplyPhrases } from './replyPhrases.ts';
import { replyWords } from './replyWords.ts';
import type { ReplyWords } from './replyWords.ts';
import { phraseExpression } from './phraseExpression.ts';
import { toPlain } from './plainWords.ts';

/**
 * The tables of words and phrases made ready: one set and one expression over all languages, because people answer in the
 * language they think in, whatever stands in the book.
 */
const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter(Boolean).map(toPlain));

const languages = Object.values(replyWords);
const allOf = (kind: Exclude<keyof ReplyWords, 'source'>): ReadonlySet<string> =>
  setOf(languages.map((words) => words[kind] ?? '').join(' '));

export const lexicon = {
  stop: allOf('stop'),
  alone: allOf('alone'),
  doubtful: allOf('doubtful'),
  leave: allOf('leave'),
  texts: allOf('texts'),
  courtesy: allOf('courtesy'),
  along: allOf('along'),
  start: allOf('start'),
  help: allOf('help'),
  yes: allOf('yes'),
  no: allOf('no'),
  join: setOf('join beitreten rejoindre unirse unirme entrar iscrivermi meedoen liity dolacz'),
} as const;

/** What is left of a clause once stop words in a harmless use are set aside. */
export const withoutHarmless = (clause: string): string => clause.replace(harmless, ' · ').trim();

/** The words that can mean nothing but stop, or null. */
export const certainIn = (clause: string): string | null => {
  const phrase = certain.exec(clause)?.[0];
  if (phrase !== undefined) return phrase;
  const words = clause.split(' ');
  const leaving = words.find((word) => lexicon.leave.has(word));
  if (leaving !== undefined && words.length <= 4) return clause;
  return byLanguage.some(({ end, texts }) => standClose(words, end, texts, 3)) ? clause : null;
};

/** The words that may mean it, or null. */
export const doubtIn = (clause: string): string | null => {
  const phrase = doubtful.exec(clause)?.[0];
  if (phrase !== undefined) return phrase;
  const words = clause.split(' ');
  if (words.some((word) => lexicon.leave.has(word))) return clause;
  if (words.some((word) => why.has(word)) || words.length > 12) return null;
  return byLanguage.some((words_) => saysNoMore(words, words_)) ? clause : null;
};

type Classes = Readonly<Record<'end' | 'texts' | 'not' | 'more', ReadonlySet<string>>>;

/** An end word and, up to so many words later, a word for texts. */
const standClose = (words: readonly string[], end: ReadonlySet<string>, texts: ReadonlySet<string>, far: number) =>
  words.some((word, at) => end.has(word) && words.slice(at + 1, at + 2 + far).some((later) => texts.has(later)));

/** "Keine … SMS … mehr", or no more than "no texts". */
const saysNoMore = (words: readonly string[], { not, more, texts }: Classes): boolean => {
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
  if (has(not) && has(texts) && has(more)) return true;
  return words.length <= 2 && not.has(words[0] ?? '') && texts.has(words[1] ?? '');
};

const byLanguage: readonly Classes[] = languages.map(({ end, texts, not, more }) => ({
  end: setOf(end),
  texts: setOf(texts),
  not: setOf(not),
  more: setOf(more),
}));
const why = allOf('why');

const allPhrases = (kind: keyof ReplyPhrases): readonly string[] =>
  Object.values(replyPhrases).flatMap((phrases) => phrases[kind]);

const harmless = phraseExpression(allPhrases('harmless'), 'gu');
const certain = phraseExpression(allPhrases('certain'), 'u');
const doubtful = phraseExpression(allPhrases('doubtful'), 'u');
