import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';

/** The files of one kind in a copy of the book, by their names; null of a copy that cannot be read. */
export async function withinZip(file: string, kind: RegExp): Promise<Readonly<Record<string, Uint8Array>> | null> {
  try {
    return unzipSync(await readFile(file), { filter: ({ name }) => kind.test(name) });
  } catch {
    return null;
  }
}
