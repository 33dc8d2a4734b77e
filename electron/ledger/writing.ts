import { write } from 'node:fs';
import { promisify } from 'node:util';
import type { Entry } from '#shared/facts.ts';
import { writeLine } from './lines.ts';

/** Writes one append and answers the offset of each entry, and behind them the new end. */
export const writeEntries = async (descriptor: number, from: number, entries: readonly Entry[]): Promise<number[]> => {
  const offsets: number[] = [];
  let end = from;
  let lines: string[] = [];
  let waiting = 0;
  for (const [at, entry] of entries.entries()) {
    const line = writeLine(entry, at === entries.length - 1 ? 'last' : 'moreFollows');
    offsets.push(end + waiting);
    lines.push(line);
    waiting += Buffer.byteLength(line);
    if (waiting < pieceSize && at < entries.length - 1) continue;
    await writeAll(descriptor, Buffer.from(lines.join('')), end);
    end += waiting;
    lines = [];
    waiting = 0;
  }
  return [...offsets, end];
};

/** Bounds the memory an import needs; an ordinary append is one piece. */
const pieceSize = 4 << 20;

export const writeAll = async (descriptor: number, bytes: Buffer, offset: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await writeBytes(descriptor, bytes, done, bytes.length - done, offset + done);
    done += bytesWritten;
  }
};

const writeBytes = promisify(write);
