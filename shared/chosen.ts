import { z } from 'zod';
import type { CampaignId, ContactId, OptOutId } from './facts.ts';

const id = z.string().min(1).max(64);

/** More are chosen by what the list holds, so that a hundred thousand ids never travel. */
export const MOST_NAMED = 5000;

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
export type Chosen = z.infer<typeof chosen>;

/** How a stop that somebody writes down reached the shop. */
export const toldWays = ['spoken', 'letter', 'email'] as const;
export type ToldWay = (typeof toldWays)[number];

/** What may be done to many at once. A yes is never among it: nobody consents in bulk. */
export type ChosenAct =
  | { readonly kind: 'stop'; readonly way?: ToldWay | undefined }
  | { readonly kind: 'note'; readonly note: string }
  /** Null for every campaign in which their yes has gone stale. */
  | { readonly kind: 'uphold'; readonly campaign: CampaignId | null; readonly reason: string };

/** Why one of them was left out. */
export type LeftOutWhy = 'gone' | 'alreadyStopped' | 'saidStop' | 'nothingStale' | 'endedByLaw' | 'undoTooLate';

/** What became of one of them. */
export type ActedOn =
  | { readonly contact: ContactId; readonly did: 'done'; readonly optOut: OptOutId | null }
  | { readonly contact: ContactId; readonly did: 'leftOut'; readonly why: LeftOutWhy };
