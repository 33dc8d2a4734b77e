import { createHash } from 'node:crypto';
import type { Country, Instant } from '#shared/facts.ts';
import { type Mapping, mapped, recogniseColumns, withDayOfYeses } from '#shared/importing/columns.ts';
import type { CampaignValue, OpenList } from '#shared/importing/list.ts';
import type { MachineWish } from '#shared/machine.ts';
import type { ImportPlan } from '#shared/importing/readRow.ts';
import type { ReadAs, Table, TableRefusal } from '#shared/importing/table.ts';
import type { Read } from './judging.ts';
import { readTable } from './readTable.ts';

/** The list that lies open, if there is one, with its bytes, so that it can be read another way. */
export type ListDesk = {
  readonly now: { readonly list: OpenList; readonly bytes: Uint8Array; readonly read: Read | null } | null;
  readonly open: (
    file: { name: string; bytes: Uint8Array },
    country: Country,
    at: Instant,
  ) => Promise<TableRefusal | null>;
  readonly readAs: (as: ReadAs) => Promise<TableRefusal | null>;
  readonly plan: (changed: MachineWish<'planList'>) => void;
  readonly change: (fields: Partial<OpenList>) => void;
  readonly keepRead: (read: Read) => void;
  readonly close: () => void;
  /** Remembers what goes on in the background, until `idle`. */
  readonly work: (going: Promise<void>) => void;
  readonly idle: () => Promise<void>;
};

/** Values of the campaign column the owner chooses among; more than these is no column of campaigns. */
const MOST_VALUES = 50;

export function openListDesk(): ListDesk {
  let now: ListDesk['now'] = null;
  let working: Promise<void> = Promise.resolve();
  const change = (fields: Partial<OpenList>): void => {
    if (now !== null) now = { ...now, list: { ...now.list, ...fields } };
  };
  return {
    get now() {
      return now;
    },
    open: async ({ name, bytes }, country, at) => {
      const table = await readTable(bytes);
      if (table.kind === 'refused') return table;
      const file = { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      const list = { file, as: {}, table, judged: null, checked: 0, openedAt: at, bringing: null };
      const plan = firstPlan(table, country);
      now = { list: { ...list, plan, campaignValues: valuesOf(table, plan) }, bytes, read: null };
      return null;
    },
    readAs: async (as) => {
      if (now === null) return null;
      const table = await readTable(now.bytes, as);
      if (table.kind === 'refused') return table;
      const plan = planAfter(now.list, table);
      change({ as, table, plan, campaignValues: valuesOf(table, plan), judged: null, checked: 0 });
      return null;
    },
    plan: (changed) => {
      if (now === null) return;
      const { table, plan: before } = now.list;
      const plan = planWith(before, changed, table);
      change({ plan, campaignValues: valuesOf(table, plan), judged: null, checked: 0 });
    },
    change,
    keepRead: (read) => {
      if (now !== null) now = { ...now, read };
    },
    close: () => {
      now = null;
    },
    work: (going) => {
      working = Promise.all([working, going]).then(() => undefined);
    },
    idle: () => working,
  };
}

function planWith(before: ImportPlan, changed: MachineWish<'planList'>, table: Table): ImportPlan {
  const { kind = before.kind, column, campaign = before.campaign, campaignValue: said } = changed;
  const others = before.campaignValues.filter((value) => value !== said?.value);
  return {
    ...before,
    kind,
    mapping:
      column === undefined ? before.mapping : mappingAfter(before.mapping, mapped(before.mapping, column), table),
    campaign,
    campaignValues: said?.isMeant === true ? [...others, said.value] : others,
  };
}

/** A day of yeses is proposed when a column newly claims them; taken away by the owner it stays away. */
function mappingAfter(before: Mapping, chosen: Mapping, table: Table): Mapping {
  const isNew = chosen.saidYes !== before.saidYes || chosen.campaign !== before.campaign;
  return isNew ? withDayOfYeses(chosen, table.header, cellsOf(table)) : chosen;
}

const cellsOf = ({ rows }: Table): readonly (readonly string[])[] => rows.map(({ cells }) => cells);

/** Other letters or another first row leave the columns where they are, and so what the owner said of them. */
function planAfter({ table: before, plan }: OpenList, table: Table): ImportPlan {
  const { delimiter, sheet, columns } = before;
  const same = delimiter === table.delimiter && sheet === table.sheet && columns === table.columns;
  return same ? { ...plan, campaignValues: [] } : { ...firstPlan(table, plan.country), kind: plan.kind };
}

/** Yeses are not taken over until the owner says for which campaign. */
function firstPlan(table: Table, country: Country): ImportPlan {
  const mapping = recogniseColumns(table.header, cellsOf(table));
  return { kind: 'people', mapping, country, campaign: null, campaignValues: [] };
}

function valuesOf(table: Table, { mapping }: ImportPlan): CampaignValue[] {
  const at = mapping.campaign;
  if (at === undefined) return [];
  const counts = new Map<string, number>();
  for (const { cells } of table.rows) {
    const value = (cells[at] ?? '').trim();
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .toSorted((a, b) => b.rows - a.rows)
    .slice(0, MOST_VALUES);
}
