import type { Entry } from '#shared/facts.ts';
import { type Erased, toErased } from './carrying.ts';

/** Every erasure that some entries tell of. */
export const erasedIn = (entries: readonly Entry[]): Erased[] =>
  entries.flatMap((entry) => {
    if (entry.type !== 'contact.erased' || entry.fact === null) return [];
    const { texts, ...fact } = entry.fact;
    return [toErased({ ...fact, ...(texts === undefined ? {} : { texts: [...texts] }) })];
  });
