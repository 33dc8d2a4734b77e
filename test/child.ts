import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { verifyPagePlugin } from '#electron/verifyPage.mjs';

const home = fileURLToPath(new URL('..', import.meta.url));

/** Turns a program of ours into one file that plain Node runs, because processes have to be real to be killed. */
export const bundleProgram = async (program: string): Promise<string> => {
  const name = basename(program, '.ts');
  const outDir = join(home, 'node_modules', '.cache', 'yesbook-programs', `${name}-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    plugins: [verifyPagePlugin()],
    root: home,
    logLevel: 'silent',
    build: {
      ssr: join(home, program),
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.js`, codeSplitting: false } },
    },
  });
  return join(outDir, `${name}.js`);
};

export type Child = {
  readonly process: ChildProcessWithoutNullStreams;
  /** Every line printed so far. */
  readonly lines: readonly string[];
  /** Resolves with the first line that fits, also one printed before; rejects when the child ends without it. */
  readonly line: (fits: (line: string) => boolean) => Promise<string>;
  /** Resolves when the process is gone and all it printed has arrived. */
  readonly ended: Promise<number | null>;
};

export const startChild = (command: string, args: readonly string[]): Child => {
  const child = spawn(command, args);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  let errors = '';
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((look) => look());
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  let hasEnded = false;
  const ended = once(child, 'close').then(([code]: (number | null)[]) => {
    hasEnded = true;
    wake();
    return code ?? null;
  });
  const line = (fits: (line: string) => boolean): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.find(fits);
        if (found === undefined && !hasEnded) return;
        waiting.delete(look);
        if (found === undefined) reject(new Error(`the child ended without it: ${errors}`));
        else resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { process: child, lines, line, ended };
};
