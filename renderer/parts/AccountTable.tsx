import type { ReactNode } from 'react';
import styles from './AccountTable.module.css';

export type AccountRow = { readonly key: string; readonly what: ReactNode; readonly amount: ReactNode };

type Props = {
  readonly label: string;
  readonly rows: readonly AccountRow[];
  /** Single line above, double line below: the rows must add up to it. */
  readonly sum?: { readonly what: ReactNode; readonly amount: ReactNode };
};

export function AccountTable({ label, rows, sum }: Props) {
  return (
    <table className={styles['account']} aria-label={label}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span className={styles['what']}>{row.what}</span>
            </th>
            <td>{row.amount}</td>
          </tr>
        ))}
        {sum !== undefined && (
          <tr className={styles['sum']}>
            <th scope="row">{sum.what}</th>
            <td>{sum.amount}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
