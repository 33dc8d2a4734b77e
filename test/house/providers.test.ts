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
  for (const room of rooms) await cp(join(home, room), join(folder, room), { recursive: true });
  for (const name of ['tsconfig.json', 'package.json']) await copyFile(join(home, name), join(folder, name));
  return folder;
}

const complaintsOf = (folder: string, room: string): Promise<string> =>
  new Promise((resolve) => {
    const options = { cwd: folder, timeout: 170_000, maxBuffer: 16 * 1024 * 1024 };
    execFile(process.execPath, [programOf('typescript', 'tsc'), '-p', room], options, (_ended, stdout, stderr) =>
      resolve(`${stdout}${stderr}`),
    );
  });

/** The providers that the copy would offer. */
const kindsKnownIn = async (folder: string): Promise<readonly string[]> => {
  const { providerKinds: kinds } = (await import(join(folder, 'shared/providers/providers.ts'))) as {
    readonly providerKinds: readonly string[];
  };
  return kinds;
};

/** The file with a line more after the first that says so. */
async function addLine(file: string, after: RegExp, line: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const place = lines.findIndex((one) => after.test(one));
  expect(place).toBeGreaterThan(-1);
  await writeFile(file, lines.toSpliced(place + 1, 0, line).join('\n'));
}

describe('another provider', () => {
  it('is one file and its line in the table, and nothing else', async () => {
    const folder = await copyOfTheHouse();
    const providers = join(folder, 'shared/providers');
    const elks = await readFile(join(providers, 'elks.ts'), 'utf8');
    const eighth = elks.replaceAll('elks', 'eighth');
    expect(eighth).not.toBe(elks);
    await writeFile(join(providers, 'eighth.ts'), eighth);
    await addLine(join(providers, 'table.ts'), /elks/, "export { eighth } from './eighth.ts';");
    for (const room of rooms) expect(await complaintsOf(folder, room)).toBe('');
    expect(await kindsKnownIn(folder)).toContain('eighth');
  }, 180_000);

  it('is called by its name in no other place, and stands in no other table', async () => {
    // The built-in one is part of the app; two others are words of their own, and are left to the compiler.
    const told = providerKinds.filter((kind) => kind !== 'practice' && kind !== 'seven');
    const named = new RegExp(`(['"\`])(${told.join('|')})\\1`);
    const own = /^shared\/providers\//;
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
