import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ErasureView } from '#shared/views/erasure.ts';
import styles from './Person.module.css';

type Props = {
  readonly backups: ErasureView['backups'];
  /** How many people they hold. */
  readonly people: number;
};

/** The copies made before, which still hold whoever is erased from the book. */
export function HeldInBackups({ backups, people }: Props) {
  const { erase } = useWords();
  const { exactly } = useFormats();
  if (backups.length === 0) return null;
  return (
    <details>
      <summary className="soft">{erase.inBackups(backups.length, people)}</summary>
      <ul className={styles['backups']}>
        {backups.map(({ name, at, where }) => (
          <li key={`${where} ${name}`}>{erase.backup(exactly(at), where)}</li>
        ))}
      </ul>
    </details>
  );
}
