import { existsSync, readFileSync } from 'node:fs';
import { type Adapter, Low } from 'lowdb';
import { ownerOnly, writeDurably } from '#electron/durable.ts';
import { bookFault, diskFault } from './fault.ts';

/** One JSON file that is held in memory and replaced durably as a whole: settings, where a job stands. */
export interface Document<T> {
  readonly get: () => T;
  /** Durable when it resolves; on a fault the old content stays, in memory and on disk. */
  readonly set: (next: T) => Promise<void>;
}

/**
 * `read` turns what the file holds into a `T` and throws on nonsense, which leaves the file as it was; `empty` stands
 * where there is no file yet.
 */
export const openDocument = async <T>(file: string, read: (value: unknown) => T, empty: T): Promise<Document<T>> => {
  const db = new Low<T>(documentAdapter(file, read), empty);
  await db.read();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    get: () => db.data,
    set: (next) => {
      const done = turn.then(async () => {
        const before = db.data;
        db.data = next;
        await db.write().catch((error: unknown) => {
          db.data = before;
          throw error;
        });
      });
      turn = done.catch(() => undefined);
      return done;
    },
  };
};

const documentAdapter = <T>(file: string, read: (value: unknown) => T): Adapter<T> => ({
  read: async () => {
    if (!existsSync(file)) return null;
    try {
      return read(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      throw bookFault(
        { kind: 'fileUnreadable', file, detail: error instanceof Error ? error.message : 'damaged' },
        error,
      );
    }
  },
  write: async (data) => {
    try {
      await writeDurably(file, `${JSON.stringify(data, null, 2)}\n`, ownerOnly);
    } catch (error) {
      throw diskFault(error, file);
    }
  },
});

/** What can be read of a file that may be damaged: the fields of its object, or none. */
export const fieldsIn = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
};
