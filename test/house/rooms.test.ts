import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { home, programOf } from '#electron/setUp.mjs';

type Planted = { readonly file: string; readonly source: string; readonly trips: string };

const rooms = ['shared', 'electron', 'renderer'];

const imports = (file: string, specifier: string): Planted => ({
  file,
  source: `import { x } from '${specifier}';\nexport const y = x;\n`,
  trips: 'no-restricted-imports',
});

const planted: readonly Planted[] = [
  ...['node:fs', 'node:fs/promises', 'fs', 'electron', 'react', 'lowdb', 'p-queue', '#electron/x.ts', '#test/x.ts'].map(
    (specifier, index) => imports(`shared/rules/import${index}.ts`, specifier),
  ),
  ...['libphonenumber-js', 'libphonenumber-js/max'].map((specifier, index) =>
    imports(`shared/views/number${index}.ts`, specifier),
  ),
  imports('electron/sending/number.ts', 'libphonenumber-js/max'),
  imports('electron/sending/store.ts', 'lowdb'),
  imports('electron/host.ts', 'lowdb/node'),
  imports('electron/serve.ts', 'electron'),
  imports('electron/ledger/file.ts', 'electron'),
  imports('electron/screen.ts', '#renderer/App.tsx'),
  imports('electron/given.ts', '#test/given.ts'),
  imports('electron/main.ts', 'lowdb'),
  ...[
    'electron',
    'node:fs',
    'fs',
    'lowdb',
    '#electron/host.ts',
    '#test/given.ts',
    '#shared/phone.ts',
    '#shared/providers/providers.ts',
  ].map((specifier, index) => imports(`renderer/screens/import${index}.tsx`, specifier)),
  { ...imports('shared/rules/parent.ts', '../facts.ts'), trips: 'no-relative-parent-imports' },
  { ...imports('electron/sending/parent.ts', '../host.ts'), trips: 'no-relative-parent-imports' },
  { ...imports('renderer/screens/parent.tsx', '../App.tsx'), trips: 'no-relative-parent-imports' },
  { file: 'shared/now.ts', source: 'export const now = Date.now();\n', trips: 'no-restricted-properties' },
  { file: 'shared/chance.ts', source: 'export const x = Math.random();\n', trips: 'no-restricted-properties' },
  { file: 'shared/network.ts', source: "export const x = fetch('/');\n", trips: 'no-restricted-globals' },
  { file: 'electron/kept.ts', source: 'export class Kept {}\n', trips: 'max-classes-per-file' },
  { file: 'electron/main2.ts', source: 'export default 1;\n', trips: 'no-default-export' },
  { file: 'electron/talk.ts', source: "console.log('x');\n", trips: 'no-console' },
  { file: 'shared/any.ts', source: 'export const x = (y: any): unknown => y;\n', trips: 'no-explicit-any' },
  { file: 'shared/ignored.ts', source: '// @ts-ignore\nexport const x = 1;\n', trips: 'ban-ts-comment' },
  { file: 'shared/later.ts', source: '// TODO finish\nexport const x = 1;\n', trips: 'no-warning-comments' },
  {
    file: 'electron/floating.ts',
    source: 'const write = async () => 1;\nexport const x = () => {\n  write();\n};\n',
    trips: 'no-floating-promises',
  },
  {
    file: 'shared/forgotten.ts',
    source: "export const x = (y: 'a' | 'b') => {\n  switch (y) {\n    case 'a':\n      return 1;\n  }\n};\n",
    trips: 'switch-exhaustiveness-check',
  },
];

const allowed: readonly Omit<Planted, 'trips'>[] = [
  imports('shared/phone.ts', 'libphonenumber-js/max'),
  imports('shared/rules/gate.ts', '#shared/facts.ts'),
  imports('shared/rules/staleness.ts', './gate.ts'),
  imports('electron/ledger/document.ts', 'lowdb'),
  imports('electron/main.ts', 'electron'),
  imports('electron/preload.ts', 'electron'),
  imports('electron/sending/queue.ts', '#shared/facts.ts'),
  imports('renderer/App.tsx', 'react'),
  { file: 'renderer/parts/Number.tsx', source: "import type { X } from '#shared/phone.ts';\nexport type Y = X;\n" },
  {
    file: 'renderer/parts/Claim.tsx',
    source: "import type { X } from '#shared/providers/x.ts';\nexport type Y = X;\n",
  },
];

const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A house with our rules and nothing but these files in it. */
async function houseOf(files: readonly Omit<Planted, 'trips'>[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yesbook-house-'));
  folders.push(folder);
  await symlink(join(home, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const room of rooms) {
    await mkdir(join(folder, room));
    await copyFile(join(home, room, 'tsconfig.json'), join(folder, room, 'tsconfig.json'));
  }
  await Promise.all(['.oxlintrc.json', 'tsconfig.json'].map((name) => copyFile(join(home, name), join(folder, name))));
  for (const { file, source } of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), source);
  }
  return folder;
}

/** The lines of a program's report; whole rooms are named, as the link to node_modules must not be followed. */
function reportOf(folder: string, program: string, args: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const options = { cwd: folder, timeout: 15_000, maxBuffer: 16 * 1024 * 1024 };
    execFile(process.execPath, [program, ...args], options, (_ended, stdout, stderr) =>
      resolve(`${stdout}${stderr}`.split('\n')),
    );
  });
}

const lint = (folder: string) => reportOf(folder, programOf('oxlint'), ['--type-aware', '-f', 'unix', ...rooms]);

describe('a rule of the house', () => {
  it('trips on every planted violation', async () => {
    const report = await lint(await houseOf(planted));
    const trips = ({ file, trips: rule }: Planted) =>
      report.some((line) => line.startsWith(`${file}:`) && line.includes(`(${rule})`));
    expect(planted.filter((violation) => !trips(violation))).toEqual([]);
  });

  it('lets through what each room is for', async () => {
    const report = await lint(await houseOf(allowed));
    expect(report.filter((line) => line.includes('import'))).toEqual([]);
  });

  it('gives shared neither a machine nor a screen by its types', async () => {
    const names = ['process', 'document', 'window', 'Buffer', 'setTimeout', 'fetch', 'crypto', 'console'];
    const reaching = names.map((name) => ({ file: `shared/${name}.ts`, source: `export const x = ${name};\n` }));
    const report = await reportOf(await houseOf(reaching), programOf('typescript', 'tsc'), ['-p', 'shared']);
    expect(names.filter((name) => !report.some((line) => line.includes(`'${name}'`)))).toEqual([]);
  });
});

describe('an import that waits until it is needed', () => {
  it('stays in its room as well', async () => {
    const found: string[] = [];
    for (const room of rooms) {
      for (const entry of await readdir(join(home, room), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
        const source = await readFile(join(entry.parentPath, entry.name), 'utf8');
        for (const [, specifier = ''] of source.matchAll(/\bimport\(\s*(['"`][^'"`]*)/g))
          found.push(`${room} ${specifier.slice(1)}`);
      }
    }
    const strays =
      /^shared (?!\.\/|#shared\/)|^renderer (?!\.\/|#renderer\/|#shared\/)|^electron (electron|lowdb|#renderer|#test)/;
    expect(found.filter((line) => strays.test(line))).toEqual([]);
  });
});
