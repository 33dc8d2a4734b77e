import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Entry } from '#shared/facts.ts';
import type { Hash, HexHash } from '#shared/ledger/hash.ts';
import { leafHash, type Leaf } from '#shared/ledger/leaf.ts';
import { createTree, type Tree } from '#shared/ledger/tree.ts';
import type { Book } from './book.ts';
import { bookFault } from './fault.ts';
import { type RawLine, readLine } from './lines.ts';

/** The tree over the book. After a start it is behind, so that the first view need not wait for a whole book of hashes. */
export interface GrownTree {
  /** The tree over every entry; hashes what is missing at once. */
  readonly whole: () => Tree;
  /** Hashes what is missing a piece at a time, with turns of the event loop between. */
  readonly grow: () => Promise<void>;
  /** The same for whoever has time, and hears what is read on the way; whether it came to the end. */
  readonly growGently: (reading: Reading) => Promise<boolean>;
  /** Takes up new entries if it is not behind. */
  readonly add: (leaves: readonly Leaf[]) => void;
}

export type Reading = {
  readonly hear: (entry: Entry) => void;
  /** Asked every few entries; false ends it. */
  readonly goOn: () => Promise<boolean>;
};

export const createGrownTree = (book: Book, file: string): GrownTree => {
  const tree = createTree(sha256);

  const growBy = ({ text }: RawLine): Entry => {
    const line = readLine(text ?? '', tree.size());
    if (line.kind === 'unreadable') {
      const { reason, detail } = line;
      throw bookFault({ kind: 'bookUnreadable', file, line: tree.size() + 1, reason, detail });
    }
    tree.append(leafHash(line.entry, sha256));
    return line.entry;
  };
  const growByPiece = (): void => book.linesFrom(tree.size()).forEach(growBy);

  return {
    whole: () => {
      while (tree.size() < book.size()) growByPiece();
      return tree;
    },
    grow: async () => {
      while (tree.size() < book.size()) {
        growByPiece();
        await nextTurn();
      }
    },
    growGently: async ({ hear, goOn }) => {
      while (tree.size() < book.size()) {
        let next = tree.size();
        for (const line of book.linesFrom(next)) {
          // Somebody who could not wait was here meanwhile.
          if (tree.size() !== next) break;
          hear(growBy(line));
          next += 1;
          if (next % fewEntries === 0 && !(await goOn())) return false;
        }
      }
      return true;
    },
    add: (leaves) => {
      for (const leaf of leaves) if (leaf.seq === tree.size()) tree.append(leafHash(leaf, sha256));
    },
  };
};

const fewEntries = 32;

/**
 * The machine's own SHA-256. Texts go in and come out as they are, because a Buffer made by hashing has memory of its
 * own, which costs more than the hash.
 */
export const sha256: Hash = (...parts) => Buffer.from(hash('sha256', joined(parts), 'binary'), 'binary');

/** The same in hex, which costs half of making bytes and then their hex. */
export const sha256Hex: HexHash = (...parts) => hash('sha256', joined(parts), 'hex');

const joined = (parts: readonly (string | Uint8Array)[]): string | Uint8Array => {
  const [only, ...further] = parts;
  if (only !== undefined && further.length === 0) return only;
  let length = 0;
  for (const part of parts) {
    // A UTF-16 unit takes three bytes at most.
    const most = 3 * part.length;
    if (length + most > scratch.length) return Buffer.concat(parts.map((one) => Buffer.from(one as string)));
    if (typeof part === 'string') length += scratch.write(part, length);
    else {
      scratch.set(part, length);
      length += part.length;
    }
  }
  return scratch.subarray(0, length);
};

/** One for all: a hash never keeps what it is given. */
const scratch = Buffer.alloc(1 << 16);
