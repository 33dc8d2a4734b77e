import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { StartWishes } from './startWishes.ts';

/** Where the book lies: the same folder in Electron and in a browser. A sample never comes to lie in the shop's own. */
export function dataFolder({ dir, book }: StartWishes): string {
  if (dir !== null) return resolve(dir);
  if (book === 'own') return ownFolder();
  for (let number = 1; ; number++) {
    const sample = `${ownFolder()} sample ${number}`;
    if (!existsSync(sample)) return sample;
  }
}

function ownFolder(): string {
  const { APPDATA, XDG_DATA_HOME } = process.env;
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Yesbook');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Yesbook');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'Yesbook');
}
