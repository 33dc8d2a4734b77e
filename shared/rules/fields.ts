import { toPlain } from './plainWords.ts';

/** "Braces in a text are a place for what the book knows of somebody, with words for when it does not know." */

export type Field = 'firstName' | 'name' | 'shop';

/** A field in a template. `field` is null where the word in braces names none. */
export type FieldToken = {
  readonly field: Field | null;
  readonly written: string;
  readonly fallback: string | null;
  readonly index: number;
  readonly length: number;
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
