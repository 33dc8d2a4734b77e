import { useFormats, useWords } from '#renderer/words/words.ts';
import type { RepliesView } from '#shared/views/replies.ts';
import styles from './replies.module.css';

/** What names and short codes wrote: shown, for somebody may wait for it, and nothing follows from it. */
export function Strangers({ texts }: { readonly texts: RepliesView['replies']['strangers'] }) {
  const { replies } = useWords();
  const { moment, number } = useFormats();
  if (texts.length === 0) return null;
  return (
    <details className={styles['strangers']}>
      <summary>{replies.strangers(texts.length, number(texts.length))}</summary>
      <p className="small soft">{replies.strangersMean}</p>
      <ul>
        {texts.map(({ key, from, text, receivedAt }) => (
          <li key={key}>
            <span className={styles['who']}>
              <b>{from}</b>
              <span className="small soft nowrap">{moment(receivedAt)}</span>
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
