import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '#shared/facts.ts';

/**
 * SHA-256 over the parts one after the other, a text as its UTF-8. Handed in where it matters how fast it is: the host
 * has one in its machine.
 */
export type Hash = (...parts: readonly (string | Uint8Array)[]) => Uint8Array;

/** The same in lower-case hex. */
export type HexHash = (...parts: readonly (string | Uint8Array)[]) => Sha256;

export const sha256: Hash = (...parts) =>
  digest(concatBytes(...parts.map((part) => (typeof part === 'string' ? utf8ToBytes(part) : part))));

export const inHex =
  (hash: Hash): HexHash =>
  (...parts) =>
    bytesToHex(hash(...parts));

export const sha256Hex: HexHash = inHex(sha256);
