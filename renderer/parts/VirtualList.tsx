import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '#renderer/words/words.ts';
import { classes } from './classes.ts';
import styles from './VirtualList.module.css';

export type ListCell = {
  readonly key: string;
  readonly content: ReactNode;
  /** How many columns it stands across. */ readonly across?: number;
};

type Props = {
  readonly label: string;
  readonly columns: readonly { readonly key: string; readonly head: string }[];
  /** Widths as in `grid-template-columns`. */
  readonly template: string;
  readonly total: number;
  /** Pixels; rows are all as high. */
  readonly rowHeight: number;
  /** The cells of a row, or undefined while its page is on the way. */
  readonly cellsAt: (row: number) => readonly ListCell[] | undefined;
  readonly onSight: (first: number, last: number) => void;
  /** The row that is open now. */
  readonly open: number | null;
  readonly onOpen: (row: number) => void;
  /** When it changes the list starts at its top. */
  readonly listKey: string;
};

/** A grid of any length of which only the rows in sight are drawn; arrows, Home, End and page keys move, Enter opens. */
export function VirtualList(props: Props) {
  const { label, columns, template, total, rowHeight, onSight, open, onOpen, listKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const seen = rows.getVirtualItems();
  const first = seen.at(0)?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => onSight(first, last), [onSight, first, last]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setCurrent(0);
  }, [listKey]);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const inSight = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to = moves(current, total, inSight)[event.key];
    if (event.key === 'Enter') onOpen(current);
    if (to === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (to === undefined) return;
    setCurrent(to);
    rows.scrollToIndex(to);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus());
  };
  return (
    <div ref={scroller} className={styles['scroller']} role="grid" aria-label={label} aria-rowcount={total + 1}>
      <div role="rowgroup" className={styles['heads']}>
        <div role="row" aria-rowindex={1} className={styles['head']} style={{ gridTemplateColumns: template }}>
          {columns.map(({ key, head }) => (
            <span key={key} role="columnheader">
              {head}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles['rows']} style={{ height: rows.getTotalSize() }}>
        {seen.map(({ index, start }) => (
          <Row
            key={index}
            {...props}
            row={index}
            start={start}
            reachable={index === current || (index === first && (current < first || current > last))}
            isOpen={index === open}
            onReach={() => setCurrent(index)}
            onMove={move}
          />
        ))}
      </div>
    </div>
  );
}

type RowProps = Pick<Props, 'template' | 'rowHeight' | 'cellsAt' | 'onOpen'> & {
  readonly row: number;
  readonly start: number;
  readonly reachable: boolean;
  readonly isOpen: boolean;
  readonly onReach: () => void;
  readonly onMove: (event: KeyboardEvent<HTMLDivElement>) => void;
};

function Row({ row, start, template, rowHeight, cellsAt, onOpen, reachable, isOpen, onReach, onMove }: RowProps) {
  const { parts } = useWords();
  const cells = cellsAt(row);
  return (
    <div
      role="row"
      data-row={row}
      tabIndex={reachable ? 0 : -1}
      aria-rowindex={row + 2}
      aria-selected={isOpen}
      className={classes(styles['row'], isOpen ? styles['open'] : undefined)}
      style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${start}px)` }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a, button, input') !== null) return;
        onReach();
        onOpen(row);
      }}
      onFocus={onReach}
      onKeyDown={onMove}
    >
      {cells === undefined ? (
        <span role="gridcell" className={styles['waiting']}>
          <span className="vh">{parts.reading}</span>
        </span>
      ) : (
        cells.map(({ key, content, across }) => (
          <div
            key={key}
            role="gridcell"
            className={styles['cell']}
            style={across === undefined ? undefined : { gridColumn: `span ${across}` }}
            {...(across === undefined ? {} : { 'aria-colspan': across })}
          >
            {content}
          </div>
        ))
      )}
    </div>
  );
}

const moves = (current: number, total: number, inSight: number): Readonly<Partial<Record<string, number>>> => {
  const inside = (row: number) => Math.min(Math.max(row, 0), Math.max(0, total - 1));
  return {
    ArrowDown: inside(current + 1),
    ArrowUp: inside(current - 1),
    PageDown: inside(current + inSight),
    PageUp: inside(current - inSight),
    Home: 0,
    End: inside(total - 1),
  };
};
