import { holdsInstruction } from './clauseFinding.ts';
import { toPlain } from './plainWords.ts';

/**
 * "A name in a text is only ever a name."
 *
 * What stands in a contact's fields came from elsewhere: it must not open a link, start a new line, turn the reading direction
 * (Unicode Standard Annex #9, explicit formatting characters), hide itself, or read like an instruction to opt out, and a
 * field inside a field stays as it is. A text with an empty field is not sent (Unicode Technical Report #36, section 2.10).
 */

export type Field = 'firstName' | 'name' | 'shop';
export type FieldValues = Readonly<Partial<Record<Field, string | null>>>;

/** A field in a template. `field` is null where the word in braces names none. */
export type FieldToken = {
  readonly field: Field | null;
  readonly written: string;
  readonly fallback: string | null;
  readonly index: number;
  readonly length: number;
};

export type Merged =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'incomplete'; readonly missing: readonly Field[]; readonly unknown: readonly string[] };

/** Puts values into `{firstName|there}`; without a usable value the fallback stands there, an empty one takes its space along. */
export const merge = (template: string, values: FieldValues): Merged => {
  const missing = new Set<Field>();
  const unknown: string[] = [];
  let text = '';
  let from = 0;
  for (const token of fieldsOf(template)) {
    const words = token.field && usable(values[token.field] ?? '');
    const filling = words || token.fallback;
    if (!token.field) unknown.push(token.written);
    else if (filling === null) missing.add(token.field);
    const before = template.slice(from, token.index);
    text += filling ? before + filling : before.replace(/ $/, '');
    from = token.index + token.length;
  }
  if (missing.size > 0 || unknown.length > 0) return { kind: 'incomplete', missing: [...missing], unknown };
  return { kind: 'merged', text: text + template.slice(from) };
};

/** The fields of a template in their order. Braces mean a field, whatever stands in them; a lone brace is a brace. */
export const fieldsOf = (template: string): readonly FieldToken[] =>
  Array.from(template.matchAll(/\{([^{}|\n]*)(?:\|([^{}\n]*))?\}/g), (match) => ({
    field: fieldByName.get(toPlain(match[1] ?? '').replace(/[\s_-]+/g, '')) ?? null,
    written: match[0],
    fallback: match[2] === undefined ? null : clean(match[2]),
    index: match.index,
    length: match[0].length,
  }));

/** The template as it is kept: fields by their own names, whatever language they were typed in. */
export const toCanonical = (template: string): string => {
  let text = '';
  let from = 0;
  for (const token of fieldsOf(template)) {
    const name = token.field ?? token.written.slice(1, -1);
    const canonical = token.fallback === null ? `{${name}}` : `{${name}|${token.fallback}}`;
    text += template.slice(from, token.index) + (token.field ? canonical : token.written);
    from = token.index + token.length;
  }
  return text + template.slice(from);
};

/** One line of visible text: no control, format or lone surrogate characters, no braces, single spaces. */
export const clean = (value: string): string =>
  value
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\p{Co}{}|]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();

/** Empty where a value is no name: a link, an instruction to opt out, or longer than any name. */
const usable = (value: string): string => {
  const words = clean(value);
  return words.length > longestName || /:\/\/|\bwww\./i.test(words) || holdsInstruction(words) ? '' : words;
};

const longestName = 80;

/** What people type for a field, in the languages of the app's owners; the first is the kept one. */
const fieldByName: ReadonlyMap<string, Field> = new Map(
  Object.entries({
    firstName:
      'firstname vorname prenom nombre nome voornaam fornamn fornavn etunimi imie primeironome jmeno keresztnev',
    name: 'name fullname nom nombrecompleto nomecompleto naam namn navn nimi nazwisko',
    shop: 'shop shopname business geschaft laden firma boutique magasin tienda negozio winkel butik',
  } satisfies Record<Field, string>).flatMap(([field, names]) =>
    names.split(' ').map((name): [string, Field] => [name, field as Field]),
  ),
);
