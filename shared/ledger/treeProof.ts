import { type Hash, sha256 } from './hash.ts';
import { parentHash } from './tree.ts';

/** Whether a leaf stands at `index` in the tree of `size` leaves with that root (RFC 9162 section 2.1.3.2). */
export const isIncluded = ({ leaf, index, size, root, proof }: InclusionClaim, hash: Hash = sha256): boolean => {
  if (!isPlace(index) || !isPlace(size) || index >= size) return false;
  let place = index;
  let last = size - 1;
  let reached = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      reached = parentHash(sibling, reached, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      reached = parentHash(reached, sibling, hash);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameBytes(reached, root);
};

/** Whether the tree with the new root still begins with the tree of the old root (RFC 9162 section 2.1.4.2). */
export const isConsistent = (
  { oldSize, newSize, oldRoot, newRoot, proof }: ConsistencyClaim,
  hash: Hash = sha256,
): boolean => {
  if (!isPlace(oldSize) || !isPlace(newSize) || oldSize > newSize) return false;
  if (oldSize === 0) return proof.length === 0 && sameBytes(oldRoot, hash(new Uint8Array()));
  if (oldSize === newSize) return proof.length === 0 && sameBytes(oldRoot, newRoot);
  let place = oldSize - 1;
  let last = newSize - 1;
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  const [first, ...rest] = place === 0 ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  let oldReached = first;
  let newReached = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      oldReached = parentHash(sibling, oldReached, hash);
      newReached = parentHash(sibling, newReached, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      newReached = parentHash(newReached, sibling, hash);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameBytes(oldReached, oldRoot) && sameBytes(newReached, newRoot);
};

export type InclusionClaim = {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

export type ConsistencyClaim = {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Uint8Array;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

const isPlace = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isOdd = (value: number): boolean => value % 2 === 1;
/** Division, because a shift would cut places above 2^31. */
const half = (value: number): number => Math.floor(value / 2);
