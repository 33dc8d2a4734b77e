import { closeSync, constants, existsSync, fstatSync, ftruncate, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Adapter } from 'lowdb';
import type { Entry, FactType } from '#shared/facts.ts';
import { moveOver, ownerOnly, syncFolder } from '#electron/durable.ts';
import { bookFault, diskFault } from './fault.ts';
import { writeWithout } from './forgetting.ts';
import { type RawLine, readBytes, readLine, readLines } from './lines.ts';
import { createPlaces } from './places.ts';
import { replayFile, setAside, type TornTail } from './replaying.ts';
import { createSync, writeEntries } from './writing.ts';

/** What lowdb holds for the book: not the whole of it, only what the file does not have yet. */
export type Unkept = { readonly entries: readonly Entry[] };

/** The file `ledger.jsonl`. As a lowdb adapter, `read` replays it and `write` appends and makes it last. */
export interface Book extends Adapter<Unkept> {
  readonly size: () => number;
  readonly entry: (seq: number) => Entry;
  readonly entriesOf: (subject: string) => Entry[];
  /** The entries about nobody in particular, of these kinds; a send with its thousands of recipients is not even read. */
  readonly entriesOfShop: (types: ReadonlySet<FactType>) => Entry[];
  /** The lines from place `seq` on, about a megabyte of them. */
  readonly linesFrom: (seq: number) => readonly RawLine[];
  /** Writes the file anew without what the `subjects` said, with these entries at its end. */
  readonly forget: (subjects: readonly string[], added: readonly Entry[]) => Promise<void>;
  readonly close: () => void;
}

export type BookListener = {
  readonly onEntry: (entry: Entry) => void;
  readonly report: (notice: TornTail) => void;
  /** As many entries as were signed: they had been made to last, and no power cut tore them off. */
  readonly signed?: () => number;
};

export const openBook = (file: string, { onEntry, report, signed = () => 0 }: BookListener): Book => {
  let descriptor = openFile(file);
  let end = 0;
  /** Whether a failed append may have left bytes behind `end`. */
  let isSoiled = false;
  const places = createPlaces();
  const sync = createSync();

  const read = async (): Promise<Unkept> => {
    const written = fstatSync(descriptor).size;
    end = await replayFile(descriptor, file, places, onEntry);
    if (end < written && places.size() < signed()) {
      const detail = 'this is damaged, and it was whole when it was signed';
      throw bookFault({ kind: 'bookUnreadable', file, line: places.size() + 1, reason: 'notJson', detail });
    }
    if (end < written) report(await setAside(descriptor, file, end, written));
    return { entries: [] };
  };

  const append = async ({ entries }: Unkept): Promise<void> => {
    try {
      if (isSoiled) await truncate(descriptor, end);
      isSoiled = true;
      const offsets = await writeEntries(descriptor, end, entries);
      await sync(descriptor);
      isSoiled = false;
      entries.forEach(({ subject }, at) => places.add(subject, offsets[at] ?? end));
      end = offsets[entries.length] ?? end;
    } catch (error) {
      await truncate(descriptor, end).then(
        () => (isSoiled = false),
        () => undefined,
      );
      throw diskFault(error, file);
    }
  };

  const forget = async (subjects: readonly string[], added: readonly Entry[]): Promise<void> => {
    const fresh = `${file}.new`;
    try {
      const { moved, offsets } = await writeWithout(descriptor, fresh, { end, places, subjects, added });
      // Windows moves nothing over an open file; no turn of the event loop may pass before it is open again.
      closeSync(descriptor);
      try {
        moveOver(fresh, file);
      } finally {
        descriptor = openSync(file, constants.O_RDWR);
        // Also where the rename is done and only its fsync failed: to write at an old place would destroy what stands there.
        if (!existsSync(fresh)) {
          places.move(moved);
          added.forEach((entry, at) => places.add(entry.subject, offsets[at] ?? end));
          end = offsets[added.length] ?? end;
        }
      }
    } catch (error) {
      rmSync(fresh, { force: true });
      throw diskFault(error, file);
    }
  };

  const entry = (seq: number): Entry => {
    const start = places.offset(seq);
    const stop = seq + 1 < places.size() ? places.offset(seq + 1) : end;
    const line = readLine(readBytes(descriptor, start, stop - start).toString('utf8'), seq);
    if (line.kind === 'entry') return line.entry;
    throw bookFault({ kind: 'bookUnreadable', file, line: seq + 1, reason: line.reason, detail: line.detail });
  };

  /** The type stands within the first hundred bytes of a line, which `writeLine` takes care of. */
  const typeAt = (seq: number): string | null => {
    const [, type = null] =
      /"type":"([^"]*)"/.exec(readBytes(descriptor, places.offset(seq), 160).toString('latin1')) ?? [];
    return type;
  };

  return {
    read,
    write: append,
    size: places.size,
    entry,
    entriesOf: (subject) => places.of(subject).map(entry),
    entriesOfShop: (types) =>
      places
        .of(null)
        .filter((seq) => types.has(typeAt(seq) as FactType))
        .map(entry),
    linesFrom: (seq) => (seq === places.size() ? [] : readLines(descriptor, places.offset(seq), end)),
    forget,
    close: () => closeSync(descriptor),
  };
};

const openFile = (file: string): number => {
  rmSync(`${file}.new`, { force: true });
  const descriptor = openSync(file, constants.O_RDWR | constants.O_CREAT, ownerOnly);
  syncFolder(dirname(file));
  return descriptor;
};

const truncate = promisify(ftruncate);
