import { toPlain } from './plainWords.ts';
import { replyWords } from './replyWords.ts';
import type { ReplyWords } from './replyWords.ts';

/**
 * The table of words made ready: one set over all languages, because people answer in the language they think in,
 * whatever stands in the book.
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
  why: allOf('why'),
  join: setOf('join beitreten rejoindre unirse unirme entrar iscrivermi meedoen liity dolacz'),
} as const;

export type Classes = Readonly<Record<'end' | 'texts' | 'not' | 'more', ReadonlySet<string>>>;

/** What belongs together only inside one language: "no" and "more" of two languages mean nothing. */
export const classesByLanguage: readonly Classes[] = languages.map(({ end, texts, not, more }) => ({
  end: setOf(end),
  texts: setOf(texts),
  not: setOf(not),
  more: setOf(more),
}));
