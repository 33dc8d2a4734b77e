import { z } from 'zod';
import { MOST_NAMED } from './chosen.ts';

const id = z.string().min(1).max(64);

/** What narrows the list of people down; all of it holds at once. */
export const narrowing = {
  search: z.string().max(200),
  filter: z.enum(['all', 'mayText', 'stale', 'saidStop', 'onHold', 'noTexts', 'neverAsked', 'goingStale']),
  campaign: id.nullable(),
  /** Whose yes is proved like this; absent for any. */
  grade: z.enum(['A', 'B', 'C', 'D']).optional(),
} as const;

/** The people an act is for: these, or everyone the list held but some. */
export const chosen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('these'), contacts: z.array(id).min(1).max(MOST_NAMED) }),
  z.strictObject({ kind: z.literal('allBut'), ...narrowing, except: z.array(id).max(MOST_NAMED) }),
]);
