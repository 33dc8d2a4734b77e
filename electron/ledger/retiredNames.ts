import type { Entry } from '#shared/facts.ts';
import { retiredOrigins } from './signingKey.ts';

/** The names a book signs under no more since it was gone back from, as its restores tell. */
export interface RetiredNames {
  readonly hear: (entry: Entry) => void;
  /** What one restore told, or is about to. */
  readonly tell: (names: readonly string[] | undefined) => void;
  readonly all: () => Promise<ReadonlySet<string>>;
}

/**
 * A key that was put aside proves nothing by its file's name: whoever renames the key in use would begin a new one unseen.
 * A restore that names none is older than that they did, and what was put aside is believed as it was then; the next one
 * names all of them.
 */
export const createRetiredNames = (keys: string): RetiredNames => {
  let told: readonly string[] | undefined = [];
  const tell: RetiredNames['tell'] = (names) => (told = names && [...(told ?? []), ...names]);
  return {
    tell,
    hear: (entry) => {
      // Nothing of a restore is ever erased: one without its content names nobody.
      if (entry.type === 'book.restored') tell(entry.fact === null ? [] : entry.fact.retired);
    },
    all: async () => new Set(told ?? (await retiredOrigins(keys))),
  };
};
