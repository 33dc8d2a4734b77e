import { copyFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { home, programOf } from '#electron/setUp.mjs';

export const rooms = ['shared', 'electron', 'renderer'];
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** The rooms as they are, to be built on. */
export async function copyOfTheHouse(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yesbook-house-'));
  folders.push(folder);
  await symlink(join(home, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const room of rooms) await cp(join(home, room), join(folder, room), { recursive: true });
  for (const name of ['tsconfig.json', 'package.json']) await copyFile(join(home, name), join(folder, name));
  return folder;
}

/** What the compiler says of a room there; nothing where all is well. */
export const complaintsOf = (folder: string, room: string): Promise<string> =>
  new Promise((resolve) => {
    const options = { cwd: folder, timeout: 170_000, maxBuffer: 16 * 1024 * 1024 };
    execFile(process.execPath, [programOf('typescript', 'tsc'), '-p', room], options, (_ended, stdout, stderr) =>
      resolve(`${stdout}${stderr}`),
    );
  });

/** The file with a line more after the first that says so. */
export async function addLine(file: string, after: RegExp, line: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const place = lines.findIndex((one) => after.test(one));
  expect(place).toBeGreaterThan(-1);
  await writeFile(file, lines.toSpliced(place + 1, 0, line).join('\n'));
}

/** One more language of the window, whose words are these. */
export async function addLanguage(folder: string, words: string): Promise<void> {
  const place = join(folder, 'renderer/words');
  await writeFile(join(place, 'fr.ts'), french(words));
  await addLine(join(place, 'languages.ts'), /de\.ts/, "export { fr } from './fr.ts';");
}

const french = (words: string): string => `import type { Book } from '#renderer/words/words.ts';
import { en } from './en/en.ts';

export const fr: Book = { name: 'Français', locales: ['fr-FR', 'fr-CA'], words: ${words} };
`;
