import { type Hash, sha256 } from './hash.ts';

/** The Merkle tree of RFC 6962 section 2.1 that only grows. Hashes are 32 bytes; places count from 0. */
export interface Tree {
  readonly size: () => number;
  readonly append: (leaf: Uint8Array) => void;
  readonly leaf: (index: number) => Uint8Array;
  /** The root when the tree had `size` leaves; now, if none is named. */
  readonly root: (size?: number) => Uint8Array;
  /** RFC 6962 section 2.1.1, from the leaf's sibling up to the root's child. */
  readonly inclusionProof: (index: number, size?: number) => readonly Uint8Array[];
  /** RFC 6962 section 2.1.2. */
  readonly consistencyProof: (oldSize: number, newSize?: number) => readonly Uint8Array[];
}

/**
 * Keeps the leaves and, of the levels above, every fourth: 34 bytes a leaf instead of 64, for at most 15 hashes
 * made again on the way to a stored one.
 */
export const createTree = (hash: Hash = sha256): Tree => {
  const levels: Level[] = [createLevel()];
  const size = (): number => levels[0]?.size() ?? 0;

  const append = (leaf: Uint8Array): void => {
    levels[0]?.push(leaf);
    for (let kept = 1, span = fanOut; size() % span === 0; kept++, span *= fanOut) {
      levels[kept] ??= createLevel();
      levels[kept]?.push(fullSubtree(size() - span, span, kept - 1));
    }
  };

  /** `kept` is the highest stored level that may be relied upon. */
  const fullSubtree = (start: number, span: number, kept = levels.length - 1): Uint8Array => {
    for (let level = kept, width = fanOut ** kept; level >= 0; level--, width /= fanOut) {
      if (width === span) return levelAt(level).at(start / span);
    }
    const half = span / 2;
    return parentHash(fullSubtree(start, half, kept), fullSubtree(start + half, half, kept), hash);
  };

  const levelAt = (level: number): Level => {
    const found = levels[level];
    if (found === undefined) throw new RangeError(`the tree has no level ${level}`);
    return found;
  };

  const subtree = (start: number, end: number): Uint8Array => {
    const span = end - start;
    const left = leftSpan(span);
    if (left * 2 === span || span === 1) return fullSubtree(start, span);
    return parentHash(fullSubtree(start, left), subtree(start + left, end), hash);
  };

  const path = (index: number, start: number, end: number): Uint8Array[] => {
    if (end - start === 1) return [];
    const middle = start + leftSpan(end - start);
    return index < middle
      ? [...path(index, start, middle), subtree(middle, end)]
      : [...path(index, middle, end), subtree(start, middle)];
  };

  const subProof = (old: number, start: number, end: number, isWhole: Wholeness): Uint8Array[] => {
    if (old === end) return isWhole === 'whole' ? [] : [subtree(start, end)];
    const middle = start + leftSpan(end - start);
    return old <= middle
      ? [...subProof(old, start, middle, isWhole), subtree(middle, end)]
      : [...subProof(old, middle, end, 'part'), subtree(start, middle)];
  };

  const within = (asked: number): number => {
    if (!Number.isInteger(asked) || asked < 0 || asked > size())
      throw new RangeError(`the tree has ${size()} leaves, not ${asked}`);
    return asked;
  };

  return {
    size,
    append,
    leaf: (index) => levelAt(0).at(within(index)),
    root: (asked = size()) => (within(asked) === 0 ? hash(new Uint8Array()) : subtree(0, asked)),
    inclusionProof: (index, asked = size()) => {
      if (within(index) >= within(asked)) throw new RangeError(`leaf ${index} is not among the first ${asked}`);
      return path(index, 0, asked);
    },
    consistencyProof: (oldSize, newSize = size()) => {
      if (within(oldSize) > within(newSize)) throw new RangeError(`${oldSize} leaves are not within ${newSize}`);
      return oldSize === 0 ? [] : subProof(oldSize, 0, newSize, 'whole');
    },
  };
};

/** Whether the old tree is the whole left side so far, whose root the verifier already holds. */
type Wholeness = 'whole' | 'part';

const fanOut = 16;

/** RFC 6962 section 2.1: SHA-256 of a one byte and the two children. */
export const parentHash = (left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array => {
  node.set(left, 1);
  node.set(right, 33);
  return hash(node);
};

/** One for all: a hash never keeps what it is given, and a book has a million nodes. */
const node = new Uint8Array(65);
node[0] = 1;

/** The largest power of two below `span`, which is where RFC 6962 divides a tree. */
const leftSpan = (span: number): number => {
  let left = 1;
  while (left * 2 < span) left *= 2;
  return left;
};

type Level = {
  readonly size: () => number;
  readonly push: (hash: Uint8Array) => void;
  readonly at: (index: number) => Uint8Array;
};

const createLevel = (): Level => {
  let held = new Uint8Array(32 * 64);
  let size = 0;
  return {
    size: () => size,
    push: (hash) => {
      if ((size + 1) * 32 > held.length) {
        const wider = new Uint8Array(held.length * 2);
        wider.set(held);
        held = wider;
      }
      held.set(hash, size * 32);
      size++;
    },
    at: (index) => {
      if (index >= size) throw new RangeError(`no hash at ${index}`);
      return held.slice(index * 32, index * 32 + 32);
    },
  };
};
