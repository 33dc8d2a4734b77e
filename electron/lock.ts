import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from './errorCode.ts';

/** Who keeps a data folder for itself. */
export type Holder = {
  readonly pid: number;
  readonly machine: string;
  readonly since: string;
  /** Where the holder answers with its token on 127.0.0.1; the port dies with the process. */
  readonly port: number;
  readonly token: string;
};

export type Locking =
  | { readonly kind: 'locked'; readonly release: () => void }
  | { readonly kind: 'held'; readonly by: Holder; readonly file: string };

/**
 * Keeps two hosts apart on one data folder. A lock left by a process that died is taken over: its number is gone, or
 * belongs to another process by now, which does not answer with the lock's token.
 */
export const lockFolder = async (dir: string): Promise<Locking> => {
  const file = join(dir, 'lock');
  const { server, holder } = await listen();
  const release = (): void => {
    server.close();
    if (readHolder(file)?.token === holder.token) rmSync(file, { force: true });
  };
  for (;;) {
    if (place(file, holder)) return { kind: 'locked', release };
    const other = readHolder(file);
    if (other && (await isAlive(other))) {
      server.close();
      return { kind: 'held', by: other, file };
    }
    await takeAway(file, other);
  }
};

/** One sentence for whoever started the second host. */
export const heldSentence = ({ by, file }: Extract<Locking, { kind: 'held' }>): string =>
  by.machine === hostname()
    ? `Yesbook is already open on this folder (process ${by.pid}, since ${by.since}). Use that window, or close it first.`
    : `Yesbook is open on this folder on the computer "${by.machine}" (process ${by.pid}, since ${by.since}). Close it there; if that computer is gone, delete ${file}.`;

const listen = async (): Promise<{ server: Server; holder: Holder }> => {
  const token = randomUUID();
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(token);
  });
  server.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, holder: { pid: process.pid, machine: hostname(), since: new Date().toISOString(), port, token } };
};

/** Whole at once or not at all: a hard link either makes the name or finds it taken. */
const place = (file: string, holder: Holder): boolean => {
  const own = `${file}.${holder.token}`;
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    return placeWithoutLinks(file, holder);
  } finally {
    rmSync(own, { force: true });
  }
};

/** FAT drives and some network shares have no hard links. */
const placeWithoutLinks = (file: string, holder: Holder): boolean => {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
};

/** Null where there is no lock, or one whose writer died before it had written anything. */
const readHolder = (file: string): Holder | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'machine' in value &&
  typeof value.machine === 'string' &&
  'since' in value &&
  typeof value.since === 'string' &&
  'port' in value &&
  typeof value.port === 'number' &&
  'token' in value &&
  typeof value.token === 'string';

/** In doubt (another machine, a host too busy to answer) the holder counts as alive. */
const isAlive = async (holder: Holder): Promise<boolean> => {
  if (holder.machine !== hostname()) return true;
  if (!isRunning(holder.pid)) return false;
  return answersAs(holder);
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
};

const answersAs = ({ port, token }: Holder): Promise<boolean> =>
  new Promise((resolve) => {
    let heard = '';
    const socket = connect({ host: '127.0.0.1', port, timeout: 2000 });
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (heard += text));
    socket.on('error', () => resolve(false));
    socket.on('end', () => {
      resolve(heard === token);
      socket.destroy();
    });
    socket.on('timeout', () => {
      resolve(true);
      socket.destroy();
    });
  });

/**
 * Takes a dead process's lock away. Of several that try, one at a time may, and each looks again first, because the
 * lock may already be another's new one.
 */
const takeAway = async (file: string, dead: Holder | null): Promise<void> => {
  const guard = `${file}.takeover`;
  try {
    writeFileSync(guard, '', { flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (isOld(guard)) rmSync(guard, { force: true });
    await wait(50);
    return;
  }
  try {
    if (readHolder(file)?.token === dead?.token && (dead !== null || isOld(file))) rmSync(file, { force: true });
    else await wait(50);
  } finally {
    rmSync(guard, { force: true });
  }
};

/** Ten seconds are far more than writing a lock or taking one away needs. */
const isOld = (file: string): boolean => {
  try {
    return Date.now() - statSync(file).mtimeMs > 10_000;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
};
