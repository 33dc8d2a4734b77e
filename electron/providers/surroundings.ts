import { randomUUID } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LinesFile, Surroundings } from '#shared/providers/provider.ts';
import { ownerOnly, writeDurably } from '#electron/durable.ts';
import { hasCode } from '#electron/errorCode.ts';
import { openLine } from './http.ts';

type Around = Pick<Surroundings, 'now' | 'inboundNumbers'> & {
  readonly dataFolder: string;
  /** Only for tests: where every provider is to be found instead of its own host. */
  readonly origin?: string;
  readonly timeoutMs?: number;
};

/** What the adapters reach of this machine. */
export const surroundingsIn = (around: Around): Surroundings => ({
  now: around.now,
  newId: randomUUID,
  // Asked anew each time: numbers come and go while an adapter is open.
  get inboundNumbers() {
    return around.inboundNumbers;
  },
  openLine: (end) => openLine({ ...end, origin: around.origin ?? end.origin }, around),
  openFile: (name) => openFile(join(around.dataFolder, name)),
});

const openFile = (file: string): LinesFile => ({
  read: () =>
    readFile(file, 'utf8').catch((fault: unknown) => {
      if (hasCode(fault, 'ENOENT')) return '';
      throw fault;
    }),
  append: async (text) => {
    const handle = await open(file, 'a', ownerOnly);
    try {
      await handle.write(text);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  },
  replace: (text) => writeDurably(file, text),
});
