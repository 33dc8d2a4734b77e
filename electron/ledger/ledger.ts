import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Low } from 'lowdb';
import type { Entry, Fact, FactType, Instant } from '#shared/facts.ts';
import { saysPacksSigned, signCheckpoint, type TreeHead } from '#shared/ledger/checkpoint.ts';
import { digestOf, hasChangedFact, leafHash } from '#shared/ledger/leaf.ts';
import { hasTrueTimes } from '#shared/ledger/times.ts';
import { type EarlierKey, earlierKeysIn, type Restore, restoresIn } from '#shared/ledger/earlierKeys.ts';
import type { NoteKey } from '#shared/ledger/note.ts';
import { sameBytes } from '#shared/ledger/treeProof.ts';
import type { EarlierKeyKept, Finding, KeysTold, Verdict } from '#shared/ledger/verdict.ts';
import { signSums } from '#shared/proof/signedSums.ts';
import { openBook, type Unkept } from './book.ts';
import { openCheckpoints, signedSize } from './checkpoints.ts';
import { createEmptied } from './emptied.ts';
import { bookFault, isBookFault } from './fault.ts';
import { createGrownTree, sha256, sha256Hex } from './grownTree.ts';
import { readLine } from './lines.ts';
import { lostKeyOf } from './lostKey.ts';
import { endRekeying, readRekeying, rekeyedFact } from './rekeying.ts';
import type { TornTail } from './replaying.ts';
import { createRetiredNames } from './retiredNames.ts';
import { keysNamed, openSigningKey, renewSigningKey, setKeyAside, type SigningKey } from './signingKey.ts';

/** What the owner should know about the book, found at the start. */
export type LedgerNotice = TornTail | Finding;

export type LedgerListener = {
  /** Called for every entry in order, before `openLedger` resolves. Not called for what is appended later. */
  readonly onEntry: (entry: Entry) => void;
  readonly report: (notice: LedgerNotice) => void;
  /** A restore under way in the folder, which may have put its key aside and not told of it yet. */
  readonly restoring?: { readonly retired?: readonly string[] | undefined } | null;
  /** Called after a checkpoint was signed and kept. */
  readonly onSigned?: () => void;
};

export type Sealed =
  | { readonly kind: 'sealed' | 'interrupted' }
  | { readonly kind: 'unsound'; readonly findings: readonly Finding[] };

export type EarlierKeyHeads = EarlierKey & { readonly heads: readonly TreeHead[] };

/** What is told of keys beside a verdict; nothing where none was lost or put aside. */
export const toldOf = (ledger: Pick<Ledger, 'earlierKeys' | 'restores'>): KeysTold => {
  const [keys, restores] = [ledger.earlierKeys(), ledger.restores()];
  const earlierKeys = keys.map(({ origin, seq, at, key, heads }): EarlierKeyKept => {
    const signatures = key === null ? 'unknown' : 'checked';
    return { origin, seq, at, checkpoints: heads.length, signatures };
  });
  return { ...(keys.length === 0 ? {} : { earlierKeys }), ...(restores.length === 0 ? {} : { restores }) };
};

/** The append-only book on disk. Hashes are in lower-case hex unless they are bytes. */
export interface Ledger {
  /** The data folder it was opened in. */
  readonly folder: string;
  readonly size: () => number;
  /** Durable when it resolves: one write and one fdatasync a call, and after a crash all of the facts or none. */
  readonly append: (facts: readonly Fact[], at: Instant) => Promise<readonly Entry[]>;
  readonly entry: (seq: number) => Entry;
  readonly entriesOf: (subject: string) => readonly Entry[];
  /** The entries about nobody in particular, of these kinds. */
  readonly entriesOfShop: (types: ReadonlySet<FactType>) => readonly Entry[];
  readonly entries: () => AsyncIterable<Entry>;
  /** The first `to` entries, about a megabyte at a time: to hand over each by itself takes longer than to hash it. */
  readonly pieces: (to: number) => AsyncIterable<readonly Entry[]>;
  readonly root: (size?: number) => string;
  readonly leafHash: (seq: number) => string;
  readonly inclusionProof: (seq: number, size?: number) => readonly Uint8Array[];
  readonly consistencyProof: (oldSize: number, newSize?: number) => readonly Uint8Array[];
  /** The signed size and root of now, kept before it is handed out. */
  readonly checkpoint: () => Promise<string>;
  /**
   * Signs what no checkpoint speaks for yet, unless something contradicts the book: a checkpoint, or an entry that was not
   * read since the start and is not as it was written. Reads beside other work, for as long as it is let.
   */
  readonly seal: (goOn: () => Promise<boolean>) => Promise<Sealed>;
  /** Every head signed so far, the shortest book first. */
  readonly checkpoints: () => readonly TreeHead[];
  /** The newest checkpoint as it was handed out, without signing another. */
  readonly lastCheckpoint: () => string | null;
  /** The keys that were lost, as the book tells, each with the heads signed by it. */
  readonly earlierKeys: () => readonly EarlierKeyHeads[];
  /** What was wrong with kept checkpoints and keys at the start. */
  readonly findings: readonly Finding[];
  /** All those that must be contained in it, whatever key signed them. */
  readonly signed: () => readonly TreeHead[];
  /** When it was gone back to a copy, and which names were given up then. */
  readonly restores: () => readonly Restore[];
  /** The names it signed under before a restore. */
  readonly retired: () => Promise<ReadonlySet<string>>;
  readonly key: () => NoteKey;
  readonly publicKeyPem: () => string;
  /** The note that the book's key signed this list of sums, for a pack that leaves. */
  readonly signSums: (sums: string) => string;
  /** Begins a new book name; see `renewSigningKey`. */
  readonly renewKey: () => Promise<void>;
  /** Whether the book still contains every checkpoint it has signed. Runs beside other work. */
  readonly verifyAgainstCheckpoint: () => Promise<Verdict>;
  /** Removes what the subjects' entries say from the file, for good, and appends the facts in the same step. */
  readonly erase: (subjects: readonly string[], at: Instant, facts: readonly Fact[]) => Promise<readonly Entry[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the book in a data folder and replays it. Throws a `BookFault` and leaves every file as it was when a line other
 * than a torn end cannot be read, or the key is lost that signed it.
 */
export const openLedger = async (
  dir: string,
  { onEntry, report, restoring = null, onSigned }: LedgerListener,
): Promise<Ledger> => {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, 'ledger.jsonl');
  const rekeyed: Entry[] = [];
  const restored: Entry[] = [];
  const keys = join(dir, 'keys');
  const retired = createRetiredNames(keys);
  const emptied = createEmptied();
  const note = (entry: Entry): void => {
    retired.hear(entry);
    if (entry.type === 'book.restored') restored.push(entry);
    if (entry.type === 'book.rekeyed') rekeyed.push(entry);
  };
  const hear = (entry: Entry): void => {
    note(entry);
    emptied.hear(entry);
    onEntry(entry);
  };
  const book = openBook(file, { onEntry: hear, report, signed: () => signedSize(join(dir, 'checkpoints')) });
  const db = new Low<Unkept>(book, { entries: [] });
  await db.read();
  if (restoring !== null) retired.tell(restoring.retired);
  const asked = await readRekeying(dir);
  if (asked === null) {
    const lost = await lostKeyOf(dir, { earlier: earlierKeysIn(rekeyed), retired: await retired.all() });
    if (lost !== null) {
      book.close();
      throw bookFault({ kind: 'keyLost', ...lost });
    }
  } else await setKeyAside(keys);
  let signing = await openSigningKey(keys);
  // Somebody may have put the lost one back meanwhile.
  const rekeying = asked?.before === signing.key.name ? null : asked;
  const isBegun = rekeyed.some((entry) => entry.type === 'book.rekeyed' && entry.fact?.origin === signing.key.name);
  if (rekeying !== null && !isBegun) {
    const entries = toEntries([rekeyedFact(rekeying, signing.key.name)], book.size(), rekeying.at);
    db.data = { entries };
    await db.write();
    entries.forEach(hear);
  }
  const tree = createGrownTree(book, file);
  const openKept = async ({ key }: SigningKey) =>
    openCheckpoints(join(dir, 'checkpoints'), {
      key,
      earlier: [...earlierKeysIn(rekeyed), ...(await keysNamed(keys, await retired.all()))],
    });
  let kept = await openKept(signing);
  const earlierKeys = (): readonly EarlierKeyHeads[] =>
    earlierKeysIn(rekeyed).map((each) => ({
      ...each,
      heads: kept.earlier.filter((head) => head.origin === each.origin),
    }));

  const shortened = (): Finding | null => {
    const last = [...kept.earlier, ...kept.heads()].reduce<TreeHead | null>(
      (longest, head) => (longest !== null && longest.size >= head.size ? longest : head),
      null,
    );
    return last && last.size > book.size() ? { kind: 'shortened', size: book.size(), checkpointSize: last.size } : null;
  };
  const findings = [shortened(), ...kept.findings, ...emptied.findings()].filter((finding) => finding !== null);
  findings.forEach(report);

  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();
  /** One change at a time, whoever calls; a failed one does not stop the next. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    // The number of a closed file may be another file's by now: nothing may be written to it.
    const done = turn.then(() => (isClosed ? Promise.reject(new Error('The book is closed')) : work()));
    turn = done.catch(() => undefined);
    return done;
  };

  const isContained = (head: TreeHead): boolean =>
    head.size <= book.size() && sameBytes(tree.whole().root(head.size), head.root);

  const rewritten = (): readonly Finding[] =>
    ledger
      .signed()
      .filter((head) => head.size <= book.size() && !isContained(head))
      .map((head) => ({ kind: 'rewritten', checkpointSize: head.size }));

  const signNow = async (): Promise<string> => {
    await tree.grow();
    const last = kept.last();
    if (last && !isContained(last)) {
      throw bookFault({ kind: 'checkpointConflict', size: book.size(), checkpointSize: last.size });
    }
    const head = { origin: signing.key.name, size: book.size(), root: tree.whole().root() };
    const known = kept.at(head.size);
    // One of before says nothing of packs, which those that follow from it must not leave open.
    if (known !== null && saysPacksSigned(known)) return known;
    const note = signCheckpoint(head, signing.key, signing.sign);
    await kept.keep(head, note);
    onSigned?.();
    return note;
  };

  async function* pieces(to: number): AsyncGenerator<readonly Entry[]> {
    for (let seq = 0; seq < to && !isClosed;) {
      const piece: Entry[] = [];
      for (const { text } of book.linesFrom(seq).slice(0, to - seq)) {
        const line = readLine(text ?? '', seq);
        if (line.kind === 'unreadable') {
          // What stands before it is handed on all the same.
          yield piece;
          throw bookFault({ kind: 'bookUnreadable', file, line: seq + 1, reason: line.reason, detail: line.detail });
        }
        piece.push(line.entry);
        seq++;
      }
      yield piece;
    }
  }

  const ledger: Ledger = {
    folder: dir,
    size: book.size,
    append: (facts, at) =>
      inTurn(async () => {
        if (facts.length === 0) return [];
        const entries = toEntries(facts, book.size(), at);
        db.data = { entries };
        await db.write();
        tree.add(entries);
        entries.forEach(note);
        return entries;
      }),
    entry: book.entry,
    entriesOf: book.entriesOf,
    entriesOfShop: book.entriesOfShop,
    pieces,
    async *entries() {
      for await (const piece of pieces(book.size())) yield* piece;
    },
    root: (size) => bytesToHex(tree.whole().root(size)),
    leafHash: (seq) => bytesToHex(leafHash(book.entry(seq), sha256)),
    inclusionProof: (seq, size) => tree.whole().inclusionProof(seq, size),
    consistencyProof: (oldSize, newSize) => tree.whole().consistencyProof(oldSize, newSize),
    checkpoint: () => inTurn(signNow),
    seal: async (goOn) => {
      if (isClosed) return { kind: 'interrupted' };
      const findings: Finding[] = [];
      const hear = (entry: Entry): void => {
        if (hasChangedFact(entry, sha256Hex)) findings.push({ kind: 'factChanged', seq: entry.seq });
      };
      try {
        const hasRead = await tree.growGently({ hear, goOn: async () => (await goOn()) && !isClosed });
        if (!hasRead) return { kind: 'interrupted' };
      } catch (error) {
        if (!isBookFault(error) || error.fault.kind !== 'bookUnreadable') throw error;
        return { kind: 'unsound', findings: [...findings, { kind: 'unreadable', line: error.fault.line }] };
      }
      return inTurn(async () => {
        findings.push(...rewritten());
        if (findings.length > 0) return { kind: 'unsound', findings };
        if (book.size() > (kept.last()?.size ?? 0)) await signNow();
        return { kind: 'sealed' };
      });
    },
    checkpoints: () => kept.heads(),
    lastCheckpoint: () => {
      const last = kept.last();
      return last && kept.at(last.size);
    },
    earlierKeys,
    signed: () => [...kept.earlier, ...kept.heads()],
    restores: () => restoresIn(restored),
    retired: retired.all,
    findings,
    key: () => signing.key,
    publicKeyPem: () => signing.publicPem,
    signSums: (sums) => signSums(Buffer.from(sums), signing.key, signing.sign),
    renewKey: () =>
      inTurn(async () => {
        signing = await renewSigningKey(keys, signing);
        kept = await openKept(signing);
      }),
    verifyAgainstCheckpoint: async () => {
      await tree.grow();
      const found = [shortened(), ...kept.findings, ...rewritten()].filter((finding) => finding !== null);
      return found.length > 0
        ? { kind: 'broken', size: book.size(), findings: found }
        : {
            kind: 'sound',
            size: book.size(),
            root: bytesToHex(tree.whole().root()),
            checkpoints: kept.heads().length,
            ...toldOf(ledger),
          };
    },
    erase: (subjects, at, facts) =>
      inTurn(async () => {
        await tree.grow();
        const entries = toEntries(facts, book.size(), at);
        await book.forget(subjects, entries);
        tree.add(entries);
        forgetTornTails(dir, subjects);
        return entries;
      }),
    close: () =>
      inTurn(async () => {
        isClosed = true;
        book.close();
      }),
  };
  if (rekeying !== null) {
    // From here on the new key is missed, should it be lost or another be put in its place.
    await ledger.checkpoint();
  }
  if (asked !== null) await endRekeying(dir);
  return ledger;
};

const toEntries = (facts: readonly Fact[], from: number, at: Instant): readonly Entry[] => {
  // Asked for once: the machine takes as long for one salt as for a hundred.
  const salts = randomBytes(saltBytes * facts.length).toString('hex');
  return facts.map(({ type, subject, fact }, place) => {
    const salt = salts.slice(2 * saltBytes * place, 2 * saltBytes * (place + 1));
    const { kept, digest } = digested(salt, fact);
    const entry = { seq: from + place, at, type, subject, digest, salt, fact: kept } as Entry;
    // What the reader refuses must never be written: nobody could open the book again.
    if (!hasTrueTimes(entry)) throw new TypeError(`a fact of the kind ${type} tells a time that there is not`);
    return entry;
  });
};

const saltBytes = 16;

/**
 * A text from outside can end in half of a surrogate pair (a message cut between its parts), which has no canonical
 * form; it is kept with the replacement character, as UTF-8 would write it anyway.
 */
const digested = <T>(salt: string, fact: T): { kept: T; digest: string } => {
  try {
    return { kept: fact, digest: digestOf(salt, fact, sha256Hex) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const kept = JSON.parse(JSON.stringify(fact, toWellFormed)) as T;
    return { kept, digest: digestOf(salt, kept, sha256Hex) };
  }
};

const toWellFormed = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\ufffd') : value;

/** A torn end may hold what an erased person said; one that names them goes with them. */
const forgetTornTails = (dir: string, subjects: readonly string[]): void => {
  for (const name of readdirSync(dir)) {
    if (!/^ledger\.torn-.*\.jsonl$/.test(name)) continue;
    const torn = readFileSync(join(dir, name), 'utf8');
    if (subjects.some((subject) => torn.includes(subject))) rmSync(join(dir, name));
  }
};
