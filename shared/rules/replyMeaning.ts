import { phraseExpression } from './phraseExpression.ts';
import { classesByLanguage, lexicon } from './replyLexicon.ts';
import type { Classes } from './replyLexicon.ts';
import { replyPhrases } from './replyPhrases.ts';
import type { ReplyPhrases } from './replyPhrases.ts';

/** What is left of one clause of plain words once stop words in a harmless use are set aside. */
export const withoutHarmless = (clause: string): string => clause.replace(harmless, ' · ').trim();

/** The words that can mean nothing but stop, or null. */
export const certainIn = (clause: string): string | null => {
  const phrase = certain.exec(clause)?.[0];
  if (phrase !== undefined) return phrase;
  const words = clause.split(' ');
  const leaving = words.find((word) => lexicon.leave.has(word));
  if (leaving !== undefined && words.length <= 4) return clause;
  return classesByLanguage.some(({ end, texts }) => standClose(words, end, texts, 3)) ? clause : null;
};

/** The words that may mean it, or null. */
export const doubtIn = (clause: string): string | null => {
  const phrase = doubtful.exec(clause)?.[0];
  if (phrase !== undefined) return phrase;
  const words = clause.split(' ');
  if (words.some((word) => lexicon.leave.has(word))) return clause;
  if (words.some((word) => lexicon.why.has(word)) || words.length > 12) return null;
  return classesByLanguage.some((classes) => saysNoMore(words, classes)) ? clause : null;
};

/** An end word and, up to so many words later, a word for texts. */
const standClose = (words: readonly string[], end: ReadonlySet<string>, texts: ReadonlySet<string>, far: number) =>
  words.some((word, at) => end.has(word) && words.slice(at + 1, at + 2 + far).some((later) => texts.has(later)));

/** "Keine … SMS … mehr", or no more than "no texts". */
const saysNoMore = (words: readonly string[], { not, more, texts }: Classes): boolean => {
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
  if (has(not) && has(texts) && has(more)) return true;
  return words.length <= 2 && not.has(words[0] ?? '') && texts.has(words[1] ?? '');
};

const allPhrases = (kind: keyof ReplyPhrases): readonly string[] =>
  Object.values(replyPhrases).flatMap((phrases) => phrases[kind]);

const harmless = phraseExpression(allPhrases('harmless'), 'gu');
const certain = phraseExpression(allPhrases('certain'), 'u');
const doubtful = phraseExpression(allPhrases('doubtful'), 'u');
