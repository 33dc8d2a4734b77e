import { holdsInstruction } from './clauseFinding.ts';
import { type Field, clean, fieldsOf } from './fields.ts';

/**
 * "A name in a text is only ever a name."
 *
 * What stands in a contact's fields came from elsewhere: it must not open a link, start a new line, turn the reading direction
 * (Unicode Standard Annex #9, explicit formatting characters), hide itself, or read like an instruction to opt out, and a
 * field inside a field stays as it is. A text with an empty field is not sent (Unicode Technical Report #36, section 2.10).
 */

export type FieldValues = Readonly<Partial<Record<Field, string | null>>>;

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

/** Empty where a value is no name: a link, an instruction to opt out, or longer than any name. */
const usable = (value: string): string => {
  const words = clean(value);
  return words.length > longestName || /:\/\/|\bwww\./i.test(words) || holdsInstruction(words) ? '' : words;
};

const longestName = 80;
