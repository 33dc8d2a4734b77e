import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import styles from './sending.module.css';

type Props = {
  readonly title: string;
  readonly groups: readonly {
    readonly key: string;
    readonly what: string;
    readonly count: number;
    readonly first: string;
  }[];
};

/** Turns that did not go as reviewed: what became of them, how many, and whose one of them was. */
export function TurnGroups({ title, groups }: Props) {
  const { sending } = useWords();
  const { number } = useFormats();
  return (
    <Section title={title}>
      <ul>
        {groups.map(({ key, what, count, first }) => (
          <li key={key} className={styles['look']}>
            <div className={styles['lookWords']}>
              <b>{what}</b>
              <p className="small soft">{sending.heldLine(count, number(count), first)}</p>
            </div>
            <span>{number(count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
