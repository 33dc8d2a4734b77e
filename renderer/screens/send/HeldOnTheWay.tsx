import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { SendingView } from '#shared/views/sending.ts';
import styles from './sending.module.css';

/** Whom the gate held back when their turn came, though the review had let them through. */
export function HeldOnTheWay({ view: { heldBack } }: { readonly view: SendingView }) {
  const { sending, reasons, check } = useWords();
  const { number } = useFormats();
  const titles = reasons as Readonly<Record<string, { readonly title: string } | undefined>>;
  const titleOf = (reason: string) =>
    reason === 'erased' || reason === '' ? sending.heldUnknown : (titles[reason]?.title ?? check.problemTitle);
  return (
    <Section title={sending.held}>
      <ul>
        {heldBack.map(({ reason, count, first }) => (
          <li key={reason} className={styles['look']}>
            <div className={styles['lookWords']}>
              <b>{titleOf(reason)}</b>
              <p className="small soft">{sending.heldLine(count, number(count), first)}</p>
            </div>
            <span>{number(count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
