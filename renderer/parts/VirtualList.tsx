import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '#renderer/words/words.ts';
import { classes } from './classes.ts';
import styles from './VirtualList.module.css';

export type ListCell = {
  readonly key: string;
  readonly content: ReactNode;
  /** How many columns it stands across. */ readonly across?: number;
};

/** Choosing rows: by tick, by Space, by Shift with a click or an arrow, all by Ctrl A, none by Esc. */
export type RowsChoosing = {
  readonly of: 'nobody' | 'some' | 'all';
  readonly allLabel: string;
  readonly labelOf: (row: number) => string;
  readonly isChosen: (row: number) => boolean;
  readonly onToggle: (row: number) => void;
  /** A stretch begins here. */
  readonly onAnchor: (row: number) => void;
  /** The stretch reaches to here. */
  readonly onExtend: (row: number) => void;
  readonly onAll: () => void;
  readonly onNobody: () => void;
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
  /** Whether this row is the one that is open now. */
  readonly isOpen: (row: number) => boolean;
  readonly onOpen: (row: number) => void;
  /** When it changes the list starts at its top. */
  readonly listKey: string;
  readonly choosing?: RowsChoosing;
};

/** A grid of any length of which only the rows in sight are drawn; arrows, Home, End and page keys move, Enter opens. */
export function VirtualList(props: Props) {
  const { label, columns, total, rowHeight, onSight, isOpen, onOpen, listKey, choosing } = props;
  const template = choosing === undefined ? props.template : `24px ${props.template}`;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useLayoutEffect(() => rows.measure(), [rows, rowHeight]);
  const seen = rows.getVirtualItems();
  const first = seen.at(0)?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => onSight(first, last), [onSight, first, last]);
  const toTop = useEffectEvent(() => {
    // Asked of the list itself, because the page would have to be laid out to know.
    if (rows.scrollOffset !== 0) scroller.current?.scrollTo({ top: 0 });
    setCurrent(0);
    choosing?.onAnchor(0);
  });
  useEffect(() => toTop(), [listKey]);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const inSight = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to = moves(current, total, inSight)[event.key];
    const act = event.key === 'Enter' ? () => onOpen(current) : choosingBy(event, current, choosing);
    if (to === undefined && act === undefined) return;
    event.preventDefault();
    act?.();
    if (to === undefined) return;
    if (event.shiftKey) choosing?.onExtend(to);
    else choosing?.onAnchor(to);
    setCurrent(to);
    rows.scrollToIndex(to);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus());
  };
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-multiselectable={choosing === undefined ? undefined : true}
    >
      <div role="rowgroup" className={styles['heads']}>
        <div role="row" aria-rowindex={1} className={styles['head']} style={{ gridTemplateColumns: template }}>
          {choosing !== undefined && <ChooseAll choosing={choosing} />}
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
            template={template}
            row={index}
            start={start}
            reachable={index === current || (index === first && (current < first || current > last))}
            isOpen={isOpen(index)}
            onReach={() => setCurrent(index)}
            onMove={move}
          />
        ))}
      </div>
    </div>
  );
}

/** A tick over all the ticks: some is shown as a stroke. */
function ChooseAll({ choosing }: { readonly choosing: RowsChoosing }) {
  const { of, allLabel, onAll, onNobody } = choosing;
  return (
    <span role="columnheader" className={styles['tick']}>
      <input
        type="checkbox"
        aria-label={allLabel}
        checked={of === 'all'}
        ref={(box) => {
          if (box !== null) box.indeterminate = of === 'some';
        }}
        onChange={of === 'nobody' ? onAll : onNobody}
      />
    </span>
  );
}

type RowProps = Pick<Props, 'columns' | 'template' | 'rowHeight' | 'cellsAt' | 'onOpen' | 'choosing'> & {
  readonly row: number;
  readonly start: number;
  readonly reachable: boolean;
  readonly isOpen: boolean;
  readonly onReach: () => void;
  readonly onMove: (event: KeyboardEvent<HTMLDivElement>) => void;
};

function Row(props: RowProps) {
  const { row, start, columns, template, rowHeight, cellsAt, onOpen, choosing, reachable, isOpen, onReach, onMove } =
    props;
  const { parts } = useWords();
  const cells = cellsAt(row);
  const isChosen = choosing?.isChosen(row) ?? false;
  return (
    <div
      role="row"
      data-row={row}
      tabIndex={reachable ? 0 : -1}
      aria-rowindex={row + 2}
      aria-selected={choosing === undefined ? isOpen : isChosen}
      aria-current={choosing !== undefined && isOpen ? 'true' : undefined}
      className={classes(styles['row'], isOpen ? styles['open'] : undefined, isChosen ? styles['chosen'] : undefined)}
      style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${start}px)` }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a, button, label') !== null) return;
        onReach();
        if (choosing !== undefined && event.shiftKey) choosing.onExtend(row);
        else if (choosing !== undefined && (event.ctrlKey || event.metaKey)) choosing.onToggle(row);
        else {
          choosing?.onAnchor(row);
          onOpen(row);
        }
      }}
      // Shift with a click chooses rows, not the words in them.
      onMouseDown={(event) => choosing !== undefined && event.shiftKey && event.preventDefault()}
      onFocus={onReach}
      onKeyDown={onMove}
    >
      {choosing !== undefined && (
        <div role="gridcell" className={styles['tick']}>
          <label>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={choosing.labelOf(row)}
              checked={isChosen}
              onChange={() => undefined}
              onClick={(event) => {
                event.currentTarget.closest<HTMLElement>('[role="row"]')?.focus();
                if (event.shiftKey) choosing.onExtend(row);
                else choosing.onToggle(row);
              }}
            />
          </label>
        </div>
      )}
      {cells === undefined ? (
        <span role="gridcell" className={styles['waiting']}>
          <span className="vh">{parts.reading}</span>
        </span>
      ) : (
        cells.map(({ key, content, across }, at) => (
          <div
            key={key}
            role="gridcell"
            className={styles['cell']}
            style={across === undefined ? undefined : { gridColumn: `span ${across}` }}
            {...(across === undefined ? {} : { 'aria-colspan': across })}
          >
            {at > 0 && across === undefined && <span className="vh">{columns[at]?.head}: </span>}
            {content}
          </div>
        ))
      )}
    </div>
  );
}

/** What a key does to the choice; Ctrl A is everyone in the list, drawn or not. */
function choosingBy(
  event: KeyboardEvent,
  current: number,
  choosing: RowsChoosing | undefined,
): (() => void) | undefined {
  if (choosing === undefined) return undefined;
  if (event.key === ' ') return () => choosing.onToggle(current);
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) return choosing.onAll;
  return event.key === 'Escape' && choosing.of !== 'nobody' ? choosing.onNobody : undefined;
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
