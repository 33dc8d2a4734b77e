import type { CampaignId, Reading } from '#shared/facts.ts';
import { clausesOf } from './replyClauses.ts';
import type { ReplyClause } from './replyClauses.ts';
import { lexicon } from './replyLexicon.ts';
import { certainIn, doubtIn, withoutHarmless } from './replyMeaning.ts';
import { toStopWord } from './typos.ts';
import { plainWords } from './plainWords.ts';

/**
 * "Whoever says stop in words a reasonable person understands has said stop."
 *
 * FCC, 47 CFR 64.1200(a)(10): consent may be revoked by any reasonable means; stop, quit, end, revoke, opt out, cancel and
 * unsubscribe are revocation per se, other words by what a reasonable person would understand. So there are three answers:
 * certain, unsure (held at once, the owner decides) and no. In every language at once, whatever the contact's.
 * CTIA, Messaging Principles and Best Practices (2023), 5.1: HELP is answered, START begins again.
 */

export type ReplyCampaign = { readonly id: CampaignId; readonly name: string; readonly keyword?: string | null };

export type ReplyContext = {
  readonly campaigns: readonly ReplyCampaign[];
  /** Set while the question that confirms a join is open to this phone. */
  readonly expecting?: 'confirmation';
};

export type ReadReply = {
  readonly reading: Reading;
  /** The campaign that was named; without one a stop means all. */
  readonly scope?: CampaignId;
  readonly why:
    | 'stopWord'
    | 'stopPhrase'
    | 'typo'
    | 'stopAmongOther'
    | 'stopSomethingUnknown'
    | 'doubtfulWord'
    | 'doubtfulPhrase'
    | 'stopSign'
    | 'keyword'
    | 'startWord'
    | 'helpWord'
    | 'yesWord'
    | 'noWord'
    | 'nothing';
  /** The words it rests on, in plain form. */
  readonly matched?: string;
};

/** What a received text means. Takes any string and never throws. */
export const readReply = (text: string, { campaigns, expecting }: ReplyContext): ReadReply => {
  const clauses = clausesOf(text).map((clause) => judge(clause, campaigns));
  const said = clauses.filter((clause) => clause.kind !== 'courtesy');
  const stop = said.find((clause) => clause.kind === 'phrase') ?? soleStop(said);
  if (stop) return stopReading(stop, text, campaigns);
  const words = plainWords(text).filter((word) => !lexicon.courtesy.has(word) || isAnswer(word));
  const answer = expecting ? readAnswer(words, campaigns) : null;
  const wish = answer ?? readKeyword(words, campaigns) ?? readCommand(words, campaigns);
  if (wish) return wish;
  // "Can't make it, please cancel" is about a table.
  const doubt = said.find((clause) => clause.kind !== 'other' && clause.kind !== 'ended');
  if (doubt) return { reading: 'unsure', why: doubtOf(doubt), matched: doubt.matched };
  if (said.length === 0 && text.includes('🛑')) return { reading: 'unsure', why: 'stopSign', matched: '🛑' };
  return { reading: 'none', why: 'nothing' };
};

/** True for a word that already means something when it is texted, so that no campaign may use it to join. */
export const isReservedWord = (word: string): boolean => {
  const plain = plainWords(word).join('');
  return ['stop', 'alone', 'leave', 'doubtful', 'start', 'help', 'yes', 'no'].some((kind) =>
    lexicon[kind as 'stop'].has(plain),
  );
};

type Judged = {
  readonly kind: 'courtesy' | 'phrase' | 'bare' | 'ended' | 'typo' | 'named' | 'unknown' | 'word' | 'doubt' | 'other';
  readonly matched: string;
  readonly scope?: CampaignId | null;
};

/** One clause: its harmless uses are set aside first, then what is left is looked at from the surest to the least sure. */
const judge = ({ words: all, isName }: ReplyClause, campaigns: readonly ReplyCampaign[]): Judged => {
  const ended = readNamed(all, campaigns);
  if (ended) return ended;
  const written = all.join(' ');
  const rest = withoutHarmless(written);
  const words = trimCourtesy(rest.split(' ').filter(Boolean));
  const matched = words.join(' ');
  if (words.length === 0) return { kind: 'courtesy', matched };
  const phrase = certainIn(matched) ?? certainIn(rest);
  if (phrase !== null) return { kind: 'phrase', matched: phrase };
  const bare = readBare(words, campaigns);
  if (bare) return bare;
  const doubt = doubtIn(matched) ?? doubtIn(rest);
  if (doubt !== null) return { kind: 'doubt', matched: doubt };
  if (startsGreeting(all) || (isName && campaignsNamed(words, campaigns).length === 0))
    return { kind: 'courtesy', matched };
  return { kind: 'other', matched };
};

/** "Stop the lunch menu": a stop word and a campaign's own words, before "stop the …" is taken for something harmless. */
const readNamed = (words: readonly string[], campaigns: readonly ReplyCampaign[]): Judged | null => {
  const isStop = (word: string) => lexicon.stop.has(word) || lexicon.leave.has(word);
  if (!words.some(isStop)) return null;
  const rest = words.filter((word) => !isStop(word) && !lexicon.courtesy.has(word) && !lexicon.along.has(word));
  const named = rest.length > 0 ? campaignsNamed(rest, campaigns) : [];
  return named.length === 1 ? { kind: 'named', matched: words.join(' '), scope: named[0]?.id ?? null } : null;
};

/** A stop word with nothing, or nothing that matters, beside it; else with a campaign's name, or a few unknown words. */
const readBare = (words: readonly string[], campaigns: readonly ReplyCampaign[]): Judged | null => {
  const matched = words.join(' ');
  const content = words.filter((word) => !lexicon.courtesy.has(word));
  const stops = content.filter((word) => lexicon.stop.has(word) || lexicon.leave.has(word));
  const rest = content.filter((word) => !isEnding(word) && !lexicon.along.has(word) && !lexicon.texts.has(word));
  if (stops.length > 0 && rest.length === 0) return { kind: 'bare', matched };
  if (content.some(isEnding) && rest.length === 0) return { kind: 'ended', matched };
  if (content.length === 1 && toStopWord(content[0] ?? '') !== null) return { kind: 'typo', matched };
  if (content.some(isEnding) && rest.length > 0) {
    const named = campaignsNamed(rest, campaigns);
    if (named.length === 1) return { kind: 'named', matched, scope: named[0]?.id ?? null };
    if (named.length > 1) return { kind: 'unknown', matched };
  }
  const doubtful = content.filter((word) => lexicon.doubtful.has(word) || !lexicon.along.has(word));
  if (doubtful.length === 1 && lexicon.doubtful.has(doubtful[0] ?? '')) return { kind: 'word', matched };
  const isAtAnEnd = [content[0], content.at(-1)].some((word) => word !== undefined && stops.includes(word));
  const isLast = content.length <= 6 && lexicon.stop.has(content.at(-1) ?? '');
  if ((isAtAnEnd && content.length <= 4) || isLast) return { kind: 'unknown', matched };
  const typed = content.find((word) => word.length > 3 && toStopWord(word) !== null);
  return typed !== undefined && content.length <= 3 ? { kind: 'unknown', matched: typed } : null;
};

const isAnswer = (word: string): boolean => lexicon.yes.has(word) || lexicon.no.has(word);

const isEnding = (word: string): boolean =>
  lexicon.stop.has(word) || lexicon.alone.has(word) || lexicon.leave.has(word);

/** A stop word by itself counts when nothing else was said beside it; otherwise it may belong to a conversation. */
const soleStop = (said: readonly Judged[]): Judged | null => {
  const isStop = ({ kind }: Judged) => kind === 'bare' || kind === 'ended' || kind === 'typo' || kind === 'named';
  return said.every((clause) => isStop(clause) || clause.kind === 'doubt' || clause.kind === 'word')
    ? (said.find(isStop) ?? null)
    : null;
};

const stopReading = (stop: Judged, text: string, campaigns: readonly ReplyCampaign[]): ReadReply => {
  const why = stop.kind === 'phrase' ? 'stopPhrase' : stop.kind === 'typo' ? 'typo' : 'stopWord';
  const scope = stop.kind === 'named' ? stop.scope : stop.kind === 'phrase' ? scopeOf(text, campaigns) : null;
  return { reading: 'stop', why, matched: stop.matched, ...(scope ? { scope } : {}) };
};

const doubtOf = ({ kind }: Judged): ReadReply['why'] => {
  if (kind === 'doubt') return 'doubtfulPhrase';
  if (kind === 'word') return 'doubtfulWord';
  return kind === 'unknown' ? 'stopSomethingUnknown' : 'stopAmongOther';
};

/** "No more lunch texts": the one campaign whose keyword or whole name is in it, unless it says all. */
const scopeOf = (text: string, campaigns: readonly ReplyCampaign[]): CampaignId | null => {
  const words = plainWords(text);
  if (words.some((word) => everything.has(word))) return null;
  const line = ` ${words.join(' ')} `;
  const named = campaigns.filter((campaign) =>
    [campaign.keyword ?? '', campaign.name].some((name) => {
      const plain = plainWords(name).filter((word) => !lexicon.texts.has(word));
      return plain.length > 0 && line.includes(` ${plain.join(' ')} `);
    }),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
};

/** The campaigns that a few words can mean: all of them its keyword or words of its name. */
const campaignsNamed = (words: readonly string[], campaigns: readonly ReplyCampaign[]): readonly ReplyCampaign[] => {
  const exact = campaigns.filter((campaign) => plainWords(campaign.keyword ?? '').join(' ') === words.join(' '));
  if (exact.length > 0) return exact;
  return campaigns.filter((campaign) => {
    const known = new Set(plainWords(`${campaign.keyword ?? ''} ${campaign.name}`));
    return words.every((word) => known.has(word) || articles.has(word)) && words.some((word) => known.has(word));
  });
};

const readAnswer = (words: readonly string[], campaigns: readonly ReplyCampaign[]): ReadReply | null => {
  const matched = words.join(' ');
  const rest = words.filter((word) => !lexicon.yes.has(word));
  if (rest.length < words.length && rest.length === 0) return { reading: 'yes', why: 'yesWord', matched };
  const [named] = rest.length < words.length ? byKeyword(rest, campaigns) : [];
  if (named) return { reading: 'yes', why: 'yesWord', matched, scope: named.id };
  const isNo = words.length > 0 && words.every((word) => lexicon.no.has(word));
  return isNo ? { reading: 'no', why: 'noWord', matched } : null;
};

const readKeyword = (words: readonly string[], campaigns: readonly ReplyCampaign[]): ReadReply | null => {
  const rest = words.filter((word) => !lexicon.join.has(word) && !lexicon.yes.has(word));
  const [named] = byKeyword(words, campaigns).concat(byKeyword(rest, campaigns));
  return named ? { reading: 'join', why: 'keyword', matched: words.join(' '), scope: named.id } : null;
};

const readCommand = (words: readonly string[], campaigns: readonly ReplyCampaign[]): ReadReply | null => {
  const matched = words.join(' ');
  if (words.length === 0 || words.length > 5) return null;
  const rest = words.filter((word) => !lexicon.start.has(word));
  if (rest.length < words.length) {
    const [named] = byKeyword(rest, campaigns);
    if (named) return { reading: 'start', why: 'startWord', matched, scope: named.id };
    if (rest.every((word) => lexicon.texts.has(word) || again.has(word)))
      return { reading: 'start', why: 'startWord', matched };
  }
  return words.every((word) => lexicon.help.has(word)) ? { reading: 'help', why: 'helpWord', matched } : null;
};

const byKeyword = (words: readonly string[], campaigns: readonly ReplyCampaign[]): readonly ReplyCampaign[] =>
  campaigns.filter(({ keyword }) => keyword && words.length > 0 && plainWords(keyword).join(' ') === words.join(' '));

const trimCourtesy = (words: readonly string[]): readonly string[] => {
  const isSaid = (word: string) => !lexicon.courtesy.has(word);
  return words.slice(Math.max(0, words.findIndex(isSaid)), words.findLastIndex(isSaid) + 1);
};

/** "Hello Frau Sommer", "Best regards Nora Lind": a name beside a greeting. */
const startsGreeting = (words: readonly string[]): boolean =>
  words.length <= 5 &&
  lexicon.courtesy.has(words[0] ?? '') &&
  words.filter((word) => !lexicon.courtesy.has(word)).length <= 2;

const everything: ReadonlySet<string> = new Set(
  'all everything any anything alle alles allem tout tous toutes todo todos tudo tutto tutti allt alt kaikki wszystko'.split(
    ' ',
  ),
);
const articles: ReadonlySet<string> = new Set(
  'the der die das le la les el los il de het o a os as your from with mit'.split(' '),
);
const again: ReadonlySet<string> = new Set('again back please wieder nuevo encore up me over'.split(' '));
