import type { Sender } from '#shared/facts.ts';
import { stopNumber } from '#shared/shop.ts';
import { clauseWords } from './clauseWords.ts';
import { measure } from './message.ts';
import { hasWords, toPlain } from './plainWords.ts';
import type { ClauseOccasion } from './stopClause.ts';
import { lexicon } from './replyLexicon.ts';

/**
 * "A clause is an opt-out word that is honoured, with the asking for it, in one sentence: or a link that says so."
 *
 * CTIA, Messaging Principles and Best Practices (2023), 5.1.3: opt-out instructions are clear and conspicuous. A sale that
 * never stops and a shop to stop by are none, nor is a word nobody honours, nor a reply that cannot arrive.
 */

/** Why a text has no clause that works. */
export type ClauseGap =
  | 'noInstruction'
  | 'wordNotHonoured'
  | 'cannotReceive'
  | 'otherNumber'
  | 'cutOff'
  | 'senderNameMissing';

export type ClauseFinding =
  | { readonly found: true; readonly by: string }
  | { readonly found: false; readonly gaps: readonly ClauseGap[] };

/** Whether a finished text already tells, in one sentence and truly, how to opt out, and who writes. */
export const hasClause = (
  text: string,
  occasion: ClauseOccasion & { readonly shopName: string; readonly maxParts?: number },
): ClauseFinding => {
  const gaps = new Set<ClauseGap>();
  let found: string | null = null;
  for (const { sentence, end } of sentencesOf(text)) {
    const claim = readInstruction(sentence);
    const gap = claim ? gapOf(claim, occasion) : holdsLink(sentence, occasion.sender) ? null : 'noInstruction';
    if (gap) gaps.add(gap);
    else if (occasion.maxParts && measure(text.slice(0, end)).parts > occasion.maxParts) gaps.add('cutOff');
    else found = sentence;
  }
  if (found === null && isCutOff(text)) gaps.add('cutOff');
  if (found !== null) gaps.clear();
  else if (gaps.size === 0) gaps.add('noInstruction');
  else if (gaps.size > 1) gaps.delete('noInstruction');
  if (!hasWords(text, occasion.shopName)) gaps.add('senderNameMissing');
  if (found !== null && gaps.size === 0) return { found: true, by: found };
  return { found: false, gaps: [...gaps] };
};

/** True where a text reads like an instruction to opt out, whoever could honour it. */
export const holdsInstruction = (text: string): boolean =>
  sentencesOf(text).some(({ sentence }) => readInstruction(sentence)?.word !== undefined || holdsLink(sentence));

type Claim = { readonly word?: string; readonly number: string | null };

const gapOf = (claim: Claim, { sender, stopWords: honoured }: ClauseOccasion): ClauseGap | null => {
  if (!claim.word) return 'wordNotHonoured';
  // A provider that stops people itself does so by its own words and lets no other word reach them.
  if (honoured && !honoured.includes(toPlain(claim.word))) return 'wordNotHonoured';
  const own = stopNumber(sender);
  if (claim.number !== null) return own !== null && isSameNumber(claim.number, own) ? null : 'otherNumber';
  return sender.kind === 'name' ? 'cannotReceive' : null;
};

/** "Reply STOP to …", "STOP antworten", "STOP au 36111"; null where a sentence asks for nothing of the kind. */
const readInstruction = (sentence: string): Claim | null => {
  const tokens = tokensOf(sentence);
  for (const [at, token] of tokens.entries()) {
    if (token.plain === 'out' && tokens[at - 1]?.plain === 'opt') continue;
    const before = askedBefore(tokens, at);
    const number = numberAfter(tokens, at);
    if (!before && number === null && !askedAfter(tokens, at)) continue;
    if (!token.stands && !tokens.some((other, place) => place !== at && namesPurpose(other, tokens[place + 1])))
      continue;
    if (stopWords.has(token.plain)) return { word: token.written, number };
    // "Reply ADIOS to opt out": an instruction for a word that nobody honours.
    if (before && token.stands && tokens.some((other, place) => place > at && namesPurpose(other, tokens[place + 1])))
      return { number };
  }
  return null;
};

type Token = { readonly written: string; readonly plain: string; readonly stands: boolean };

/** Words with their inner hyphens, so that Non-stop-Sale is one word; a word stands out in capitals or quotes. */
const tokensOf = (sentence: string): readonly Token[] =>
  Array.from(sentence.matchAll(/(["'„“”‘’«»]?)(\+?[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*)/gu), (match) => {
    const written = match[2] ?? '';
    const isCapital = written.length > 2 && written === written.toUpperCase() && written !== written.toLowerCase();
    return { written, plain: toPlain(written).replace(/['’]/g, ''), stands: isCapital || match[1] !== '' };
  });

const askedBefore = (tokens: readonly Token[], at: number): boolean => {
  let place = at - 1;
  while (place >= 0 && at - place <= 3 && fillers.has(tokens[place]?.plain ?? '')) place -= 1;
  const isAsked = place >= 0 && askWords.has(tokens[place]?.plain ?? '');
  return isAsked && !isDenied(tokens, place - 2, at);
};

const askedAfter = (tokens: readonly Token[], at: number): boolean => {
  let place = at + 1;
  while (place - at <= 3 && fillers.has(tokens[place]?.plain ?? '')) place += 1;
  return askAfterWords.has(tokens[place]?.plain ?? '') && !isDenied(tokens, at - 2, place + 1);
};

const isDenied = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(Math.max(0, from), to).some((token) => denials.has(token.plain));

/** The digits in "STOP au 36111" or "STOP an +49 170 …", null where no number follows. */
const numberAfter = (tokens: readonly Token[], at: number): string | null => {
  let place = at + 1;
  if (askAfterWords.has(tokens[place]?.plain ?? '')) place += 1;
  else if (!directions.has(tokens[place]?.plain ?? '')) return null;
  else place += 1;
  let digits = '';
  for (; /^\+?\d+$/.test(tokens[place]?.plain ?? ''); place += 1) digits += tokens[place]?.plain ?? '';
  return digits === '' ? null : digits.replace('+', '');
};

const namesPurpose = (token: Token, next: Token | undefined): boolean =>
  purposes.has(token.plain) || isOptOut(token, next);

const isOptOut = (token: Token, next: Token | undefined): boolean => token.plain === 'opt' && next?.plain === 'out';

/** The shop's own opt-out link, or any address in the same sentence as a word that means nothing but opting out. */
const holdsLink = (sentence: string, sender?: Sender): boolean => {
  const link = /https?:\/\/\S+/i.exec(sentence)?.[0].replace(/[.,;:!?)]+$/, '');
  if (!link) return false;
  const tokens = tokensOf(sentence.replace(link, ' '));
  const isOwn = sender?.kind === 'name' && sender.stopWay?.kind === 'link' && sender.stopWay.url === link;
  const words = isOwn ? purposes : plainPurposes;
  return tokens.some((token, at) => words.has(token.plain) || isOptOut(token, tokens[at + 1]));
};

const sentencesOf = (text: string): readonly { readonly sentence: string; readonly end: number }[] =>
  Array.from(text.matchAll(/[^\n]+?(?:[.!?…]+(?=\s|$)|\n|$)/g), (match) => ({
    sentence: match[0],
    end: match.index + match[0].length,
  }));

/** The text ends inside an instruction: "… Reply STO". */
const isCutOff = (text: string): boolean => {
  const tokens = tokensOf(text.slice(-60));
  const last = tokens.at(-1);
  if (!last || /[.!?\n]\s*$/.test(text)) return false;
  if (askWords.has(last.plain)) return true;
  return 'stop'.startsWith(last.plain) && last.plain !== 'stop' && askedBefore(tokens, tokens.length - 1);
};

const isSameNumber = (written: string, own: string): boolean => {
  const digits = own.replace(/\D/g, '');
  // A number at home is written without its country code: 0170… for +49170….
  const local = written.replace(/^0+/, '');
  return digits === written || (local.length >= 6 && digits.endsWith(local));
};

const setOf = (lists: readonly (string | undefined)[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => (list ?? '').split(' ').filter(Boolean).map(toPlain)));

const languages = Object.values(clauseWords);
/** What our own reading takes for a stop when it is all someone writes. */
const stopWords: ReadonlySet<string> = new Set([...lexicon.stop, ...lexicon.alone, ...lexicon.leave]);
const askWords = setOf(languages.map((words) => words.ask));
const askAfterWords = setOf(languages.map((words) => words.askAfter));
const denials = setOf(languages.map((words) => words.not));
/** Words between the asking and the opt-out word: "reply with the word STOP". */
const fillers = setOf([
  'with the word back by us sie bitte einfach mit dem wort das an auf par le mot con la palabra con parola met het woord med ordet sana als',
]);
const directions = setOf(['to an au al naar para til till numeroon na στο la a nach']);
/** Words that mean nothing but opting out. */
const plainPurposes = setOf([
  'unsubscribe unsub optout opt-out abmelden abmeldung abbestellen austragen desabonner desabonnement desinscription',
  'desinscrire disiscriversi disiscrizione disiscriverti disiscriviti afmelden uitschrijven avregistrera afmelding',
  'avmelding wypisz odhlaseni odhlasit διαγραφη leiratkozas dezabonare',
]);
/** Words that mean it beside an opt-out word or the shop's own link: Peru is a country and baja a season. */
const purposes = setOf([
  ...plainPurposes,
  'baja cancellarti annullare cancelar sair avsluta afmeld peru peruuta lopeta iptal end quit stop cancel stoppen arreter',
]);
