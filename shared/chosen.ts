import type { z } from 'zod';
import type { chosen } from './chosenReaders.ts';
import type { CampaignId, ContactId, OptOutId } from './facts.ts';

/** More are chosen by what the list holds, so that a hundred thousand ids never travel. */
export const MOST_NAMED = 5000;

/** A longer list is no paper to look through, and setting it would hold up the book: it goes into a table. */
export const MOST_ON_PAPER = 300;

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
