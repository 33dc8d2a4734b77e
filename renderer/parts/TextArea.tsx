import type { Ref, TextareaHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import { Field, inputClass } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';
import styles from './Field.module.css';

type Props = FieldFrame &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> & {
    readonly value: string;
    readonly onWrite: (value: string) => void;
    readonly ref?: Ref<HTMLTextAreaElement>;
  };

/** Grows with its text. */
export function TextArea({ label, hint, wrong, onWrite, className, ...area }: Props) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(wired) => (
        <textarea
          rows={3}
          {...area}
          {...wired}
          className={classes(inputClass, styles['area'], className)}
          onChange={(event) => onWrite(event.target.value)}
        />
      )}
    </Field>
  );
}
