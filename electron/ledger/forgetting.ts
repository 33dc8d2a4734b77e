import { closeSync, constants, fsyncSync, openSync } from 'node:fs';
import type { Entry } from '#shared/facts.ts';
import { ownerOnly } from '#electron/durable.ts';
import { lineEnd, linesIn, readLine, writeLine } from './lines.ts';
import type { Places } from './places.ts';
import { writeAll, writeEntries } from './writing.ts';

type Forgetting = {
  readonly end: number;
  readonly places: Places;
  readonly subjects: readonly string[];
  readonly added: readonly Entry[];
};

/**
 * Writes the book anew into `file`, without what the subjects said and with the added entries. Answers where the old
 * entries moved to, and the offsets of the added ones with the new end behind them.
 */
export const writeWithout = async (
  from: number,
  file: string,
  { end, places, subjects, added }: Forgetting,
): Promise<{ moved: Float64Array; offsets: number[] }> => {
  const copy = openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC, ownerOnly);
  try {
    const moved = await copyWithout(from, copy, end, places, subjects);
    const offsets = await writeEntries(copy, moved[places.size()] ?? 0, added);
    fsyncSync(copy);
    return { moved: moved.subarray(0, places.size()), offsets };
  } finally {
    closeSync(copy);
  }
};

/** Copies the book, leaving out fact and salt of the subjects, and answers the new offsets with the end behind them. */
const copyWithout = async (
  from: number,
  to: number,
  end: number,
  places: Places,
  subjects: readonly string[],
): Promise<Float64Array> => {
  const forgotten = new Set(subjects.flatMap((subject) => places.of(subject)));
  const offsets = new Float64Array(places.size() + 1);
  let seq = 0;
  let place = 0;
  for await (const lines of linesIn(from, 0, end)) {
    const start = place;
    const copied = lines.map(({ text }) => {
      const line = forgotten.has(seq) ? withoutContent(text ?? '', seq) : `${text}\n`;
      offsets[seq++] = place;
      place += Buffer.byteLength(line);
      return line;
    });
    await writeAll(to, Buffer.from(copied.join('')), start);
  }
  offsets[seq] = place;
  return offsets;
};

const withoutContent = (text: string, seq: number): string => {
  const line = readLine(text, seq);
  if (line.kind === 'unreadable') throw new Error(`entry ${seq} became unreadable: ${line.detail}`);
  return writeLine({ ...line.entry, salt: null, fact: null }, lineEnd(text));
};
