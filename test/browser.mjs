// Finds, and where it may installs, a browser of the Chromium family for the journeys. Only Node itself is needed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, programOf } from '#electron/setUp.mjs';

/** The two ways to a browser, for a machine where none could be found or installed. */
export const waysToABrowser =
  'No browser of the Chromium family was found: install one (Chromium, Chrome or Edge; its path may stand in CHROMIUM_PATH), ' +
  'or run `npx playwright install chromium` where the internet can be reached.';

/** The path of a browser that is already here, or null. */
export function findBrowser() {
  return usualPaths().find((path) => path && existsSync(path)) ?? ownBrowser();
}

/** The path of a browser, installed if it must be: by apt for root on Debian, else by Playwright; or null. */
export function ensureBrowser() {
  return findBrowser() ?? installByApt('chromium', findBrowser) ?? installByPlaywright();
}

/**
 * The path of a browser that draws no window of its own around the page, or of one that does, or null. The engine is the
 * same; a whole browser opens a window, its toolbar and their processes for each journey, at three times the cost.
 */
export function findHeadless() {
  return findShell() ?? findBrowser();
}

/** The same, installed if it must be. */
export function ensureHeadless() {
  return findShell() ?? installByApt('chromium-headless-shell', findShell) ?? ensureBrowser();
}

function findShell() {
  const paths = [process.env.CHROMIUM_PATH, '/usr/bin/chromium-headless-shell'];
  return paths.find((path) => path && existsSync(path)) ?? null;
}

function usualPaths() {
  const { CHROMIUM_PATH, LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles86 } = process.env;
  if (CHROMIUM_PATH) return [CHROMIUM_PATH];
  if (process.platform === 'win32') {
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return [PROGRAMFILES, programFiles86, LOCALAPPDATA].flatMap((folder) =>
      folder ? programs.map((program) => join(folder, program)) : [],
    );
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  );
}

/** Playwright's own download; asked in a process of its own, as this file also runs where nothing is installed yet. */
function ownBrowser() {
  if (!existsSync(join(home, 'node_modules', '@playwright', 'test'))) return null;
  const ask = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const path = spawnSync(process.execPath, ['-e', ask], { cwd: home, encoding: 'utf8' }).stdout;
  return path && existsSync(path) ? path : null;
}

function installByApt(name, find) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebian()) return null;
  console.log(`Installing ${name} by apt-get ...`);
  // Where another would do, no time is lost over a network that is not there.
  const [retries, attempts] = findBrowser() === null ? [3, 2] : [0, 1];
  const patient = ['-o', 'DPkg::Lock::Timeout=180', '-o', `Acquire::Retries=${retries}`];
  const packages = [name + besideChromium(), 'fonts-dejavu-core'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (let attempt = 1; attempt <= attempts && find() === null; attempt++) {
    spawnSync('apt-get', [...patient, 'update'], { stdio: 'ignore', env });
    spawnSync('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
  return find();
}

/** Of the same version as a Chromium that is here already: nobody's browser is exchanged for a test. */
function besideChromium() {
  const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f=${Version}', 'chromium'], { encoding: 'utf8' });
  return status === 0 && stdout !== '' ? `=${stdout}` : '';
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function installByPlaywright() {
  console.log("Fetching Playwright's Chromium ...");
  spawnSync(process.execPath, [programOf('@playwright/test', 'playwright'), 'install', 'chromium'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 5 * 60_000,
  });
  return findBrowser();
}
