import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '#renderer/words/words.ts';
import { Button } from './Button.tsx';
import styles from './PrintThis.module.css';

type Props = {
  /** What is printed, for whoever cannot see where the button stands. */
  readonly label: string;
  readonly title: string;
  readonly children: ReactNode;
};

/**
 * Prints one declaration and nothing around it: what was agreed to must be printable at any time wherever it is kept on a
 * screen (BGH, I ZR 164/09).
 */
export function PrintThis({ label, title, children }: Props) {
  const { parts } = useWords();
  const [state, setState] = useState<'idle' | 'printing'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const done = () => setState('idle');
    window.addEventListener('afterprint', done);
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', done);
    };
  }, [state]);
  return (
    <>
      <Button kind="quiet" mark="print" aria-label={label} onClick={() => setState('printing')}>
        {parts.print}
      </Button>
      {state === 'printing' &&
        createPortal(
          <article className={styles['printed']} aria-hidden>
            <h1>{title}</h1>
            {children}
          </article>,
          document.body,
        )}
    </>
  );
}
