// `npm run bench`: prints what Yesbook takes beside its rivals. With names, only these (`npm run bench -- ledger`).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildApp, home, npmCommand } from '#electron/setUp.mjs';
import { verifyPagePlugin } from '#electron/verifyPage.mjs';
import { ensureBrowser } from '#test/browser.mjs';

const here = join(home, 'test', 'bench');
const rivals = join(here, 'rivals');
const built = join(rivals, 'node_modules', '.cache', 'bench');
const wishes = process.argv.slice(2);

installRivals();
buildApp();
rmSync(built, { recursive: true, force: true });
mkdirSync(built, { recursive: true });
for (const file of readdirSync(here).filter((name) => name.endsWith('.bench.ts'))) {
  const name = file.replace('.bench.ts', '');
  if (wishes.length > 0 && !wishes.includes(name)) continue;
  console.log(`\n${name}`);
  await bundle(join(here, file), `${name}.js`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(built, `${name}.js`)], {
    cwd: home,
    env: { ...process.env, CHROMIUM_PATH: ensureBrowser() ?? '' },
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

/** The rivals have packages of their own, so that the product's stay few; better-sqlite3 compiles for a minute. */
function installRivals() {
  if (existsSync(join(rivals, 'node_modules'))) return;
  console.log('Installing the rivals (once, about a minute) ...');
  const npm = npmCommand();
  const args = [...npm.args, 'install', '--no-fund', '--no-audit'];
  const { status } = spawnSync(npm.program, args, {
    cwd: rivals,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: npm.shell,
  });
  if (status !== 0) throw new Error('The rivals could not be installed; npm says why above.');
}

async function bundle(program, fileName) {
  await build({
    configFile: false,
    plugins: [verifyPagePlugin()],
    root: here,
    logLevel: 'silent',
    build: {
      ssr: program,
      outDir: built,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: fileName, codeSplitting: false } },
    },
  });
}
