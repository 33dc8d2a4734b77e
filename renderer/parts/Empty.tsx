import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { Mark } from './Icon.tsx';
import styles from './Empty.module.css';

type Props = {
  readonly mark: Mark;
  readonly title: string;
  readonly children: ReactNode;
  /** The first act. */
  readonly acts?: ReactNode;
  readonly aside?: ReactNode;
};

/** What will be here and the first act; or, for a fault, what still holds and one button. */
export function Empty({ mark, title, children, acts, aside }: Props) {
  return (
    <div className={styles['empty']}>
      <Icon mark={mark} />
      <h2>{title}</h2>
      <p>{children}</p>
      {acts !== undefined && <div className={styles['acts']}>{acts}</div>}
      {aside !== undefined && <div className="margin">{aside}</div>}
    </div>
  );
}
