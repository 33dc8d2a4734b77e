import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createPackage, listPackage } from '@electron/asar';
import { Platform, build } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, home } from '#electron/setUp.mjs';
import { providers } from '#shared/providers/providers.ts';

let folder: string;
let packed: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yesbook-packaging-'));
  buildApp();
  await build({
    projectDir: home,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(home, 'electron-builder.yml'),
      electronDist: await standInForElectron(),
      // Fuses are flipped in Electron's real program only.
      electronFuses: null,
      directories: { output: join(folder, 'release') },
    },
  });
  const archive = join(folder, 'release', 'linux-unpacked', 'resources', 'app.asar');
  packed = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What electron-builder looks for in Electron's download, so that packing can be tried where that cannot be had. */
async function standInForElectron(): Promise<string> {
  const stand = join(folder, 'electron');
  const app = join(folder, 'defaultApp');
  for (const path of [join(stand, 'locales'), join(stand, 'resources'), app]) await mkdir(path, { recursive: true });
  await writeFile(join(app, 'package.json'), '{}');
  await createPackage(app, join(stand, 'resources', 'default_app.asar'));
  const files = [
    'electron',
    'version',
    'LICENSE',
    'LICENSES.chromium.html',
    'chrome-sandbox',
    'chrome_crashpad_handler',
  ];
  for (const name of files) await writeFile(join(stand, name), '');
  await chmod(join(stand, 'electron'), 0o755);
  return stand;
}

describe('the packaged app', () => {
  it('is made by settings that electron-builder knows, and holds the built host, preload and window', () => {
    for (const path of [
      '/package.json',
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
      '/dist/window/index.html',
    ]) {
      expect(packed).toContain(path);
    }
  });

  it('holds what the host imports, with the keyring where the system can load it', () => {
    for (const name of ['lowdb', 'zod', '@napi-rs/keyring'])
      expect(packed).toContain(`/node_modules/${name}/package.json`);
  });

  it('holds no source, no test and no tool of the house', () => {
    const ours = packed.filter((path) => !path.startsWith('/node_modules'));
    expect(ours.filter((path) => /\.tsx?$|^\/(test|shared|renderer|electron)(\/|$)/.test(path))).toEqual([]);
    for (const name of ['vite', 'vitest', 'electron', 'typescript', 'react', 'lucide-react'])
      expect(packed).not.toContain(`/node_modules/${name}`);
  });
});

/** The scripts and sheets that the page begins with. */
async function namedByPage(window: string): Promise<readonly string[]> {
  const page = await readFile(join(window, 'index.html'), 'utf8');
  return [...page.matchAll(/assets\/[\w.-]+\.(?:js|css)/g)].map(([path]) => path);
}

describe('the window', () => {
  it('opens with less than 400 kB, with the fonts of its first screen', async () => {
    const window = join(home, 'dist', 'window');
    const named = await namedByPage(window);
    // Rare letters and the fingerprints of the proof screen fetch theirs when they are met.
    const fonts = (await readdir(join(window, 'assets'))).filter((name) =>
      /^(?:literata|source-sans-3)-latin-(?!ext).*\.woff2$/.test(name),
    );
    expect(named.length).toBeGreaterThan(1);
    expect(fonts).toHaveLength(2);
    let bytes = 0;
    for (const path of named) bytes += gzipSync(await readFile(join(window, path))).length;
    for (const name of fonts) bytes += (await readFile(join(window, 'assets', name))).length;
    expect(bytes).toBeLessThan(400_000);
  });

  it("opens without the readers of untrusted input, which are the host's", async () => {
    const window = join(home, 'dist', 'window');
    const scripts = (await namedByPage(window)).filter((path) => path.endsWith('.js'));
    expect(scripts.some((path) => path.includes('/start-'))).toBe(true);
    for (const path of scripts) expect(await readFile(join(window, path), 'utf8')).not.toContain('_zod');
  });

  it('carries nothing of the providers: what it shows of them comes from the host', async () => {
    const assets = join(home, 'dist', 'window', 'assets');
    const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(scripts.map((name) => readFile(join(assets, name), 'utf8')));
    const told = Object.values(providers).flatMap(({ home: page, claims }) => [
      page,
      ...claims.map(({ says }) => says.en),
    ]);
    const carried = told.filter((words) => words !== '' && texts.some((text) => text.includes(words)));
    expect(scripts.length).toBeGreaterThan(10);
    expect(carried).toEqual([]);
  });
});
