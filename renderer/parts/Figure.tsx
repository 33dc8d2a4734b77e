import type { ReactNode } from 'react';
import styles from './Figure.module.css';

/** The one big figure of a screen and what it counts. */
export function Figure({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <p className={styles['figure']}>
      <b>{value}</b> <span>{children}</span>
    </p>
  );
}
