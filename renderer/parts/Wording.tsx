import { useWords } from '#renderer/words/words.ts';
import { classes } from './classes.ts';
import styles from './Wording.module.css';

/** What people agree to, the same string everywhere, shown whole and in full ink. */
export function Wording({
  words,
  language,
  size = 'normal',
}: {
  readonly words: string;
  readonly language?: string | undefined;
  readonly size?: 'normal' | 'small';
}) {
  const { parts } = useWords();
  return (
    <blockquote className={classes(styles['wording'], styles[size])} lang={language}>
      {parts.quoted(words)}
    </blockquote>
  );
}
