import { useState } from 'react';
import { usePages } from '#renderer/pages.ts';
import { SegmentedFilter } from '#renderer/parts/SegmentedFilter.tsx';
import { VirtualList } from '#renderer/parts/VirtualList.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { type ImportCounts, type RowFilter, rowFilters } from '#shared/importing/counts.ts';
import { rowSentences } from '#shared/importing/rowWords.ts';
import type { ImportRow } from '#shared/views/importing.ts';
import styles from './Import.module.css';

type Props = {
  readonly counts: ImportCounts;
  readonly onOpen: (row: ImportRow | null) => void;
};

/** All rows, or one heap of them; only those in sight come from the host. */
export function RowList({ counts, onOpen }: Props) {
  const { bringIn } = useWords();
  const { number } = useFormats();
  const [filter, setFilter] = useState<RowFilter>('all');
  const [opened, setOpened] = useState<number | null>(null);
  const pages = usePages('importRows', 50, (from, count) => ({ filter, from, count }));
  const total = pages.any.kind === 'seen' ? pages.any.answer.total : 0;
  const rowAt = (at: number): ImportRow | undefined => {
    const page = pages.at(at);
    return page?.answer.rows[page.within];
  };
  const open = (at: number | null) => {
    setOpened(at);
    onOpen(at === null ? null : (rowAt(at) ?? null));
  };
  const { heads } = bringIn;
  const isWorthwhile = (value: RowFilter): boolean => value === filter || countOf(counts, value) > 0;
  return (
    <div className={styles['rows']}>
      <SegmentedFilter
        label={bringIn.filterLabel}
        value={filter}
        choices={rowFilters.filter(isWorthwhile).map((value) => ({
          value,
          word: bringIn.filters[value],
          count: number(countOf(counts, value)),
        }))}
        onChoose={(chosen) => {
          setFilter(chosen);
          open(null);
        }}
      />
      {pages.any.kind === 'seen' && total === 0 && <p className={styles['none']}>{bringIn.nothingHere}</p>}
      <WhenSeen view={pages.any}>{() => null}</WhenSeen>
      <VirtualList
        label={bringIn.listLabel}
        columns={(['row', 'name', 'phone', 'becomes'] as const).map((key) => ({ key, head: heads[key] }))}
        template="48px minmax(0, 1.2fr) minmax(0, 1.2fr) minmax(0, 2fr)"
        total={total}
        rowHeight={72}
        cellsAt={(at) => {
          const row = rowAt(at);
          if (row === undefined) return undefined;
          return [
            { key: 'row', content: number(row.row) },
            {
              key: 'name',
              content: row.name ? (
                <span className={styles['name']}>{row.name}</span>
              ) : (
                <span className="soft">{bringIn.noName}</span>
              ),
            },
            { key: 'phone', content: <NumberCell row={row} /> },
            { key: 'becomes', content: <BecomesCell row={row} /> },
          ];
        }}
        onSight={pages.show}
        isOpen={(at) => at === opened}
        onOpen={open}
        listKey={pages.key}
      />
    </div>
  );
}

/** The number as the book will have it, and as the list has it where that reads differently. */
function NumberCell({ row: { phone, typed } }: { readonly row: ImportRow }) {
  const { bringIn } = useWords();
  if (typed === '') return <span className="soft">{bringIn.noNumber}</span>;
  if (phone === null) return typed;
  const same = phone.replaceAll(/\D/g, '') === typed.replaceAll(/\D/g, '');
  return (
    <>
      {phone}
      {!same && <span className={styles['summary']}>{bringIn.inTheList(typed)}</span>}
    </>
  );
}

/** The weightiest sentence; the rest stands beside the list once the row is open. */
function BecomesCell({ row }: { readonly row: ImportRow }) {
  const { bringIn } = useWords();
  const { date } = useFormats();
  const [sentence] = rowSentences(row.judged, bringIn.rows, date);
  return (
    <>
      {bringIn.rows.heaps[row.heap]}
      {sentence !== undefined && <span className={styles['summary']}>{sentence}</span>}
    </>
  );
}

const countOf = (counts: ImportCounts, filter: RowFilter): number => {
  if (filter === 'all') return counts.rows;
  if (filter === 'stops') return counts.stops + counts.stopsKnown + counts.stopsLost + counts.notesToRead;
  return filter === 'yeses' ? counts.yeses + counts.yesesLeft : counts[filter];
};
