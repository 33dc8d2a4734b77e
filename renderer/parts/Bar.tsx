import { classes } from './classes.ts';
import styles from './Bar.module.css';

/** `done` green, `onTheWay` hatched, `failed` ink, `unknown` striped. */
export type BarKind = 'done' | 'onTheWay' | 'failed' | 'unknown';

type Props = {
  readonly label: string;
  readonly total: number;
  readonly parts: readonly { readonly kind: BarKind; readonly count: number }[];
  readonly size?: 'normal' | 'tall';
};

/** Progress that adds up to its total. */
export function Bar({ label, total, parts, size = 'normal' }: Props) {
  const worked = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <div
      className={classes(styles['bar'], styles[size])}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={worked}
    >
      {parts.map((part) => (
        <span
          key={part.kind}
          className={styles[part.kind]}
          style={{ width: total === 0 ? 0 : `${(100 * part.count) / total}%` }}
        />
      ))}
    </div>
  );
}

/** The key to a part of the bar, for the account beside it. */
export const BarKey = ({ kind }: { readonly kind: BarKind | 'toGo' }) => (
  <span className={classes(styles['key'], styles[kind])} aria-hidden />
);
