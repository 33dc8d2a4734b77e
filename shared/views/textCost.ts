import type { ContactId, ProviderKind, Sender } from '#shared/facts.ts';
import { sealFor } from '#shared/review.ts';
import { fieldsOf } from '#shared/rules/fields.ts';
import { whatMakesUnicode } from '#shared/rules/message.ts';
import { isSealed } from '#shared/rules/seal.ts';
import type { SealRefusal, SealedMessage } from '#shared/rules/seal.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { nameOrPhone } from './nameOrPhone.ts';

/** People whose message costs the same number of parts, for the same reason. */
export type CostLine = {
  readonly people: number;
  /** Each. */
  readonly parts: number;
  readonly why: CostReason;
};

export type CostReason =
  /** The whole text fits into so many parts; `most` is the longest of these messages, in characters. */
  | { readonly kind: 'length'; readonly most: number }
  /** Only names of more letters than this make it longer than the others'. */
  | { readonly kind: 'longName'; readonly letters: number }
  /** These characters of the text itself make it Unicode. */
  | { readonly kind: 'unicodeText'; readonly characters: readonly string[] }
  /** Only these people's names make it Unicode. */
  | { readonly kind: 'unicodeName'; readonly names: readonly string[]; readonly characters: readonly string[] };

export type TextCost = {
  readonly lines: readonly CostLine[];
  readonly people: number;
  readonly parts: number;
  /** People whose message cannot be made, by what is in the way. */
  readonly problems: readonly { readonly refusal: SealRefusal; readonly people: number; readonly first: string }[];
  /** Where in the list the dearest message and the first with a special letter stand; null where all are alike. */
  readonly longest: CostSpot | null;
  readonly special: CostSpot | null;
};

export type CostSpot = {
  readonly at: number;
  readonly contact: ContactId;
  readonly name: string;
  readonly parts: number;
};

type Letter = {
  readonly template: string;
  readonly maxParts: number;
  readonly provider: ProviderKind;
  readonly sender: Sender;
};

/** What a text costs over everyone who would get it. */
export function textCost(shop: Shop, going: readonly Contact[], letter: Letter): TextCost {
  const sealed = sealAll(shop, going, letter);
  const groups = new Map<string, Group>();
  const problems = new Map<string, { refusal: SealRefusal; people: number; first: string }>();
  let parts = 0;
  sealed.forEach((message, at) => {
    const contact = going[at];
    if (contact === undefined) return;
    if (!isSealed(message)) {
      const had = problems.get(message.kind) ?? { refusal: message, people: 0, first: nameOrPhone(shop, contact) };
      problems.set(message.kind, { ...had, people: had.people + 1 });
      return;
    }
    parts += message.parts;
    const key = `${message.encoding} ${message.parts}`;
    const group = groups.get(key) ?? { message, contacts: [], most: 0, shortest: Number.POSITIVE_INFINITY };
    group.contacts.push(contact);
    group.most = Math.max(group.most, message.units);
    group.shortest = Math.min(group.shortest, nameIn(contact).length);
    groups.set(key, group);
  });
  const ordered = [...groups.values()].toSorted((one, other) => one.message.parts - other.message.parts);
  return {
    lines: ordered.map((group) => ({
      people: group.contacts.length,
      parts: group.message.parts,
      why: reasonOf(group, ordered, letter.template),
    })),
    people: ordered.reduce((sum, { contacts }) => sum + contacts.length, 0),
    parts,
    problems: [...problems.values()],
    ...spotsOf(shop, going, sealed, ordered),
  };
}

type Group = { readonly message: SealedMessage; readonly contacts: Contact[]; most: number; shortest: number };

/** People of one name and language get the same words, so a text is made once for all of them. */
function sealAll(shop: Shop, going: readonly Contact[], letter: Letter): readonly (SealedMessage | SealRefusal)[] {
  const fields = new Set(fieldsOf(letter.template).map(({ field }) => field));
  const made = new Map<string, SealedMessage | SealRefusal>();
  return going.map((contact) => {
    const firstName = fields.has('firstName') ? contact.firstName : '';
    const name = fields.has('name') ? contact.name : '';
    const key = [firstName ?? '\0', name, contact.language ?? ''].join('\n');
    const had = made.get(key) ?? sealFor(shop, contact, letter);
    made.set(key, had);
    return had;
  });
}

function reasonOf(group: Group, groups: readonly Group[], template: string): CostReason {
  const { message, contacts, most, shortest } = group;
  if (message.encoding === 'UCS-2') {
    const inText = charactersOf(template.replace(/\{[^{}]*\}/g, ''));
    if (inText.length > 0) return { kind: 'unicodeText', characters: inText };
    const special = [...new Set(contacts.map(nameIn))].filter((name) => !isPlain(name));
    const characters = [...new Set(special.flatMap(charactersOf))];
    if (special.length > 0) return { kind: 'unicodeName', names: special.slice(0, 3), characters };
    return { kind: 'unicodeText', characters: charactersOf(message.text) };
  }
  const isBase = groups.every((other) => other.message.encoding !== 'GSM-7' || other.message.parts >= message.parts);
  return isBase || fieldsOf(template).length === 0
    ? { kind: 'length', most }
    : { kind: 'longName', letters: shortest - 1 };
}

/** Letters that need no look at all; most names have no others. */
const isPlain = (name: string): boolean => /^[A-Za-z äöüßÄÖÜéèà.'-]*$/.test(name) || charactersOf(name).length === 0;

const charactersOf = (text: string): readonly string[] => [
  ...new Set(whatMakesUnicode(text).map(({ character }) => character)),
];

const nameIn = ({ firstName, name }: Contact): string => firstName ?? name;

function spotsOf(
  shop: Shop,
  going: readonly Contact[],
  sealed: readonly (SealedMessage | SealRefusal)[],
  groups: readonly Group[],
): Pick<TextCost, 'longest' | 'special'> {
  const spot = (at: number): CostSpot | null => {
    const contact = going[at];
    const message = sealed[at];
    if (contact === undefined || message === undefined || !isSealed(message)) return null;
    return { at, contact: contact.id, name: nameOrPhone(shop, contact), parts: message.parts };
  };
  let longest = -1;
  let special = -1;
  let most = 0;
  sealed.forEach((message, at) => {
    if (!isSealed(message)) return;
    if (message.encoding === 'UCS-2' && special < 0) special = at;
    if (message.encoding === 'UCS-2' || message.units <= most) return;
    most = message.units;
    longest = at;
  });
  const differ = new Set(sealed.map((message) => (isSealed(message) ? message.units : 0))).size > 1;
  const mixed = new Set(groups.map(({ message }) => message.encoding)).size > 1;
  return { longest: differ ? spot(longest) : null, special: mixed ? spot(special) : null };
}
