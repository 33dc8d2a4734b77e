// `npm start`: sets up what is missing, then opens Yesbook in Electron or, where that cannot be, in the browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApp, electronProgram, fetchElectron, home, installPackages, nodeTooOld } from './setUp.mjs';

const wishes = process.argv.slice(2);
const fiveMinutes = 5 * 60_000;
/** The exit code with which electron/main.ts ends after a notice of its own. */
const toldTheOwner = 3;

try {
  const tooOld = nodeTooOld();
  if (tooOld !== null) throw new Error(tooOld);
  installPackages();
  buildApp();
  const why = await openElectron();
  if (why !== null) {
    console.log(why);
    await import(pathToFileURL(join(home, 'dist', 'electron', 'serve.js')).href);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Opens the window in Electron; answers null once it has been closed again, or why there is none in one sentence. */
async function openElectron() {
  if (wishes.includes('--no-open')) return 'Opening no window, as asked: Yesbook waits for a browser.';
  const obstacle = noElectronHere();
  if (obstacle !== null) return obstacle;
  const program = electronProgram() ?? (await fetchElectron(fiveMinutes));
  if (program === null)
    return "Electron's program is not here and could not be fetched, so Yesbook opens in the browser.";
  const failed = await runElectron(program);
  return failed ? 'Electron did not start on this machine, so Yesbook opens in the browser.' : null;
}

function noElectronHere() {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) {
    return 'Electron keeps its sandbox only for ordinary users and this is root, so Yesbook opens in the browser.';
  }
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'This machine has no screen for a window of its own, so Yesbook is served to a browser.';
  }
  return null;
}

/** Electron that ends at once with an error never showed a window, unless it says by its code that it told why. */
async function runElectron(program) {
  const started = Date.now();
  const child = spawn(program, [home, ...wishes], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((settled) => child.once('close', settled).once('error', () => settled(1)));
  const failed = code !== 0 && code !== toldTheOwner && Date.now() - started < 5_000;
  if (!failed) process.exitCode = code ?? 0;
  return failed;
}
