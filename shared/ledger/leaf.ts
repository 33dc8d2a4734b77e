import { hexToBytes } from '@noble/hashes/utils.js';
import type { Instant, Sha256 } from '#shared/facts.ts';
import { canonicalJson } from './canonicalJson.ts';
import { type Hash, type HexHash, sha256, sha256Hex } from './hash.ts';

/** What an entry's leaf is made of: all that is not personal, so that it outlives an erasure. */
export type Leaf = {
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly subject: string | null;
  readonly digest: Sha256;
};

/** SHA-256 over the salt's bytes followed by the fact in RFC 8785 form; the salt keeps a short fact from being guessed. */
export const digestOf = (salt: string, fact: unknown, hash: HexHash = sha256Hex): Sha256 =>
  hash(hexToBytes(salt), canonicalJson(fact));

/** Whether a fact is the one that its digest was made from; a salt that is no hex salted nothing. */
export const isAsSaid = (
  { salt, fact, digest }: { readonly salt: string | null; readonly fact: unknown; readonly digest: Sha256 },
  hash: HexHash = sha256Hex,
): boolean => salt !== null && /^(?:[0-9a-f]{2})*$/.test(salt) && digestOf(salt, fact, hash) === digest;

/** Whether an entry tells another fact than was written down; of one that was erased nothing is left to compare. */
export const hasChangedFact = (entry: Parameters<typeof isAsSaid>[0], hash?: HexHash): boolean =>
  entry.salt !== null && !isAsSaid(entry, hash);

/** The bytes a leaf hash is taken over, as RFC 6962 calls them: the data entry. */
const leafRecord = ({ at, digest, seq, subject, type }: Leaf): string =>
  // Written out in the order RFC 8785 asks for: a million leaves are hashed at a time.
  `{"at":${canonicalJson(at)},"digest":${canonicalJson(digest)},"seq":${canonicalJson(seq)},"subject":${canonicalJson(subject)},"type":${canonicalJson(type)}}`;

/** RFC 6962 section 2.1: SHA-256 of a zero byte and the data entry. */
export const leafHash = (leaf: Leaf, hash: Hash = sha256): Uint8Array => hash(`\0${leafRecord(leaf)}`);
