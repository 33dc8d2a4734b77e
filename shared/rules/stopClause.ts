import type { Country, Language, Sender } from '#shared/facts.ts';
import { clauseWords } from './clauseWords.ts';

/**
 * "Every message says who sends it and how to stop it, in a way that works."
 *
 * Directive 2002/58/EC, article 13(4): no direct marketing without a valid address to which a request to cease may be sent.
 * CTIA, Messaging Principles and Best Practices (2023), 5.1.3: "Reply STOP to opt out" in every recurring programme.
 * CNIL, "SMS à caractère commercial": in France STOP goes to the short code of five digits, "STOP au 36xxx".
 * A name as sender takes no replies, so there the way is another number or a link, or there is none.
 */

export type Clause = {
  readonly text: string;
  readonly way: 'reply' | 'shortCode' | 'number' | 'link';
  /** The opt-out word, null for a link. */
  readonly word: 'STOP' | null;
  readonly source: string;
};

export type ClauseRefusal = {
  readonly kind: 'nameCannotReceive' | 'nameNotAccepted' | 'senderMissing' | 'linkUnusable';
  readonly field: 'sender' | 'stopWay';
  /** What the owner can do about it. */
  readonly wayOut: 'giveNumberOrLink' | 'useNumber' | 'giveHttpsLink';
};

export type ClauseOccasion = {
  readonly sender: Sender;
  /** The recipient's country. */
  readonly country: Country;
  /** The only words that stop somebody at a provider which stops people itself; null where it lets every word through. */
  readonly stopWords?: readonly string[] | null;
};

/** The clause that is true for this sender, in this language; English where the language is unknown. */
export const clauseFor = (occasion: ClauseOccasion & { readonly language: Language }): Clause | ClauseRefusal => {
  const { sender, country, language } = occasion;
  const words = clauseWords[language === 'no' ? 'nb' : language] ?? clauseWords['en'];
  if (!words) throw new Error('The table of clauses has lost English.');
  const { source } = words;
  if (sender.kind === 'number') {
    if (!/\d/.test(sender.number)) return { kind: 'senderMissing', field: 'sender', wayOut: 'useNumber' };
    return isFrenchShortCode(sender.number, country)
      ? { text: `STOP au ${sender.number}`, way: 'shortCode', word: 'STOP', source: french }
      : { text: words.reply, way: 'reply', word: 'STOP', source };
  }
  if (takesNoNames.has(country)) return { kind: 'nameNotAccepted', field: 'sender', wayOut: 'useNumber' };
  const way = sender.stopWay;
  if (!way) return { kind: 'nameCannotReceive', field: 'stopWay', wayOut: 'giveNumberOrLink' };
  if (way.kind === 'link') {
    if (!isLink(way.url)) return { kind: 'linkUnusable', field: 'stopWay', wayOut: 'giveHttpsLink' };
    return { text: words.link.replace('{url}', () => way.url), way: 'link', word: null, source };
  }
  if (!/\d/.test(way.number)) return { kind: 'nameCannotReceive', field: 'stopWay', wayOut: 'giveNumberOrLink' };
  return isFrenchShortCode(way.number, country)
    ? { text: `STOP au ${way.number}`, way: 'shortCode', word: 'STOP', source: french }
    : { text: words.number.replace('{number}', () => way.number), way: 'number', word: 'STOP', source };
};

export const isClause = (clause: Clause | ClauseRefusal): clause is Clause => 'text' in clause;

const isFrenchShortCode = (number: string, country: Country): boolean =>
  usesFrenchShortCodes.has(country) && /^[3-8]\d{4}$/.test(number);

const isLink = (url: string): boolean => /^https?:\/\/[^\s.]+\.\S+$/i.test(url);

const french = 'CNIL, "SMS à caractère commercial: ayez les bons réflexes"';
/** France and its overseas departments share the operators' short codes of five digits. */
const usesFrenchShortCodes: ReadonlySet<Country> = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);
/** Twilio, "International support for Alphanumeric Sender ID": carriers there take numbers only. */
const takesNoNames: ReadonlySet<Country> = new Set(['US', 'CA', 'PR']);
