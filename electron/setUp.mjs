// Runs before anything is installed: only what Node itself brings, and no POSIX shell.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** What this Node cannot do for Yesbook, in one sentence, or null where it will do. */
export function nodeTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Yesbook needs Node 20.19 or newer; this is ${process.versions.node}. A current one is at nodejs.org.`;
}

/** Makes node_modules what the lock says, by `npm ci`, unless it already is; throws a sentence where it cannot. */
export function installPackages() {
  if (isInstalled()) return;
  console.log('Installing the packages (once, about half a minute) ...');
  const npm = npmCommand();
  const result = spawnSync(
    npm.program,
    [...npm.args, 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'],
    {
      cwd: home,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: npm.shell,
    },
  );
  if (result.status === 0) return;
  throw new Error('The packages could not be installed; npm says why above. Once that is mended, start again.');
}

/** Builds dist/ unless it was built from exactly the present sources; throws a sentence where it cannot. */
export function buildApp() {
  const mark = join(home, 'dist', 'built');
  const sources = hashOfSources();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return;
  const result = spawnSync(process.execPath, [programOf('vite'), 'build', '--app', '--logLevel', 'warn'], {
    cwd: home,
    // Whoever asks, a test too: React is built to be used, not for its own developers, at twice the size.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) throw new Error('Yesbook could not be built; the reason stands above.');
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, sources);
}

/** The script that a package runs as its command of the same name, or of the name given. */
export function programOf(name, command = name.split('/').at(-1)) {
  const folder = join(home, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Where Electron's own program stands, or null. `import 'electron'` must not be asked: from Node it starts a download.
 */
export function electronProgram() {
  const folder = join(home, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!existsSync(named) && !own) return null;
  const program = join(own ?? join(folder, 'dist'), existsSync(named) ? readFileSync(named, 'utf8') : 'electron');
  return existsSync(program) ? program : null;
}

/** Lets Electron's own installer fetch its program; answers where it then stands, or null after the time given. */
export async function fetchElectron(milliseconds) {
  const installer = join(home, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return null;
  console.log("Fetching Electron's program (once, about 110 MB) ...");
  const child = spawn(process.execPath, [installer], { cwd: home, stdio: 'ignore' });
  const limit = setTimeout(() => child.kill(), milliseconds);
  await new Promise((settled) => child.once('close', settled).once('error', settled));
  clearTimeout(limit);
  return electronProgram();
}

/** npm keeps its own lock of what is really there; optional packages may be missing (they are for other machines). */
function isInstalled() {
  const kept = join(home, 'node_modules', '.package-lock.json');
  if (!existsSync(kept)) return false;
  const wanted = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(kept, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] === undefined ? optional === true : present[path].version === version),
  );
}

/** npm as a script for this Node where it can be found so; else by name, which on Windows takes a shell. */
export function npmCommand() {
  const beside = dirname(process.execPath);
  const scripts = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = scripts.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  if (script !== undefined) return { program: process.execPath, args: [script], shell: false };
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}

function hashOfSources() {
  const rooms = ['shared', 'electron', 'renderer'].flatMap((room) =>
    readdirSync(join(home, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = [...rooms, ...['package.json', 'package-lock.json', 'vite.config.ts'].map((name) => join(home, name))];
  const hash = createHash('sha256');
  for (const file of files.toSorted((a, b) => (a < b ? -1 : 1)))
    hash
      .update(`${relative(home, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}
