import { useWords } from '#renderer/words/words.ts';
import type { Grade } from '#shared/facts.ts';
import { classes } from './classes.ts';
import { Explained } from './Explained.tsx';
import styles from './Stamp.module.css';

/** Strength of proof as strength of line, never as colour; opens the sentence of its grade. */
export function Stamp({ grade }: { readonly grade: Grade }) {
  const { parts } = useWords();
  return (
    <Explained
      className={classes(styles['stamp'], styles[grade])}
      label={parts.grade(grade)}
      sentence={parts.gradeMeans[grade]}
    >
      {grade}
    </Explained>
  );
}
