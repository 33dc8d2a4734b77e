import { fdatasync, fdatasyncSync, write, writeSync } from 'node:fs';
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

/** A small write only reaches the system's memory: to do it at once is quicker than to hand it to another thread. */
export const writeAll = async (descriptor: number, bytes: Buffer, offset: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) {
    const left = bytes.length - done;
    done +=
      left <= smallWrite
        ? writeSync(descriptor, bytes, done, left, offset + done)
        : (await writeBytes(descriptor, bytes, done, left, offset + done)).bytesWritten;
  }
};

const smallWrite = 64 << 10;
const writeBytes = promisify(write);

/**
 * Makes what was written last. A disk that answers within a millisecond is waited for on the spot, which takes half the
 * time of asking another thread; for a slower one the host goes on with other work meanwhile.
 */
export const createSync = (): ((descriptor: number) => Promise<void>) => {
  let lastTook = 0;
  return async (descriptor) => {
    const started = performance.now();
    if (lastTook < 1) fdatasyncSync(descriptor);
    else await syncElsewhere(descriptor);
    lastTook = performance.now() - started;
  };
};

const syncElsewhere = promisify(fdatasync);
