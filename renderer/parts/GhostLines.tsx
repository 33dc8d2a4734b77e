import { useWords } from '#renderer/words/words.ts';
import styles from './GhostLines.module.css';

const widths = ['42%', '78%', '64%', '55%', '71%'] as const;

/** What stands where lines will be, when reading takes longer than a moment. */
export function GhostLines({ lines = 3 }: { readonly lines?: number }) {
  const { parts } = useWords();
  return (
    <div className={styles['ghosts']} role="status">
      <span className="vh">{parts.reading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles['ghost']} style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  );
}
