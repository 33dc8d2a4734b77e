import type { Host } from '#shared/contract.ts';
import { type HostOptions, type OpenHost, openHost } from '#electron/host.ts';
import { isBookFault } from '#electron/ledger/fault.ts';
import { heldSentence, lockFolder } from '#electron/lock.ts';
import { type Rescue, type RescueFault, isRescueFault, openRescue } from './rescue.ts';

/**
 * Opens the book; where a line of it or its key cannot be read, opens a host that shows what is wrong and can mend it from
 * a copy. It becomes the ordinary host by itself once that is done.
 */
export async function openSafely(options: HostOptions): Promise<OpenHost> {
  try {
    return await openHost(options);
  } catch (thrown) {
    if (!isBookFault(thrown) || !isRescueFault(thrown.fault)) throw thrown;
    return openDamaged(options, thrown.fault);
  }
}

async function openDamaged(options: HostOptions, fault: RescueFault): Promise<OpenHost> {
  const lock = await lockFolder(options.dir);
  if (lock.kind === 'held') throw new Error(heldSentence(lock));
  const listeners = new Set<() => void>();
  const ring = (): void => listeners.forEach((listen) => listen());
  let release: (() => void) | null = lock.release;
  let host = null as OpenHost | null;
  let opening: Promise<void> | null = null;
  let isClosing = false;
  const open = async (): Promise<void> => {
    release?.();
    release = null;
    try {
      host = await openHost({ ...options, begins: 'atOnce', found: rescue.notices });
    } catch (fault) {
      // What could not be opened is still ours to mend.
      const again = await lockFolder(options.dir);
      if (again.kind === 'locked') release = again.release;
      throw fault;
    }
    host.onChanged(ring);
    ring();
  };
  // Whoever closes waits for it, and nothing opens the folder after that.
  const opened = async (): Promise<void> => {
    if (isClosing) throw new Error('The book is closed');
    opening = open();
    await opening;
  };
  const rescue: Rescue = await openRescue(options, fault, { ring, opened }).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  let turn: Promise<unknown> = Promise.resolve();
  /** Two wishes from two windows would mend the book in two ways at once; the second finds what the first has made. */
  const inTurn: Host['run'] = (name, wish) => {
    const done = turn.then(() => (host === null ? rescue.run(name, wish) : host.run(name, wish)) as never);
    turn = done.catch(() => undefined);
    return done;
  };
  const onChanged: OpenHost['onChanged'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    read: (name, query) => (host === null ? rescue.read(name) : host.read(name, query)) as never,
    run: (name, wish) => (host === null ? inTurn(name, wish) : host.run(name, wish)),
    putFile: (file) => (host === null ? Promise.resolve({ handle: rescue.files.take(file) }) : host.putFile(file)),
    getFile: (handle) => (host === null ? Promise.resolve(null) : host.getFile(handle)),
    onChanged,
    till: {
      read: (name, query) => (host?.till.read(name, query) ?? rescue.readAtTill(name)) as never,
      run: (name, wish) => (host?.till.run(name, wish) ?? rescue.readAtTill(name)) as never,
      putFile: (file) => host?.till.putFile(file) ?? rescue.readAtTill('file'),
      getFile: (handle) => host?.till.getFile(handle) ?? Promise.resolve(null),
      onChanged,
    },
    isTillElsewhere: async () => (await host?.isTillElsewhere()) ?? false,
    sendsAhead: async () => (await host?.sendsAhead()) ?? null,
    language: async () => (await host?.language()) ?? rescue.language(),
    wake: () => host?.wake(),
    close: async () => {
      isClosing = true;
      await opening?.catch(() => {});
      release?.();
      await host?.close();
    },
  };
}
