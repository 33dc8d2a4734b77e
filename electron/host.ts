import { randomBytes } from 'node:crypto';
import type { Host } from '#shared/contract.ts';
import type { Instant } from '#shared/facts.ts';
import type { Notice } from '#shared/machine.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { answers } from './answers.ts';
import { openBook } from './book.ts';
import type { Desk } from './desk.ts';
import { openFiles } from './files.ts';
import { openLedger } from './ledger/ledger.ts';
import { heldSentence, lockFolder } from './lock.ts';
import { openNumberHash } from './numberKey.ts';
import { outcomes } from './outcomes.ts';
import { openSettings } from './settings.ts';

export type HostOptions = {
  /** The data folder; made when it is not there. */
  readonly dir: string;
  readonly version: string;
  readonly under: 'electron' | 'browser';
  /** The language of the window until the owner chooses one. */
  readonly language: 'en' | 'de';
  readonly now?: () => Instant;
};

export type OpenHost = Host & { readonly close: () => Promise<void> };

/** Opens the book in a data folder; throws a sentence for the owner when another host has it or it cannot be read. */
export async function openHost(options: HostOptions): Promise<OpenHost> {
  const lock = await lockFolder(options.dir);
  if (lock.kind === 'held') throw new Error(heldSentence(lock));
  try {
    const bell = makeBell();
    const desk = await openDesk(options, bell.ring);
    return {
      read: async (name, query) => (await answers(desk, { name, query })) as never,
      run: async (name, wish) => (await outcomes(desk, { name, wish } as never)) as never,
      putFile: async (file) => ({ handle: desk.files.put(file) }),
      getFile: async (handle) => desk.files.get(handle),
      onChanged: bell.onChanged,
      close: async () => {
        await desk.book.close();
        lock.release();
      },
    };
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

async function openDesk(options: HostOptions, ring: () => void): Promise<Desk> {
  const { dir, version, under } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const notices: Notice[] = [];
  const shop = emptyShop();
  const ledger = await openLedger(dir, {
    onEntry: (entry) => evolve(shop, entry),
    report: (notice) => notices.push(notice),
  });
  return {
    dir,
    version,
    under,
    book: openBook(ledger, shop, now, ring),
    files: await openFiles(dir),
    settings: await openSettings(dir, options.language),
    jobs: new Map(),
    notices,
    replies: { news: { failedAt: null, failure: null, last: null } },
    now,
    newId: () => randomBytes(10).toString('hex'),
    numberHash: await openNumberHash(dir),
    ring,
  };
}

function makeBell(): { readonly ring: () => void; readonly onChanged: Host['onChanged'] } {
  const listeners = new Set<() => void>();
  return {
    ring: () => {
      for (const listener of listeners) listener();
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
