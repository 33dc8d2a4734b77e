import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { SendingView } from '#shared/views/sending.ts';
import { useFromWhen } from './fromWhen.ts';
import styles from './sending.module.css';

/** For whom it was no hour for texts when the send began, and the hour that theirs was moved to. */
export function MovedTurns({ view: { moved } }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const { number } = useFormats();
  const fromWhen = useFromWhen();
  return (
    <Section title={sending.moved}>
      <ul>
        {moved.map(({ to, count, first }) => (
          <li key={to} className={styles['look']}>
            <div className={styles['lookWords']}>
              <b>{sending.movedTo(fromWhen(to))}</b>
              <p className="small soft">{sending.heldLine(count, number(count), first)}</p>
            </div>
            <span>{number(count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
