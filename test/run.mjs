// `npm test`: every check of the house, one closing line. With names of stages, only these (`node test/run.mjs unit lint`).
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { randomInt } from 'node:crypto';
import { buildApp, electronProgram, home, installPackages, nodeTooOld, programOf } from '#electron/setUp.mjs';
import { ensureHeadless, waysToABrowser } from './browser.mjs';

const rooms = ['shared', 'electron', 'renderer', 'test'];
const results = join(home, 'test-results');
const wishes = process.argv.slice(2);

const stages = {
  types: async () => sum(await Promise.all(rooms.map((room) => check('typescript', ['-p', room], 'tsc')))),
  lint: () => check('oxlint', ['--type-aware']),
  format: () => check('oxfmt', ['--check']),
  dead: () => check('knip', []),
  build,
  unit: () => unitTests('unit', {}),
  torture: () => unitTests('torture', tortureSettings()),
  journeys: () => journeys('browser'),
  electron: electronJourney,
};

await main();

async function main() {
  const started = Date.now();
  const total = { passed: 0, failed: 0 };
  const obstacle = setUp();
  if (obstacle === null) {
    rmSync(results, { recursive: true, force: true });
    mkdirSync(results, { recursive: true });
    const chosen = wishes.filter((wish) => wish in stages);
    for (const name of chosen.length > 0 ? chosen : Object.keys(stages)) {
      const { passed, failed } = await report(name, stages[name]);
      total.passed += passed;
      total.failed += failed;
    }
  } else {
    console.log(obstacle);
    total.failed += 1;
  }
  console.log(`\nall in ${seconds(Date.now() - started)}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** What keeps the checks from starting at all, or null. */
function setUp() {
  const tooOld = nodeTooOld();
  if (tooOld !== null) return tooOld;
  try {
    installPackages();
    return null;
  } catch (error) {
    return error.message;
  }
}

async function report(name, stage) {
  const started = Date.now();
  const outcome = await stage().catch((error) => ({ passed: 0, failed: 1, detail: error.message }));
  const { passed, failed, detail, note } = outcome;
  const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
  console.log(
    `${name.padEnd(10)}${counts.padEnd(26)}${seconds(Date.now() - started).padStart(8)}${note ? `   ${note}` : ''}`,
  );
  if (failed > 0) console.log(`${detail.trim()}\n`);
  return outcome;
}

/** One program of a package, run to its end: one check, passed where it ends well. */
async function check(name, args, command) {
  const { code, output } = await run([programOf(name, command), ...args], {});
  return code === 0 ? { passed: 1, failed: 0, detail: '' } : { passed: 0, failed: 1, detail: output };
}

async function unitTests(name, env) {
  const report = join(results, `${name}.json`);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run([programOf('vitest'), ...args], env);
  if (!existsSync(report)) return { passed: 0, failed: 1, detail: output };
  const { numPassedTests: passed, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failures = testResults.flatMap(failuresIn);
  const failed = atLeastOne(failures.length, code);
  return { passed, failed, detail: failures.join('\n') || output, note: env.YESBOOK_TORTURE_NOTE };
}

/** One text for each failed test of a file, and one for a file that could not even be read. */
function failuresIn({ name, status, message, assertionResults }) {
  if (status === 'failed' && assertionResults.length === 0) return [`${name}\n${message}\n`];
  return assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${relative(home, name)}: ${test.fullName}\n${test.failureMessages.join('\n')}\n`);
}

async function build() {
  rmSync(join(home, 'dist'), { recursive: true, force: true });
  buildApp();
  return { passed: 1, failed: 0, detail: '' };
}

/** A share of the long fault runs; `npm run torture` asks for all of it. The seed repeats a run: SEED=123 npm test. */
function tortureSettings() {
  const seed = process.env.SEED ?? String(randomInt(2 ** 31));
  const share = wishes.includes('--full') ? 'full' : 'share';
  return { YESBOOK_TORTURE: share, SEED: seed, YESBOOK_TORTURE_NOTE: `${share}, SEED=${seed}` };
}

async function journeys(project) {
  buildApp();
  const browser = project === 'electron' ? electronProgram() : ensureHeadless();
  if (browser === null) return { passed: 0, failed: 1, detail: waysToABrowser };
  const report = join(results, 'journeys.json');
  const config = join('test', 'playwright.config.ts');
  const args = ['test', '--config', config, '--project', project];
  const env = project === 'electron' ? {} : { CHROMIUM_PATH: browser };
  const { code, output } = await run([programOf('@playwright/test', 'playwright'), ...args], env);
  if (!existsSync(report)) return { passed: 0, failed: 1, detail: output };
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected, failed: atLeastOne(unexpected + flaky, code), detail: output };
}

async function electronJourney() {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (electronProgram() !== null && hasScreen) return journeys('electron');
  return {
    passed: 0,
    failed: 0,
    detail: '',
    note: "did not run and is not counted: Electron's program or a screen is missing here",
  };
}

function run(args, env) {
  return new Promise((settled) => {
    const { FORCE_COLOR: _colour, ...plain } = process.env;
    const child = spawn(process.execPath, args, {
      cwd: home,
      env: { ...plain, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => settled({ code: 1, output: error.message }));
    child.once('close', (code) => settled({ code: code ?? 1, output }));
  });
}

/** A run that ended badly without naming a failed test has failed all the same. */
function atLeastOne(failed, code) {
  return failed === 0 && code !== 0 ? 1 : failed;
}

function sum(outcomes) {
  return {
    passed: outcomes.reduce((count, { passed }) => count + passed, 0),
    failed: outcomes.reduce((count, { failed }) => count + failed, 0),
    detail: outcomes.map(({ detail }) => detail).join(''),
  };
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
