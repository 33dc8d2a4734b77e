import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { Mark } from './Icon.tsx';
import styles from './Notice.module.css';

export type NoticeTone = 'plain' | 'yes' | 'stale' | 'stop';

const toneMarks: Record<NoticeTone, Mark> = { plain: 'info', yes: 'proof', stale: 'stale', stop: 'stop' };

type Props = {
  readonly tone?: NoticeTone;
  readonly mark?: Mark;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** `status` is announced politely when it appears. */
  readonly role?: 'status' | 'note';
};

export function Notice({ tone = 'plain', mark, title, children, role }: Props) {
  return (
    <div className={classes(styles['notice'], styles[tone])} role={role}>
      <Icon mark={mark ?? toneMarks[tone]} className={styles['mark']} />
      <div className={styles['words']}>
        <b>{title}</b>
        {children}
      </div>
    </div>
  );
}
