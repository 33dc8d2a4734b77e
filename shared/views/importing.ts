import type { CampaignId, Instant } from '#shared/facts.ts';
import { type ColumnKind, columnKinds } from '#shared/importing/columns.ts';
import { type Heap, type ImportCounts, type RowFilter, countRows, heapOf } from '#shared/importing/counts.ts';
import type { JudgedRow } from '#shared/importing/judgeRows.ts';
import type { Bringing, CampaignValue, OpenList } from '#shared/importing/list.ts';
import type { HeaderChoice, Table, TableRow } from '#shared/importing/table.ts';
import { showPhone } from '#shared/phone.ts';
import { type Shop, takesYeses } from '#shared/shop.ts';

/** One column of the list: its heading, a few of its cells, and what it is taken for. */
export type ListColumn = {
  readonly at: number;
  readonly heading: string | null;
  readonly kind: ColumnKind | null;
};

export type CheckedRows =
  | { readonly kind: 'phoneMissing' }
  | { readonly kind: 'checking'; readonly done: number }
  | { readonly kind: 'checked'; readonly counts: ImportCounts };

export type ImportView =
  | { readonly kind: 'nothingOpen'; readonly last: LastImport | null }
  | {
      readonly kind: 'open';
      readonly file: { readonly name: string; readonly bytes: number };
      /** When the same bytes were brought in before, if they were. */
      readonly before: Instant | null;
      readonly table: Pick<Table, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'sheets' | 'oddities'>;
      readonly header: HeaderChoice;
      readonly rows: number;
      readonly columns: readonly ListColumn[];
      readonly sample: readonly TableRow[];
      readonly plan: OpenList['plan'];
      /** Whether any column may hold claimed yeses, so that the owner is asked about them. */
      readonly claims: 'some' | 'none';
      readonly campaigns: readonly { readonly id: CampaignId; readonly name: string }[];
      readonly campaignValues: readonly CampaignValue[];
      readonly checked: CheckedRows;
      readonly bringing: Bringing | null;
    };

export type LastImport = { readonly file: string; readonly at: Instant; readonly rows: number; readonly added: number };

const SAMPLE = 5;
const MOST_CELL = 120;

export function importView(shop: Shop, list: OpenList | null): ImportView {
  if (list === null) {
    const last = shop.imports.at(-1) ?? null;
    const { file = '', at = '', rows = 0, added = 0 } = last ?? {};
    return { kind: 'nothingOpen', last: last && { file, at, rows, added } };
  }
  const { file, table, plan, bringing } = list;
  const { format, encoding, delimiter, sheet, sheets, oddities } = table;
  const before = shop.imports.findLast(({ sha256, at }) => sha256 === file.sha256 && at < list.openedAt);
  return {
    kind: 'open',
    file: { name: file.name, bytes: file.bytes },
    before: before?.at ?? null,
    table: { format, encoding, delimiter, sheet, sheets, oddities },
    header: table.header === null ? 'absent' : 'present',
    rows: table.rows.length,
    columns: Array.from({ length: table.columns }, (_, at) => toColumn(list, at)),
    sample: table.rows
      .slice(0, SAMPLE)
      .map((row) => ({ ...row, cells: row.cells.map((cell) => cell.slice(0, MOST_CELL)) })),
    plan,
    claims: hasClaims(list) ? 'some' : 'none',
    campaigns: [...shop.campaigns.values()].filter(takesYeses).map(({ id, name }) => ({ id, name })),
    campaignValues: list.campaignValues,
    checked: toChecked(list),
    bringing,
  };
}

function toColumn({ table, plan }: OpenList, at: number): ListColumn {
  const heading = table.header?.[at] ?? '';
  const kind = columnKinds.find((each) => plan.mapping[each] === at) ?? null;
  return { at, heading: heading === '' ? null : heading, kind };
}

const hasClaims = ({ plan: { kind, mapping } }: OpenList): boolean =>
  kind === 'people' && (mapping.saidYes ?? mapping.saidYesAt ?? mapping.campaign) !== undefined;

function toChecked({ plan, judged, checked }: OpenList): CheckedRows {
  if (plan.mapping.phone === undefined) return { kind: 'phoneMissing' };
  return judged === null ? { kind: 'checking', done: checked } : { kind: 'checked', counts: countRows(judged) };
}

export type ImportRow = {
  readonly row: number;
  readonly typed: string;
  readonly name: string;
  /** Grouped for reading; null where no number was found. */
  readonly phone: string | null;
  readonly heap: Heap;
  readonly judged: JudgedRow;
};

export type ImportRowsView = { readonly total: number; readonly rows: readonly ImportRow[] };

export function importRowsView(
  list: OpenList | null,
  query: { readonly filter: RowFilter; readonly from: number; readonly count: number },
): ImportRowsView {
  const judged = list?.judged ?? [];
  const rows = query.filter === 'all' ? judged : judged.filter((row) => isIn(row, query.filter));
  const shown = rows.slice(query.from, query.from + query.count);
  return { total: rows.length, rows: shown.map((row) => toRow(row, list?.plan.country ?? '')) };
}

function isIn(judged: JudgedRow, filter: RowFilter): boolean {
  const { judgement } = judged;
  if (filter === 'stops') return isAboutStop(judged);
  if (filter !== 'yeses') return heapOf(judged) === filter;
  return (judgement.kind === 'new' || judgement.kind === 'known') && judgement.yes.kind !== 'none';
}

function isAboutStop({ judgement, marks }: JudgedRow): boolean {
  if (judgement.kind === 'refused') return judgement.stopLost;
  if (judgement.kind === 'duplicate') return false;
  return judgement.stop.kind !== 'none' || marks.includes('noteMayBeStop');
}

function toRow(judged: JudgedRow, country: string): ImportRow {
  const { row, typed, name, judgement } = judged;
  const phone = judgement.kind === 'refused' ? null : showPhone(judgement.phone, country);
  return { row, typed, name, phone, heap: heapOf(judged), judged };
}
