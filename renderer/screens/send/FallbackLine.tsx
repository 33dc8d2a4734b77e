import { useEffect, useRef, useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { Field } from '#shared/rules/fields.ts';
import styles from './send.module.css';

type Props = {
  readonly field: Field;
  readonly fallback: string | null;
  readonly isThere: 'new' | 'there';
  readonly onPut: (fallback: string) => void;
  readonly onRemove: () => void;
  readonly onLeave: () => void;
};

/** What stands in place of a field for those of whom the book does not know it. */
export function FallbackLine({ field, fallback, isThere, onPut, onRemove, onLeave }: Props) {
  const { write } = useWords();
  const [word, setWord] = useState(fallback ?? '');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className={styles['fallback']}
      onSubmit={(event) => {
        event.preventDefault();
        onPut(word.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onLeave()}
    >
      <TextField
        ref={input}
        label={write.fallback(write.fields[field])}
        hint={write.fallbackHint}
        placeholder={write.fallbackExample}
        maxLength={40}
        value={word}
        onWrite={(written) => setWord(written.replace(/[{}|]/g, ''))}
      />
      <div className={styles['fallbackActs']}>
        <Button type="submit">{isThere === 'new' ? write.insertNow : write.changeNow}</Button>
        {isThere === 'there' && <Button onClick={onRemove}>{write.takeOut}</Button>}
        <Button kind="quiet" onClick={onLeave}>
          {write.cancel}
        </Button>
      </div>
    </form>
  );
}
