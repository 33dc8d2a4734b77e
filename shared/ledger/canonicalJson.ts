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
  if (typeof value === 'object') return object(value);
  throw new TypeError(`JSON has no ${typeof value}`);
};

/** A plain sort compares UTF-16 code units, which is the order RFC 8785 3.2.3 asks for. */
const object = (value: object): string =>
  `{${Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, held]) => `${text(key)}:${canonicalJson(held)}`)
    .join(',')}}`;

const text = (value: string): string => {
  if (loneSurrogate.test(value)) throw new TypeError('half of a surrogate pair has no canonical form');
  return JSON.stringify(value);
};

const loneSurrogate = /\p{Surrogate}/u;

const number = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
  return JSON.stringify(value);
};
