import { setImmediate as breath } from 'node:timers/promises';
import type { Desk } from '#electron/desk.ts';
import { type Gathered, type JudgedRow, gather, judgeRow } from '#shared/importing/judgeRows.ts';
import { type ReadRow, daysOfYeses, readRow } from '#shared/importing/readRow.ts';
import type { ListDesk } from './listDesk.ts';

/** Rows between two breaths, in which the host answers others: about 20 ms. */
const AT_ONCE = 1000;

export type Read = { readonly rows: readonly ReadRow[]; readonly gathered: Gathered };

/**
 * Reads and judges every row of the open list, so that the owner sees what would become of it; changes nothing.
 * Gives up once another plan or another file has taken its place.
 */
export async function judgeList(desk: Desk, lists: ListDesk): Promise<void> {
  const begun = lists.now;
  if (begun === null || begun.list.plan.mapping.phone === undefined) return;
  const { plan, table } = begun.list;
  const isCurrent = (): boolean => lists.now?.list.plan === plan;
  const days = daysOfYeses(table.rows, plan);
  const rows: ReadRow[] = [];
  for (let from = 0; from < table.rows.length; from += AT_ONCE) {
    for (const row of table.rows.slice(from, from + AT_ONCE)) rows.push(readRow(row, plan, days));
    await breath();
    if (!isCurrent()) return;
    lists.change({ checked: rows.length });
    if (rows.length % (10 * AT_ONCE) === 0) desk.ring();
  }
  const gathered = gather(rows);
  const judged: JudgedRow[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await desk.book.look((shop) => {
      const by = { campaign: plan.campaign, now: desk.now(), numberHashes: desk.numberHashes };
      for (const read of rows.slice(from, from + AT_ONCE)) judged.push(judgeRow(read, gathered, shop, by));
    });
    await breath();
    if (!isCurrent()) return;
  }
  lists.keepRead({ rows, gathered });
  lists.change({ judged });
  desk.ring();
}
