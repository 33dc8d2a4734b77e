import type { JudgedRow } from './judgeRows.ts';

/** An account of a list: the first five add up to `rows`, the others say what is among them. */
export type ImportCounts = {
  readonly rows: number;
  readonly accepted: number;
  readonly repaired: number;
  readonly known: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly landlines: number;
  readonly filledIn: number;
  readonly stops: number;
  /** Of numbers the book has as stopped already. */
  readonly stopsKnown: number;
  readonly stopsLost: number;
  /** Rows taken in whose note may mean stop, for the owner to read. */
  readonly notesToRead: number;
  readonly yeses: number;
  readonly yesesLeft: number;
};

/** The five heaps a row can be on. */
export const heaps = ['accepted', 'repaired', 'known', 'duplicates', 'refused'] as const;
export type Heap = (typeof heaps)[number];

/** Which rows to show: one heap, or those the owner should look at for another reason. */
export const rowFilters = ['all', 'accepted', 'repaired', 'known', 'duplicates', 'refused', 'stops', 'yeses'] as const;
export type RowFilter = (typeof rowFilters)[number];

export function heapOf({ judgement }: JudgedRow): Heap {
  switch (judgement.kind) {
    case 'new':
      return judgement.repaired === null ? 'accepted' : 'repaired';
    case 'known':
      return 'known';
    case 'duplicate':
      return 'duplicates';
    case 'refused':
      return 'refused';
  }
}

export const noRows: ImportCounts = {
  rows: 0,
  accepted: 0,
  repaired: 0,
  known: 0,
  duplicates: 0,
  refused: 0,
  landlines: 0,
  filledIn: 0,
  stops: 0,
  stopsKnown: 0,
  stopsLost: 0,
  notesToRead: 0,
  yeses: 0,
  yesesLeft: 0,
};

/** Counts rows, on top of those counted before. */
export function countRows(rows: Iterable<JudgedRow>, before: ImportCounts = noRows): ImportCounts {
  const counts = { ...before };
  for (const judged of rows) {
    const { judgement } = judged;
    counts.rows += 1;
    counts[heapOf(judged)] += 1;
    if (judgement.kind === 'refused') counts.stopsLost += Number(judgement.stopLost);
    if (judgement.kind === 'known') counts.filledIn += Number(Object.keys(judgement.fills).length > 0);
    if (judgement.kind !== 'new' && judgement.kind !== 'known') continue;
    counts.notesToRead += Number(judgement.stop.kind === 'none' && judged.marks.includes('noteMayBeStop'));
    counts.landlines += Number(judgement.line === 'landline');
    counts.stops += Number(judgement.stop.kind === 'new');
    counts.stopsKnown += Number(judgement.stop.kind === 'known');
    counts.yeses += Number(judgement.yes.kind === 'taken');
    counts.yesesLeft += Number(judgement.yes.kind === 'left');
  }
  return counts;
}
