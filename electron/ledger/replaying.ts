import { fstatSync, fsyncSync, ftruncateSync } from 'node:fs';
import type { Entry } from '#shared/facts.ts';
import { ownerOnly, writeDurably } from '#electron/durable.ts';
import { bookFault } from './fault.ts';
import { lineEnd, linesIn, readBytes, readLine } from './lines.ts';
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
  let end = 0;
  let waiting: [Entry, number][] = [];
  for await (const lines of linesIn(descriptor, 0, written)) {
    for (const { text, offset, bytes } of lines) {
      const seq = places.size() + waiting.length;
      const line = text === null ? notUtf8 : readLine(text, seq);
      if (line.kind === 'unreadable') {
        if (isLostPage(descriptor, offset, written)) return end;
        throw bookFault({ kind: 'bookUnreadable', file, line: seq + 1, reason: line.reason, detail: line.detail });
      }
      waiting.push([line.entry, offset]);
      if (text !== null && lineEnd(text) === 'moreFollows') continue;
      for (const [entry, place] of waiting) {
        places.add(entry.subject, place);
        onEntry(entry);
      }
      waiting = [];
      end = offset + bytes;
    }
  }
  return end;
};

const notUtf8 = { kind: 'unreadable', reason: 'notUtf8', detail: 'this is not UTF-8 text' } as const;

/**
 * A power cut can leave zeros where the disk never got a page of the last append. Then no second append can stand
 * behind them: every line there but the last says that more follows.
 */
const isLostPage = (descriptor: number, offset: number, written: number): boolean => {
  const [damaged = '', ...behind] = readBytes(descriptor, offset, written - offset)
    .toString('latin1')
    .split('\n');
  const whole = behind.slice(0, -2);
  return damaged.includes('\0') && whole.every((line) => lineEnd(line) === 'moreFollows');
};

/** Keeps the torn end beside the book before cutting it off, because nobody but the owner may throw it away. */
export const setAside = async (descriptor: number, file: string, end: number, written: number): Promise<TornTail> => {
  const keptIn = file.replace(/\.jsonl$/, `.torn-${new Date().toISOString().replaceAll(':', '-')}.jsonl`);
  await writeDurably(keptIn, readBytes(descriptor, end, written - end), ownerOnly);
  ftruncateSync(descriptor, end);
  fsyncSync(descriptor);
  return { kind: 'tornTail', keptIn, bytes: written - end };
};
