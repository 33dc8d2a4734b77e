import type { ReactNode } from 'react';
import { Icon } from '#renderer/parts/Icon.tsx';
import type { Mark } from '#renderer/parts/Icon.tsx';
import { classes } from '#renderer/parts/classes.ts';
import { useFormats } from '#renderer/words/words.ts';
import styles from './check.module.css';

type Props = {
  readonly id: string;
  readonly mark: Mark;
  readonly tone: 'yes' | 'stale' | 'held';
  readonly count: number;
  readonly word: string;
  readonly children: ReactNode;
};

/** The figure of a column, what it counts, and one sentence. */
export function ColumnHead({ id, mark, tone, count, word, children }: Props) {
  const { number } = useFormats();
  return (
    <div className={styles['head']}>
      <h2 id={id}>
        <span className={styles['figure']}>
          <Icon mark={mark} className={classes(styles['mark'], styles[tone])} />
          <span role="status">{number(count)}</span>
        </span>
        {word}
      </h2>
      <p className="small soft">{children}</p>
    </div>
  );
}
