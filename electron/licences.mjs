// Collects, at build time, the licence texts of every package that ships: what the host imports and what the window is made of.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { home } from './setUp.mjs';

const name = 'virtual:licences';

/** A Vite plugin: `import { licences } from 'virtual:licences'` gives them, those with the same text together. */
export const licencesPlugin = () => ({
  name: 'yesbook-licences',
  resolveId: (id) => (id === name ? `\0${name}` : null),
  load: (id) => (id === `\0${name}` ? `export const licences = ${JSON.stringify(shippedLicences())};` : null),
});

export function shippedLicences() {
  const byText = new Map();
  for (const folder of [...shippedPackages()].sort((one, other) => (one < other ? -1 : 1))) {
    const { name: called, version, license } = readPackage(folder);
    const text = textIn(folder);
    const others = byText.get(text) ?? [];
    byText.set(text, [...others, { name: called, version, licence: licenceIn(license) }]);
  }
  return [...byText].map(([text, packages]) => ({ text, packages }));
}

/** The folders of all packages that ship, with what they need themselves. */
function shippedPackages() {
  const folders = new Set();
  const open = [...Object.keys(readPackage(home).dependencies), ...windowPackages()].map((called) => [called, home]);
  while (open.length > 0) {
    const [called, from] = open.pop();
    const folder = folderOf(called, from);
    if (folder === null || folders.has(folder)) continue;
    folders.add(folder);
    const { dependencies = {}, peerDependencies = {} } = readPackage(folder);
    for (const needed of Object.keys({ ...peerDependencies, ...dependencies })) open.push([needed, folder]);
  }
  return folders;
}

/** What the window's own files name; all of it is built into it. */
function windowPackages() {
  const files = readdirSync(join(home, 'renderer'), { recursive: true }).filter((file) => /\.(tsx?|css)$/.test(file));
  const named = files.flatMap((file) =>
    [
      ...readFileSync(join(home, 'renderer', file), 'utf8').matchAll(
        /['"(](@[\w.-]+\/[\w.-]+|[a-z][\w.-]*)[^'"()\s]*['")]/g,
      ),
    ].map(([, called]) => called),
  );
  const { devDependencies } = readPackage(home);
  return new Set(named.filter((called) => Object.hasOwn(devDependencies, called)));
}

function folderOf(called, from) {
  for (let at = from; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'node_modules', called);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return null;
}

function textIn(folder) {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|ofl)/i.test(entry));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const licenceIn = (license) => (typeof license === 'string' ? license : (license?.type ?? ''));
