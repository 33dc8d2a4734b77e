import type { ReactNode } from 'react';
import { useWords } from '#renderer/words/words.ts';
import { Icon } from './Icon.tsx';
import type { Mark } from './Icon.tsx';
import { classes } from './classes.ts';
import styles from './Entries.module.css';

export type EntryLine = {
  readonly key: string;
  readonly at: string;
  /** The moment as it is said. */
  readonly when: string;
  readonly mark: Mark;
  readonly tone?: 'yes' | 'stale' | 'stop' | undefined;
  readonly what: ReactNode;
  /** The entry's number in the book, which the proof cites. */
  readonly number?: string | undefined;
};

/** What happened, newest first, each with its number in the book. */
export function Entries({ label, entries }: { readonly label: string; readonly entries: readonly EntryLine[] }) {
  const { parts } = useWords();
  return (
    <ol className={styles['entries']} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <time dateTime={entry.at}>{entry.when}</time>
          <span className={classes(styles['mark'], entry.tone === undefined ? undefined : styles[entry.tone])}>
            <Icon mark={entry.mark} size="small" />
          </span>
          <div>{entry.what}</div>
          {entry.number !== undefined && (
            <span className="margin">
              <span aria-hidden>{entry.number}</span>
              <span className="vh">{parts.entry(entry.number)}</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
