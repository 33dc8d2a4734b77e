import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { z } from 'zod';
import { hasCode } from '#electron/errorCode.ts';
import { instantReader } from '#shared/instantReader.ts';
import { moveOver, ownerOnly, syncFolder } from '#electron/durable.ts';

/** What a backup says of itself; it stands first in the file. */
export const manifestReader = z.strictObject({
  format: z.literal('yesbook-backup/1'),
  at: instantReader,
  shop: z.string(),
  /** Entries in the book, and the Merkle root over them in lower-case hex. */
  size: z.number().int().min(0),
  root: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Manifest = z.infer<typeof manifestReader>;

/** `secrets.json` and its key are files of this machine alone, damaged ones too: credentials of a provider leave it in no backup. */
export const staysHere = (path: string): boolean => /(^|\/)secrets\b/.test(path);

/** Folders that belong to the book beside the ledger; credentials of a provider are not among them. */
const folders = ['evidence', 'keys', 'checkpoints', 'timestamps'] as const;

/** What goes into a backup: the ledger's first bytes, as many as the manifest speaks of, read from an open file. */
export type Cut = {
  readonly manifest: Manifest;
  readonly ledger: { readonly descriptor: number; readonly bytes: number };
};

/** Writes the book as one ZIP file, durably, under its name only once it is whole. */
export async function writeBookZip(dir: string, cut: Cut, file: string): Promise<void> {
  const partial = `${file}.partial`;
  const descriptor = openSync(partial, 'w', ownerOnly);
  try {
    await zipInto(descriptor, dir, cut);
    fsyncSync(descriptor);
  } catch (fault) {
    closeSync(descriptor);
    rmSync(partial, { force: true });
    throw fault;
  }
  closeSync(descriptor);
  moveOver(partial, file);
  syncFolder(dirname(file));
}

async function zipInto(descriptor: number, dir: string, { manifest, ledger }: Cut): Promise<void> {
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    for (let written = 0; written < chunk.length;) written += writeSync(descriptor, chunk, written);
  });
  const mtime = manifest.at;
  const add = async (name: string, from: number, bytes: number): Promise<void> => {
    const entry = name.startsWith('evidence/') ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    for await (const chunk of chunksOf(from, bytes)) entry.push(chunk);
    entry.push(new Uint8Array(0), true);
  };
  const first = new ZipPassThrough('manifest.json');
  first.mtime = mtime;
  zip.add(first);
  first.push(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), true);
  await add('ledger.jsonl', ledger.descriptor, ledger.bytes);
  for (const folder of folders) {
    for (const name of await namesIn(join(dir, folder))) {
      const opened = openIfThere(join(dir, folder, name));
      if (opened === null) continue;
      try {
        await add(`${folder}/${name}`, opened, fstatSync(opened).size);
      } finally {
        closeSync(opened);
      }
    }
  }
  zip.end();
  if (failure !== null) throw failure as Error;
}

/** Whoever is erased while the copy is made takes their evidence with them. */
function openIfThere(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch (fault) {
    if (hasCode(fault, 'ENOENT')) return null;
    throw fault;
  }
}

const CHUNK = 1 << 20;

/** Exactly the first `bytes` bytes of an open file, with a turn of the event loop between chunks. */
async function* chunksOf(descriptor: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes;) {
    const chunk = Buffer.alloc(Math.min(CHUNK, bytes - offset));
    const read = readSync(descriptor, chunk, 0, chunk.length, offset);
    if (read === 0) throw new Error('A file became shorter while it was backed up');
    yield chunk.subarray(0, read);
    offset += read;
    await nextTurn();
  }
}

const namesIn = async (folder: string): Promise<string[]> =>
  existsSync(folder)
    ? (await readdir(folder)).filter((name) => !name.endsWith('.new') && !staysHere(name)).toSorted()
    : [];

export const readManifest = async (folder: string): Promise<Manifest> =>
  manifestReader.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
