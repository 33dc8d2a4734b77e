import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '#renderer/words/words.ts';
import { Button } from './Button.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import type { LedgerColumn } from './LedgerTable.tsx';
import { useWidth } from './useWidth.ts';
import styles from './Chart.module.css';

type Props = {
  /** One sentence with all figures. */
  readonly title: string;
  readonly height: number;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly draw: (width: number) => ReactNode;
};

/** A drawing with its sentence, and the same figures as a table. */
export function Chart({ title, height, columns, rows, draw }: Props) {
  const { parts } = useWords();
  const id = useId();
  const [element, width] = useWidth(312);
  const [shown, setShown] = useState<'drawing' | 'table'>('drawing');
  return (
    <div ref={element} className={styles['chart']}>
      {shown === 'drawing' ? (
        <svg
          className={styles['drawing']}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={id}
        >
          <title id={id}>{title}</title>
          {draw(width)}
        </svg>
      ) : (
        <LedgerTable label={title} columns={columns} rows={rows} />
      )}
      <Button
        kind="quiet"
        className={styles['switch']}
        onClick={() => setShown(shown === 'drawing' ? 'table' : 'drawing')}
      >
        {shown === 'drawing' ? parts.showAsTable : parts.showAsDrawing}
      </Button>
    </div>
  );
}
