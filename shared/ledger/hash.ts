import { sha256 as digest } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 over the parts one after the other, a text as its UTF-8. Handed in where it matters how fast it is: the host
 * has one in its machine.
 */
export type Hash = (...parts: readonly (string | Uint8Array)[]) => Uint8Array;

export const sha256: Hash = (...parts) =>
  digest(concatBytes(...parts.map((part) => (typeof part === 'string' ? utf8ToBytes(part) : part))));
