import { z } from 'zod';
import type { Instant } from '#shared/facts.ts';
import { columnKinds } from './columns.ts';
import type { ImportCounts } from './counts.ts';
import type { JudgedRow } from './judgeRows.ts';
import type { ImportPlan } from './readRow.ts';
import { type ReadAs, type Table, delimiters, encodings } from './table.ts';

const id = z.string().min(1).max(64);

/** What the owner wishes about a list. Only `bringInList` changes the book, and only after the rows were looked at. */
export const listReaders = {
  openList: z.strictObject({ file: id }),
  readListAs: z.strictObject({
    encoding: z.enum(encodings).optional(),
    delimiter: z.enum(delimiters).optional(),
    header: z.enum(['present', 'absent']).optional(),
    sheet: z.string().max(200).optional(),
  }),
  /** Only what changes, so that of two choices made at once neither takes the other back. */
  planList: z.strictObject({
    kind: z.enum(['people', 'stopList']).optional(),
    column: z
      .strictObject({ at: z.number().int().min(0).max(16_384), holds: z.enum(columnKinds).or(z.literal('nothing')) })
      .optional(),
    campaign: id.nullable().optional(),
    campaignValue: z.strictObject({ value: z.string().max(10_000), isMeant: z.boolean() }).optional(),
  }),
  bringInList: z.strictObject({}),
  closeList: z.strictObject({}),
  stopJob: z.strictObject({ job: id }),
} as const;

/** One value of the campaign column and how many rows have it. */
export type CampaignValue = { readonly value: string; readonly rows: number };

/** A file the host made; the window saves it by its handle. */
export type MadeFile = { readonly handle: string; readonly name: string; readonly bytes: number };

/** How far the bringing in is. */
export type Bringing = {
  readonly job: string;
  readonly state: 'running' | 'stopped' | 'finished' | 'failed';
  readonly done: number;
  /** Of the rows done so far, as they were judged when their turn came. */
  readonly counts: ImportCounts;
  readonly faultId: string | null;
  readonly report: MadeFile | null;
};

/** The list that is open, from the chosen file to what became of it. */
export type OpenList = {
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly as: ReadAs;
  readonly table: Table;
  readonly plan: ImportPlan;
  readonly campaignValues: readonly CampaignValue[];
  /** Every row judged; null while that is going on. */
  readonly judged: readonly JudgedRow[] | null;
  readonly checked: number;
  readonly openedAt: Instant;
  readonly bringing: Bringing | null;
};
