import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A text's own name where the provider gives none that can be relied on: it is known by what it says and when. */
export const idOf = (content: readonly (string | null)[]): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 32);
