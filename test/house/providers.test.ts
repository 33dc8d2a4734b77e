import { copyFile, cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { home, programOf } from '#electron/setUp.mjs';
import { providerKinds } from '#shared/providers/providers.ts';

const rooms = ['shared', 'electron', 'renderer'];
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** The rooms as they are, to be built on. */
async function copyOfTheHouse(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yesbook-house-'));
  folders.push(folder);
  await symlink(join(home, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const room of ['shared', 'electron']) await cp(join(home, room), join(folder, room), { recursive: true });
  for (const name of ['tsconfig.json', 'package.json']) await copyFile(join(home, name), join(folder, name));
  return folder;
}

const complaintsOf = (folder: string): Promise<string> =>
  new Promise((resolve) => {
    const options = { cwd: folder, timeout: 170_000, maxBuffer: 16 * 1024 * 1024 };
    execFile(process.execPath, [programOf('typescript', 'tsc'), '-p', 'electron'], options, (_ended, stdout, stderr) =>
      resolve(`${stdout}${stderr}`),
    );
  });

/** The file with a line more after the first that says so. */
async function addLine(file: string, after: RegExp, line: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const place = lines.findIndex((one) => after.test(one));
  expect(place).toBeGreaterThan(-1);
  await writeFile(file, lines.toSpliced(place + 1, 0, line).join('\n'));
}

describe('another provider', () => {
  it('is its description and its adapter, each with its line in the table beside it, and nothing else', async () => {
    const folder = await copyOfTheHouse();
    const shared = join(folder, 'shared/providers');
    const electron = join(folder, 'electron/providers');
    const renamed = (source: string) => source.replaceAll('elks', 'eighth').replaceAll('Elks', 'Eighth');
    await writeFile(join(shared, 'eighth.ts'), renamed(await readFile(join(shared, 'elks.ts'), 'utf8')));
    await addLine(join(shared, 'providers.ts'), /^import \{ elks \}/, "import { eighth } from './eighth.ts';");
    await addLine(join(shared, 'providers.ts'), /^ {2}elks,/, '  eighth,');
    await writeFile(join(electron, 'eighth.ts'), renamed(await readFile(join(electron, 'elks.ts'), 'utf8')));
    await addLine(join(electron, 'providers.ts'), /^import .*openElks/, "import { openEighth } from './eighth.ts';");
    await addLine(join(electron, 'providers.ts'), /^ {2}elks:/, '  eighth: openEighth,');
    expect(await complaintsOf(folder)).toBe('');
  }, 180_000);

  it('is called by its name in no other place, and stands in no other table', async () => {
    // The built-in one is part of the app; two others are words of their own, and are left to the compiler.
    const told = providerKinds.filter((kind) => kind !== 'practice' && kind !== 'seven');
    const named = new RegExp(`(['"\`])(${told.join('|')})\\1`);
    const own = /^(shared|electron)\/providers\//;
    const found: string[] = [];
    for (const room of rooms) {
      for (const entry of await readdir(join(home, room), { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        const place = relative(home, file).replaceAll('\\', '/');
        if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || own.test(place)) continue;
        for (const line of (await readFile(file, 'utf8')).split('\n')) {
          // What ClickSend says of the law is a source, and no provider of texts there.
          const isTable = line.includes('Record<ProviderKind,');
          if (isTable || (named.test(line) && !line.includes("'secondary'"))) found.push(`${place}: ${line.trim()}`);
        }
      }
    }
    expect(found).toEqual([]);
  });
});
