import { Select } from '#renderer/parts/Select.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { type ColumnKind, columnKinds } from '#shared/importing/columns.ts';
import type { Wish } from '#shared/contract.ts';
import type { ListColumn } from '#shared/views/importing.ts';
import type { OpenView } from './ImportScreen.tsx';
import styles from './Import.module.css';

type Props = { readonly list: OpenView; readonly onMap: (column: NonNullable<Wish<'planList'>['column']>) => void };

/** The first rows as they are read, with a choice above each column. */
export function ColumnChoices({ list, onMap }: Props) {
  const { bringIn } = useWords();
  const { number } = useFormats();
  return (
    <div className={styles['sample']} role="region" aria-label={bringIn.columnsLabel} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{bringIn.rowHead}</th>
            {list.columns.map((column) => (
              <th key={column.at} scope="col">
                <ColumnHead
                  column={column}
                  onChoose={(kind) => onMap({ at: column.at, holds: kind === 'none' ? 'nothing' : kind })}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.sample.map(({ row, cells }) => (
            <tr key={row}>
              <td className={styles['figure']}>{number(row)}</td>
              {list.columns.map(({ at, kind }) => (
                <td key={at} className={kind === null ? 'soft' : undefined}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadProps = { readonly column: ListColumn; readonly onChoose: (kind: ColumnKind | 'none') => void };

function ColumnHead({ column, onChoose }: HeadProps) {
  const { bringIn } = useWords();
  const kinds = ['none', ...columnKinds] as const;
  return (
    <>
      <Select
        label={bringIn.column(column.at + 1, column.heading)}
        labelShown="hidden"
        value={column.kind ?? 'none'}
        choices={kinds.map((kind) => ({ value: kind, word: bringIn.columns[kind] }))}
        onChoose={onChoose}
      />
      <span className={styles['heading']}>{column.heading ?? bringIn.column(column.at + 1, null)}</span>
    </>
  );
}
