import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './LedgerTable.module.css';

export type LedgerColumn = {
  readonly key: string;
  readonly head: string;
  /**
   * `figure` stands right-aligned in one column, `act` at the line's end; a `date` stays on one line; a `name` says what
   * its row is about, and is read out before each of its cells.
   */
  readonly kind?: 'text' | 'name' | 'figure' | 'date' | 'act';
  /** A head that only a screen reader needs. */
  readonly headShown?: 'shown' | 'hidden';
};

type Props = {
  readonly label: string;
  readonly columns: readonly LedgerColumn[];
  /** One cell a column, in the columns' order; in a sum null leaves its room to the cell before. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly sum?: readonly ReactNode[];
};

/** Rows parted by hairlines, for a few dozen lines; VirtualList is for the long ones. */
export function LedgerTable({ label, columns, rows, sum }: Props) {
  const cellsOf = (cells: readonly ReactNode[]) =>
    columns.map((column, at) =>
      cells[at] === null ? null : column.kind === 'name' ? (
        <th key={column.key} scope="row" colSpan={spanOf(cells, at)} className={styles['name']}>
          {cells[at]}
        </th>
      ) : (
        <td
          key={column.key}
          colSpan={spanOf(cells, at)}
          className={styles[column.kind ?? 'text']}
          data-head={column.headShown === 'hidden' ? undefined : column.head}
        >
          {cells[at]}
        </td>
      ),
    );
  return (
    <table className={styles['ledger']} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={styles[column.kind ?? 'text']}>
              <span className={classes(column.headShown === 'hidden' ? 'vh' : undefined)}>{column.head}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>{cellsOf(row.cells)}</tr>
        ))}
        {sum !== undefined && <tr className={styles['sum']}>{cellsOf(sum)}</tr>}
      </tbody>
    </table>
  );
}

function spanOf(cells: readonly ReactNode[], at: number): number | undefined {
  const next = cells.findIndex((cell, place) => place > at && cell !== null);
  const span = (next === -1 ? cells.length : next) - at;
  return span === 1 ? undefined : span;
}
