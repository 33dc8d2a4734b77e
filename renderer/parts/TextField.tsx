import type { InputHTMLAttributes, Ref } from 'react';
import { classes } from './classes.ts';
import { Field, inputClass } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';

type Props = FieldFrame &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
    readonly value: string;
    readonly onWrite: (value: string) => void;
    readonly ref?: Ref<HTMLInputElement>;
  };

export function TextField({ label, hint, wrong, onWrite, className, ...input }: Props) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(wired) => (
        <input
          autoComplete="off"
          {...input}
          {...wired}
          className={classes(inputClass, className)}
          onChange={(event) => onWrite(event.target.value)}
        />
      )}
    </Field>
  );
}
