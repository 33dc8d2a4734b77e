import type { Country, Language, Phone, Sender } from '#shared/facts.ts';
import { hasClause } from './clauseFinding.ts';
import { clean } from './fields.ts';
import { merge } from './merge.ts';
import type { Field } from './fields.ts';
import type { FieldValues } from './merge.ts';
import { measure } from './message.ts';
import type { Encoding } from './message.ts';
import { hasWords } from './plainWords.ts';
import { clauseFor, isClause } from './stopClause.ts';
import type { Clause, ClauseRefusal } from './stopClause.ts';

/**
 * "Nothing leaves without the shop's name and a way to stop it."
 *
 * CTIA, Messaging Principles and Best Practices (2023), 5.1.1 and 5.1.3: the sender is named and opt-out instructions are given.
 * `seal` is the only maker of a SealedMessage, and providers take nothing else: the mark below is known in this file alone.
 */
declare const sealed: unique symbol;
type Sealed<T> = T & { readonly [sealed]: true };

export type Purpose = 'campaign' | 'conversation' | 'answer';

/** Number and text carry the mark too, so that a copy with another of either is no longer sealed. */
export type SealedMessage = Sealed<{
  readonly to: Sealed<Phone>;
  readonly text: Sealed<string>;
  readonly sender: Sender;
  readonly purpose: Purpose;
  readonly encoding: Encoding;
  readonly units: number;
  readonly parts: number;
  readonly left: number;
}>;

export type ShopName = { readonly name: string; readonly country: Country; readonly language: Language };

export type Letter = {
  /** As written, with merge fields and without the clause. */
  readonly template: string;
  /** The recipient's own values; the shop's name is filled in from `shop`. */
  readonly fields: Omit<FieldValues, 'shop'>;
  readonly to: Phone;
  readonly shop: ShopName;
  readonly sender: Sender;
  /** The only words that stop somebody at the provider; null where it lets every word through. */
  readonly stopWords: readonly string[] | null;
  /** The recipient's language and country; the shop's where they are not known. */
  readonly language?: Language | null;
  readonly country?: Country | null;
  /** The most parts a message may cost. */
  readonly maxParts: number;
  readonly purpose: Purpose;
};

/** Each names the field it is about and what would help. */
export type SealRefusal =
  | { readonly kind: 'empty'; readonly field: 'template'; readonly wayOut: 'writeSomething' }
  | { readonly kind: 'shopUnnamed'; readonly field: 'shop'; readonly wayOut: 'nameShop' }
  | { readonly kind: 'phoneUnusable'; readonly field: 'to'; readonly wayOut: 'correctNumber' }
  | {
      readonly kind: 'valueMissing';
      readonly field: 'template';
      readonly missing: readonly Field[];
      readonly wayOut: 'addFallback';
    }
  | {
      readonly kind: 'fieldUnknown';
      readonly field: 'template';
      readonly written: readonly string[];
      readonly wayOut: 'chooseField';
    }
  | ClauseRefusal
  | {
      readonly kind: 'tooManyParts';
      readonly field: 'template';
      readonly parts: number;
      readonly most: number;
      readonly wayOut: 'shorten';
    };

export const seal = (letter: Letter): SealedMessage | SealRefusal => {
  const { to, sender, purpose, maxParts } = letter;
  const composed = compose(letter);
  if ('kind' in composed) return composed;
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return { kind: 'phoneUnusable', field: 'to', wayOut: 'correctNumber' };
  const size = measure(composed.text);
  if (size.parts > maxParts)
    return { kind: 'tooManyParts', field: 'template', parts: size.parts, most: maxParts, wayOut: 'shorten' };
  return { to, text: composed.text, sender, purpose, ...size } as SealedMessage;
};

export const isSealed = (message: SealedMessage | SealRefusal): message is SealedMessage => 'text' in message;

/** What the composer shows as locked: put in front, put at the end, null where the owner's own words already do it. */
export type LockedText = {
  readonly prefix: string | null;
  readonly clause: string | null;
  /** Units that the locked words take of the message, line break included, in the message's own encoding. */
  readonly units: number;
};

export const clausePreview = (letter: Omit<Letter, 'to' | 'maxParts' | 'purpose'>): LockedText | SealRefusal => {
  const composed = compose({ ...letter, template: letter.template.trim() === '' ? blank : letter.template });
  if ('kind' in composed) return composed;
  const { prefix, body, clause, text } = composed;
  return { prefix: prefix || null, clause: clause?.text ?? null, units: measure(text).units - unitsWithin(body, text) };
};

type Composed = {
  readonly prefix: string;
  readonly body: string;
  /** Null where the owner wrote a clause that works. */
  readonly clause: Clause | null;
  readonly text: string;
};

/** Merge, name and clause, in this order: the clause is looked for in the owner's words only, never in a contact's values. */
const compose = (letter: Omit<Letter, 'to' | 'maxParts' | 'purpose'>): Composed | SealRefusal => {
  const { shop, sender, stopWords } = letter;
  const shopName = clean(shop.name);
  if (!/[\p{L}\p{N}]/u.test(shopName)) return { kind: 'shopUnnamed', field: 'shop', wayOut: 'nameShop' };
  const country = letter.country ?? shop.country;
  const clause = clauseFor({ sender, country, language: letter.language ?? shop.language });
  if (!isClause(clause)) return clause;

  const template = tidy(letter.template);
  if (template === '') return { kind: 'empty', field: 'template', wayOut: 'writeSomething' };
  const merged = merge(template, { ...letter.fields, shop: shopName });
  if (merged.kind === 'incomplete')
    return merged.unknown.length > 0
      ? { kind: 'fieldUnknown', field: 'template', written: merged.unknown, wayOut: 'chooseField' }
      : { kind: 'valueMissing', field: 'template', missing: merged.missing, wayOut: 'addFallback' };
  const body = tidy(merged.text);
  if (body === '') return { kind: 'empty', field: 'template', wayOut: 'writeSomething' };

  const occasion = { sender, country, shopName, stopWords };
  const own = ownWordsOf(template, occasion);
  const prefix = own.isNamed ? '' : `${shopName}: `;
  const isThere = own.hasClause && hasClause(prefix + body, occasion).found;
  const text = isThere ? prefix + body : `${prefix}${body}\n${clause.text}`;
  return { prefix, body, clause: isThere ? null : clause, text };
};

type Occasion = Parameters<typeof hasClause>[1];
type OwnWords = { readonly isNamed: boolean; readonly hasClause: boolean };

/** What the owner wrote themselves; the same for everyone a campaign goes to, so the last answer is kept. */
const ownWordsOf = (template: string, occasion: Occasion): OwnWords => {
  const { sender, country, shopName, stopWords } = occasion;
  const key = JSON.stringify([template, sender, country, shopName, stopWords]);
  if (lastOwnWords.key === key) return lastOwnWords.words;
  const own = merge(template, { firstName: 'X', name: 'X', shop: shopName });
  const text = own.kind === 'merged' ? own.text : '';
  const isNamed = hasWords(text, shopName);
  const words = { isNamed, hasClause: hasClause(isNamed ? text : `${shopName}: ${text}`, occasion).found };
  lastOwnWords = { key, words };
  return words;
};

let lastOwnWords: { readonly key: string; readonly words: OwnWords } = {
  key: '',
  words: { isNamed: false, hasClause: false },
};

/** No invisible characters but line breaks, at most one empty line, nothing at the ends; joined emoji stay joined. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) => (isKept(character) ? character : ''))
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Line breaks, the joiners of Persian letters and of emoji, and the tags that make regional flags. */
const isKept = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return character === '\n' || code === 0x200c || code === 0x200d || (code >= 0xe0020 && code <= 0xe007f);
};

/** Units of the body as it counts inside the message: a clause in another alphabet makes the whole message UCS-2. */
const unitsWithin = (body: string, text: string): number => {
  const alone = measure(body);
  return measure(text).encoding === alone.encoding ? alone.units : body.length;
};

/** Stands for a text not written yet. */
const blank = '-';
