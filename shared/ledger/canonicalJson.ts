/**
 * The one way to write a JSON value (RFC 8785), so that everyone who hashes it hashes the same text.
 * A property that is undefined counts as absent. Throws on what has no such form: a number that is not finite,
 * half of a surrogate pair, anything JSON does not know.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return object(value as Record<string, unknown>);
  throw new TypeError(`JSON has no ${typeof value}`);
};

/** A plain sort compares UTF-16 code units, which is the order RFC 8785 3.2.3 asks for. */
const object = (value: Record<string, unknown>): string => {
  let written = '';
  for (const key of inOrder(Object.keys(value))) {
    const held = value[key];
    if (held !== undefined) written += `${written === '' ? '' : ','}${text(key)}:${canonicalJson(held)}`;
  }
  return `{${written}}`;
};

/** Sorts in place; the few keys of a fact are mostly in order, and looking is quicker than sorting. */
const inOrder = (keys: string[]): readonly string[] => {
  for (let at = 1; at < keys.length; at++) if ((keys[at] ?? '') < (keys[at - 1] ?? '')) return keys.sort();
  return keys;
};

const text = (value: string): string => {
  if (isPlain.test(value)) return `"${value}"`;
  if (loneSurrogate.test(value)) throw new TypeError('half of a surrogate pair has no canonical form');
  return JSON.stringify(value);
};

/** Most texts are plain, and looking is quicker than escaping: a whole book of them is hashed at a time. */
const isPlain = /^[ !#-[\]-~]*$/;
const loneSurrogate = /\p{Surrogate}/u;

const number = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
  return JSON.stringify(value);
};
