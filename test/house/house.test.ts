import { readFile, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home } from '#electron/setUp.mjs';

const text = (name: string) => readFile(join(home, name), 'utf8');
const lines = async (name: string) => (await text(name)).trimEnd().split('\n').length;

type Locked = { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> };

const lock = async () => JSON.parse(await text('package-lock.json')) as { packages: Record<string, Locked> };

async function filesOf(room: string): Promise<readonly string[]> {
  const entries = await readdir(join(home, room), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** They pass on their providers and languages, so that one more is one line more. */
const tables = new Set(['shared/providers/table.ts', 'renderer/words/languages.ts']);

describe('the house', () => {
  it('keeps what only Electron needs small', async () => {
    expect(await lines('electron/main.ts')).toBeLessThanOrEqual(70);
    expect(await lines('electron/preload.ts')).toBeLessThanOrEqual(20);
  });

  it('has no drawer for odds and ends, and no file that only passes others on', async () => {
    const files = (await Promise.all(['shared', 'electron', 'renderer'].map(filesOf))).flat();
    const drawers = /(^|\/)(utils?|helpers?|services?|managers?|common|misc|lib)(\/|\.tsx?$)/i;
    expect(files.filter((file) => drawers.test(file) || /^index\.tsx?$/.test(basename(file)))).toEqual([]);
    const sources = files.filter((file) => /\.tsx?$/.test(file) && !tables.has(file));
    const passing = await Promise.all(
      sources.map(async (file) => (/^export (\*|\{[^}]*\}) from /m.test(await text(file)) ? [file] : [])),
    );
    expect(passing.flat()).toEqual([]);
  });

  it('knows its languages in one list, so that a further one is missed by the compiler wherever it has no words', async () => {
    const files = (await Promise.all(['shared', 'electron', 'renderer'].map(filesOf))).flat();
    const sources = files.filter((file) => /\.tsx?$/.test(file) && file !== 'shared/languages.ts');
    const asks = /[!=]== '(en|de)'|startsWith\('(en|de)'\)|'en'(,| \|) 'de'(?!,)/;
    const asking = await Promise.all(sources.map(async (file) => (asks.test(await text(file)) ? [file] : [])));
    expect(asking.flat()).toEqual([]);
  });

  it('names its tools to the digit, so that a check says the same on every machine', async () => {
    const { devDependencies } = JSON.parse(await text('package.json')) as { devDependencies: Record<string, string> };
    const tools = [
      'typescript',
      'vite',
      'vitest',
      'oxlint',
      'oxlint-tsgolint',
      'oxfmt',
      'knip',
      'electron',
      '@playwright/test',
    ];
    expect(tools.filter((tool) => !/^\d+\.\d+\.\d+$/.test(devDependencies[tool] ?? ''))).toEqual([]);
  });

  it("has a lock without the address of anybody's registry", async () => {
    expect(Object.values((await lock()).packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it("has a lock that names every package for every system, so that npm ci works on the shop's own", async () => {
    const { packages } = await lock();
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('does in continuous integration what npm test does, and nothing else', async () => {
    expect((await text('.ci/run')).trimEnd().split('\n').at(-1)).toBe('npm test');
  });
});
