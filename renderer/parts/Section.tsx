import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Section.module.css';

type Props = {
  readonly title: string;
  /** At the title's line end: one soft sentence, or a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** Starts with one ink line on top; ruled, not boxed. */
export function Section({ title, aside, children }: Props) {
  const heading = useId();
  return (
    <section className={styles['section']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading}>{title}</h2>
        {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
