import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Bubble.module.css';

/** A text as it stands on a phone: `ours` from the shop, `theirs` from the person. */
export function Bubble({ from, children }: { readonly from: 'ours' | 'theirs'; readonly children: ReactNode }) {
  return <div className={classes(styles['bubble'], styles[from])}>{children}</div>;
}

/** The STOP clause inside a bubble: there in every text, underlined with dashes. */
export const Clause = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles['clause']}>{children}</span>
);
