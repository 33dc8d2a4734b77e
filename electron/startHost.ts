import { access, constants, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '#shared/contract.ts';
import { type Doors, openDoor } from './door.ts';
import { errorCode } from './errorCode.ts';
import type { HostOptions, OpenHost } from './host.ts';
import { openLog } from './log.ts';
import { openSafely } from './rescue/openSafely.ts';
import { restoreFile } from './rescue/restoreFile.ts';
import type { StartWishes } from './startWishes.ts';

/** The host of one process, and the door to it. */
export type Started = Pick<OpenHost, 'close' | 'isTillElsewhere' | 'sendsAhead' | 'language' | 'wake'> & {
  readonly doors: Doors;
  readonly onChanged: (listener: () => void) => () => void;
  readonly log: (line: string) => void;
};

/** Opens the book that was asked for, under either start; throws a sentence for the owner where it cannot. */
export async function startHost(
  options: HostOptions,
  { book, restore }: Pick<StartWishes, 'book' | 'restore'>,
): Promise<Started> {
  await makeFolder(options.dir);
  // Before it is opened: an open book goes on with what it was to send.
  if (book === 'sample' && (await hasBook(options.dir))) throw noSampleInto(options.dir);
  const log = openLog(options.dir);
  const begins = restore === null ? 'atOnce' : 'afterRestore';
  const host = await openSafely({ ...options, log, begins });
  try {
    if (restore !== null) await restoreFile(host, restore);
    if (book === 'sample') await fillWithSample(host, options.dir);
  } catch (error) {
    await host.close();
    throw error;
  }
  const { close, isTillElsewhere, sendsAhead, language, wake } = host;
  const doors = { owner: openDoor(host, log), till: openDoor(host.till, log) };
  // The first window will ask for it, and is still being made: the host counts a whole book's people meanwhile.
  void doors.owner.call('read', { name: 'today', asks: {} });
  const onChanged: Started['onChanged'] = (listener) => host.onChanged(listener);
  return { log, doors, close, isTillElsewhere, sendsAhead, language, wake, onChanged };
}

/** For the owner's eyes alone: who may text whom is nobody else's business on a shared machine. */
async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.W_OK);
  } catch (error) {
    throw new Error(`The folder ${dir} cannot be used for the book (${errorCode(error)}).`, { cause: error });
  }
}

async function fillWithSample(host: OpenHost, dir: string): Promise<void> {
  const reply = await (host as Host).run('startSample', {});
  if (reply.kind !== 'done') throw noSampleInto(dir);
}

const hasBook = (dir: string): Promise<boolean> =>
  stat(join(dir, 'ledger.jsonl')).then(
    ({ size }) => size > 0,
    () => false,
  );

const noSampleInto = (dir: string): Error =>
  new Error(`There is a book in ${dir} already, and a sample is never mixed into one. Give --data a new folder.`);
