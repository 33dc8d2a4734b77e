import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './errorCode.ts';

/** The mode of files with names, numbers or keys in them: nobody else on the machine reads them. */
export const ownerOnly = 0o600;

/**
 * Replaces a file so that a power cut leaves either the old content or the new one, whole. `mode` is set on the new
 * file before it holds anything.
 */
export const writeDurably = async (file: string, content: string | Uint8Array, mode = ownerOnly): Promise<void> => {
  const fresh = `${file}.new`;
  try {
    await writeWhole(fresh, content, mode);
    moveOver(fresh, file);
  } catch (error) {
    // On a full disk the half-written file must give its room back.
    rmSync(fresh, { force: true });
    throw error;
  }
};

const writeWhole = async (file: string, content: string | Uint8Array, mode: number): Promise<void> => {
  const handle = await open(file, 'w', mode);
  try {
    await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Renames over an existing file and makes the rename itself last. Virus scanners on Windows hold a fresh file for
 * a moment, so a refused rename is tried again for about a second.
 */
export const moveOver = (from: string, to: string): void => {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      break;
    } catch (error) {
      if (attempt === 20 || !hasCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
      pause(50);
    }
  }
  syncFolder(dirname(to));
};

/** What a folder lists is kept by its own fsync; Windows has none for folders and needs none. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Blocks on purpose: between closing the old file and opening the new one nobody may read. */
const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};
