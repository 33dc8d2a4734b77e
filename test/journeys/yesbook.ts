import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Page, test as base, expect } from '@playwright/test';
import { buildApp, home } from '#electron/setUp.mjs';

export { expect };

/** Yesbook as a shop starts it, served to a browser, with a data folder of its own. */
export type Yesbook = {
  readonly dir: string;
  /** Starts it, with what else `npm start --` takes, and answers the address to open. */
  readonly start: (...wishes: readonly string[]) => Promise<string>;
  /** The same by what `npm start` runs, which sees to packages and build before each start. */
  readonly npmStart: (...wishes: readonly string[]) => Promise<string>;
  /** Ctrl+C. */
  readonly stop: () => Promise<void>;
  /** kill -9: nothing is told to it first. */
  readonly kill: () => Promise<void>;
};

type Fixtures = {
  readonly yesbook: Yesbook;
  /** What the browser's console complained of; a journey may not end with any, so a blocked file cannot go unseen. */
  readonly complaints: string[];
};

/** What Chromium says of a host that was stopped or killed, as some journeys do. */
const lostHost =
  /^(Failed to load resource|WebSocket connection to '\S+' failed): .*net::ERR_(CONNECTION_|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;

/** What the window asks the host to do from now on, as it is sent. */
export function wishesFrom(page: Page): readonly string[] {
  const wishes: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('call/run')) wishes.push(request.postData() ?? '');
  });
  return wishes;
}

export const test = base.extend<Fixtures>({
  yesbook: async ({ browserName }, use) => {
    const dir = await mkdtemp(join(tmpdir(), `yesbook-${browserName}-`));
    const running: ChildProcess[] = [];
    const end = async (signal: NodeJS.Signals) => {
      for (const child of running.splice(0)) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const exited = once(child, 'exit');
        child.kill(signal);
        await exited;
      }
    };
    const complained: string[] = [];
    const startBy = async (program: string, wishes: readonly string[]) => {
      const child = startYesbook(program, ['--data', dir, ...wishes]);
      running.push(child);
      child.stderr.on('data', (text: Buffer) => complained.push(text.toString()));
      return addressOf(child);
    };
    await use({
      dir,
      start: (...wishes) => startBy(builtProgram(), wishes),
      npmStart: (...wishes) => startBy(npmStartsProgram, wishes),
      stop: () => end('SIGINT'),
      kill: () => end('SIGKILL'),
    });
    const endedAlone = running.find(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null);
    await end('SIGKILL');
    await rm(dir, { recursive: true, force: true });
    if (endedAlone !== undefined) {
      const how = endedAlone.signalCode ?? endedAlone.exitCode;
      throw new Error(`Yesbook ended by itself (${how}): ${complained.join('')}`);
    }
  },
  complaints: [
    // After `yesbook`, so that what a closing page complains of is not heard any more.
    async ({ page, yesbook }, use, { errors }) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        if (!lostHost.test(message.text())) complaints.push(`${yesbook.dir}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(complaints);
      // The picture taken of a failure puts a style of its own into the page, which the page's policy refuses.
      if (errors.length === 0) expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** One whole run of `npm start` that is expected to end by itself. */
export async function endedStart(...wishes: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = startYesbook(npmStartsProgram, wishes);
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

const npmStartsProgram = join(home, 'electron', 'start.mjs');

/** What `npm start` comes to in the end; whether it is built from the present sources is asked once, not at every start. */
function builtProgram(): string {
  if (!isBuilt) buildApp();
  isBuilt = true;
  return join(home, 'dist', 'electron', 'serve.js');
}
let isBuilt = false;

/** In English, whatever this machine speaks: the sample shop is called by its language. */
const startYesbook = (program: string, wishes: readonly string[]) =>
  spawn(process.execPath, [program, '--no-open', ...wishes], { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } });

async function addressOf(child: ReturnType<typeof startYesbook>): Promise<string> {
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`Yesbook did not start: ${errors}`);
}
