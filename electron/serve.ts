import { join } from 'node:path';
import { version } from '#package.json';
import { openBrowser } from './browser.ts';
import { dataFolder } from './dataFolder.ts';
import { hasCode } from './errorCode.ts';
import { type HttpWire, serveHttp } from './http.ts';
import { withFirstView } from './firstView.ts';
import { startHost } from './startHost.ts';
import { type StartWishes, toStartWishes } from './startWishes.ts';
import { openWindowFiles } from './windowFiles.ts';
import type { Language } from '#shared/facts.ts';

try {
  await serve(toStartWishes(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The same window in a browser: opens the book, serves it on loopback and says where. */
async function serve(wishes: StartWishes): Promise<void> {
  const dir = dataFolder(wishes);
  let wire: HttpWire | null = null;
  const tillAddress = () => wire?.addressForOnce('till') ?? '';
  const options = { dir, version, under: 'browser', language: language(), tillAddress } as const;
  const { doors, log, close } = await startHost(options, wishes);
  try {
    const files = await openWindowFiles(built('window'));
    const owner = await withFirstView(files, built('firstView', 'firstView.js'), doors.owner, log);
    const served = await serveHttp(doors, { owner, till: files }, wishes.port, log);
    wire = served;
    closeOnSignal(async () => {
      await served.close();
      await close();
    });
    const opened = wishes.opens === 'browser' && (await openBrowser(served.addressForOnce()));
    console.log(
      `${opened ? 'Yesbook opens in your browser; its address is' : 'Open Yesbook in a browser at'} ${served.address}`,
    );
    console.log(`The book is in ${dir}. Ctrl+C closes it.`);
  } catch (error) {
    await close();
    throw hasCode(error, 'EADDRINUSE', 'EACCES') ? new Error(portTaken(wishes.port), { cause: error }) : error;
  }
}

function built(...path: readonly string[]): string {
  return join(import.meta.dirname, '..', ...path);
}

function portTaken(port: number): string {
  const why = 'another program has it, or it is kept for the system';
  return `Port ${port} cannot be used: ${why}. Start with another --port, or without one.`;
}

/** One end for Ctrl+C, a closed terminal and a polite kill: what was acknowledged is on the disk already. */
function closeOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void close().finally(() => process.exit()));
  }
}

/** What the terminal is set to, else the system; until the owner chooses one in the window. */
function language(): Language {
  return process.env['LC_ALL'] || process.env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
}
