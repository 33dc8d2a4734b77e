import { isAscii, isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Entry, isFactType } from '#shared/facts.ts';
import { hasTrueTimes } from '#shared/ledger/times.ts';
import type { Unreadable } from './fault.ts';

/**
 * A line ends with a space before its newline when more of the same append follows: facts that belong together are
 * believed together or, after a power cut, not at all. JSON allows the space, so every JSON Lines reader reads the book.
 */
export const writeLine = ({ seq, at, type, subject, digest, salt, fact }: Entry, isLastOfAppend: LineEnd): string =>
  `${JSON.stringify({ seq, at, type, subject, digest, salt, fact })}${isLastOfAppend === 'last' ? '' : ' '}\n`;

export type LineEnd = 'last' | 'moreFollows';

export const lineEnd = (line: string): LineEnd => (line.endsWith(' ') ? 'moreFollows' : 'last');

export type ReadLine =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable; readonly detail: string };

/** Reads one line, which must be the entry at place `seq`. But for its times the fact was checked when it was decided. */
export const readLine = (line: string, seq: number): ReadLine => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return unreadable('notJson', 'this is not JSON');
  }
  if (!isRecord(value) || !hasHeader(value)) return unreadable('notAnEntry', 'this is not an entry');
  if (value.seq !== seq) return unreadable('wrongPlace', `entry ${seq} belongs here, this is ${value.seq}`);
  if (!isFactType(value.type)) {
    return unreadable('unknownFact', `this Yesbook does not know "${value.type}"; a newer one may have written it`);
  }
  const entry = value as Entry;
  if (!hasTrueTimes(entry)) return unreadable('wrongTime', 'this tells a time that there is not');
  return { kind: 'entry', entry };
};

const unreadable = (reason: Unreadable, detail: string): ReadLine => ({ kind: 'unreadable', reason, detail });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

type Header = { readonly seq: number; readonly type: string };

const hasHeader = (value: Record<string, unknown>): value is Record<string, unknown> & Header =>
  Number.isInteger(value['seq']) &&
  typeof value['at'] === 'string' &&
  typeof value['type'] === 'string' &&
  (value['subject'] === null || typeof value['subject'] === 'string') &&
  typeof value['digest'] === 'string' &&
  value['digest'].length === 64 &&
  (isErased(value) || isKept(value));

const isErased = (value: Record<string, unknown>): boolean => value['salt'] === null && value['fact'] === null;
const isKept = (value: Record<string, unknown>): boolean =>
  typeof value['salt'] === 'string' && isRecord(value['fact']);

/** Whole lines read at one go; `text` is null where the bytes are not UTF-8. */
export type RawLine = { readonly text: string | null; readonly offset: number; readonly bytes: number };

/**
 * Every whole line between two places in the file, in chunks, with a turn of the event loop between them. What stands
 * behind the last newline is left out.
 */
export async function* linesIn(descriptor: number, from: number, to: number): AsyncGenerator<readonly RawLine[]> {
  let offset = from;
  while (offset < to) {
    const lines = readLines(descriptor, offset, to);
    if (lines.length === 0) return;
    const last = lines[lines.length - 1];
    yield lines;
    offset = last ? last.offset + last.bytes : to;
    await nextTurn();
  }
}

/** About a megabyte of whole lines from `offset`; more only where a single line is longer. */
export const readLines = (descriptor: number, offset: number, to: number): readonly RawLine[] => {
  for (let wanted = chunkSize; ; wanted *= 4) {
    const chunk = readBytes(descriptor, offset, Math.min(wanted, to - offset));
    const end = chunk.lastIndexOf(newline) + 1;
    if (end > 0) return splitLines(chunk.subarray(0, end), offset);
    if (chunk.length < wanted) return [];
  }
};

const chunkSize = 1 << 20;
export const newline = 10;

export const readBytes = (descriptor: number, offset: number, length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(descriptor, bytes, filled, length - filled, offset + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
};

/** Decoding a chunk once is quickest, but one umlaut makes the whole of it a text of two bytes a character. */
const splitLines = (chunk: Buffer, offset: number): readonly RawLine[] => {
  if (!isAscii(chunk)) return splitBytes(chunk, offset);
  const lines = chunk.toString('latin1').split('\n');
  lines.pop();
  let place = offset;
  return lines.map((text) => {
    const read = { text, offset: place, bytes: text.length + 1 };
    place += read.bytes;
    return read;
  });
};

const splitBytes = (chunk: Buffer, offset: number): readonly RawLine[] => {
  const lines: RawLine[] = [];
  const isText = isUtf8(chunk);
  for (let start = 0; start < chunk.length;) {
    const end = chunk.indexOf(newline, start) + 1;
    const text = isText || isUtf8(chunk.subarray(start, end - 1)) ? chunk.toString('utf8', start, end - 1) : null;
    lines.push({ text, offset: offset + start, bytes: end - start });
    start = end;
  }
  return lines;
};
