import type { Entry } from '#shared/facts.ts';
import type { Finding } from '#shared/ledger/verdict.ts';

export interface Emptied {
  readonly hear: (entry: Entry) => void;
  readonly findings: () => readonly Finding[];
}

/**
 * Entries that say nothing any more though no erasure tells of it. No hash shows that: whoever can write to the file could
 * take the content out of a stop and leave everything as it was signed. An erasure stands behind all it took away.
 */
export const createEmptied = (): Emptied => {
  const waiting = new Map<string | null, number[]>();
  return {
    hear: ({ seq, type, subject, fact }) => {
      if (type === 'contact.erased' && fact !== null) waiting.delete(fact.contact);
      if (fact !== null) return;
      const others = waiting.get(subject);
      if (others === undefined) waiting.set(subject, [seq]);
      else others.push(seq);
    },
    findings: () =>
      [...waiting.values()]
        .flat()
        .toSorted((one, other) => one - other)
        .map((seq): Finding => ({ kind: 'contentMissing', seq })),
  };
};
