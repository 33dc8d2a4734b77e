import { fstatSync, fsyncSync, ftruncateSync } from 'node:fs';
import type { Entry } from '#shared/facts.ts';
import { ownerOnly, writeDurably } from '#electron/durable.ts';
import { bookFault } from './fault.ts';
import { lineEnd, linesIn, newline, readBytes, readLine } from './lines.ts';
import type { Places } from './places.ts';

/** The end of the book that a power cut left half-written, and where it was put. */
export type TornTail = { readonly kind: 'tornTail'; readonly keptIn: string; readonly bytes: number };

/** Hands on every entry whose append is whole, and answers where the last whole append ends. */
export const replayFile = async (
  descriptor: number,
  file: string,
  places: Places,
  onEntry: (entry: Entry) => void,
): Promise<number> => {
  const written = fstatSync(descriptor).size;
  const settled = startOfLastAppend(descriptor, written);
  let end = 0;
  let waiting: [Entry, number][] = [];
  let at = '';
  const believe = (entry: Entry, offset: number): void => {
    places.add(entry.subject, offset);
    // Entries of one append have one time, and the shop need not hold it once an entry.
    if (entry.at !== at) ({ at } = entry);
    onEntry({ ...entry, at });
  };
  for await (const lines of linesIn(descriptor, 0, written)) {
    for (const { text, offset, bytes } of lines) {
      const seq = places.size() + waiting.length;
      const line = text === null ? notUtf8 : readLine(text, seq);
      if (line.kind === 'unreadable') {
        if (isLostPage(descriptor, offset, written)) return end;
        throw bookFault({ kind: 'bookUnreadable', file, line: seq + 1, reason: line.reason, detail: line.detail });
      }
      if (offset < settled) believe(line.entry, offset);
      else waiting.push([line.entry, offset]);
      if (text !== null && lineEnd(text) === 'moreFollows') continue;
      for (const [entry, place] of waiting) believe(entry, place);
      waiting = [];
      end = offset + bytes;
    }
  }
  return end;
};

const notUtf8 = { kind: 'unreadable', reason: 'notUtf8', detail: 'this is not UTF-8 text' } as const;

/**
 * What stands before the last append was made to last before it, so only that one has to wait until it is seen to be
 * whole: to hold a long import back line by line took a third of the start.
 */
const startOfLastAppend = (descriptor: number, written: number): number => {
  for (let looked = 1 << 16; ; looked *= 4) {
    const from = Math.max(0, written - looked);
    const start = behindLastEnd(readBytes(descriptor, from, written - from));
    if (start !== null) return from + start;
    if (from === 0) return 0;
  }
};

/** Where an append ended that is not the last one. A line with zeros in it may have lost its true end to them. */
const behindLastEnd = (bytes: Buffer): number | null => {
  let end = lineBreakBefore(bytes, bytes.lastIndexOf(newline));
  while (end > 0) {
    const before = lineBreakBefore(bytes, end);
    if (before === -1) return null;
    if (bytes[end - 1] !== space && !bytes.subarray(before + 1, end).includes(0)) return end + 1;
    end = before;
  }
  return null;
};

/** -1 where there is none; a place below zero would be counted from the end. */
const lineBreakBefore = (bytes: Buffer, at: number): number => (at <= 0 ? -1 : bytes.lastIndexOf(newline, at - 1));

const space = 32;

/**
 * A power cut can leave zeros where the disk never got a page of the last append. Then no second append can stand
 * behind them: every line there but the last says that more follows, and all of them bear one time. Where the line with
 * the zeros still shows that it ended an append, what stands behind was begun after that one had been made to last.
 */
const isLostPage = (descriptor: number, offset: number, written: number): boolean => {
  const [damaged = '', ...behind] = readBytes(descriptor, offset, written - offset)
    .toString('latin1')
    .split('\n');
  const whole = behind.slice(0, -2);
  const hasEnded = behind.length > 1 && !damaged.endsWith('\0') && lineEnd(damaged) === 'last';
  const times = new Set([damaged, ...behind].flatMap((line) => timeIn(line) ?? []));
  return (
    damaged.includes('\0') && !hasEnded && times.size <= 1 && whole.every((line) => lineEnd(line) === 'moreFollows')
  );
};

/** As `writeLine` writes it; null where it was lost. */
const timeIn = (line: string): string | null => /^\{"seq":\d+,"at":"([^"\0]*)"/.exec(line)?.[1] ?? null;

/** Keeps the torn end beside the book before cutting it off, because nobody but the owner may throw it away. */
export const setAside = async (descriptor: number, file: string, end: number, written: number): Promise<TornTail> => {
  const keptIn = file.replace(/\.jsonl$/, `.torn-${new Date().toISOString().replaceAll(':', '-')}.jsonl`);
  await writeDurably(keptIn, readBytes(descriptor, end, written - end), ownerOnly);
  ftruncateSync(descriptor, end);
  fsyncSync(descriptor);
  return { kind: 'tornTail', keptIn, bytes: written - end };
};
