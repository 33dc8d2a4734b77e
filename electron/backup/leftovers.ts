import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a power cut left half-written beside the book: never believed, and gone at the next start, because it may hold
 * people who are erased later.
 */
export function sweepHalves(dir: string): void {
  for (const folder of ['', 'evidence', 'keys', 'checkpoints', 'timestamps'])
    sweep(join(dir, folder), (name) => name.endsWith('.new'));
  sweep(join(dir, 'backups'), (name) => name.endsWith('.partial'));
}

/** A backup that somebody only looked into; the one that a restore is under way from is not to be swept. */
export const sweepStaged = (dir: string): void =>
  sweep(dir, (name) => /^restore-[0-9T-]+$/.test(name) || /^restore-upload(\.plain(\.new|\.partial)?)?$/.test(name));

function sweep(folder: string, isLeftover: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (isLeftover(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
