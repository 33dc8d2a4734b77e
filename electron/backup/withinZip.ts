import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';

/** A key is a line or two; a ZIP can claim more than there is room for. */
const MOST_BYTES = 64 << 10;

/** The small files of one kind in a copy of the book, by their names; null of a copy that cannot be read. */
export async function withinZip(file: string, kind: RegExp): Promise<Readonly<Record<string, Uint8Array>> | null> {
  try {
    return unzipSync(await readFile(file), {
      filter: ({ name, originalSize }) => kind.test(name) && originalSize <= MOST_BYTES,
    });
  } catch {
    return null;
  }
}
