import type { SelectHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import { Field, inputClass } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';
import styles from './Field.module.css';

type Props<Value extends string> = FieldFrame &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
    readonly value: Value;
    readonly choices: readonly { readonly value: Value; readonly word: string }[];
    readonly onChoose: (value: Value) => void;
    /** `hidden` where the place says what it is for; the label is then only read out. */
    readonly labelShown?: 'shown' | 'hidden';
  };

export function Select<Value extends string>({
  label,
  hint,
  wrong,
  choices,
  onChoose,
  labelShown = 'shown',
  ...select
}: Props<Value>) {
  const choose = (written: string) => {
    const choice = choices.find(({ value }) => value === written);
    if (choice !== undefined) onChoose(choice.value);
  };
  const options = choices.map(({ value, word }) => (
    <option key={value} value={value}>
      {word}
    </option>
  ));
  const className = classes(inputClass, styles['select']);
  if (labelShown === 'hidden')
    return (
      <select {...select} aria-label={label} className={className} onChange={(event) => choose(event.target.value)}>
        {options}
      </select>
    );
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(wired) => (
        <select {...select} {...wired} className={className} onChange={(event) => choose(event.target.value)}>
          {options}
        </select>
      )}
    </Field>
  );
}
