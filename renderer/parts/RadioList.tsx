import { useId } from 'react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Choice.module.css';

type Props<Value extends string> = {
  readonly label: string;
  /** `hidden` where a heading just above says the same. */
  readonly labelShown?: 'shown' | 'hidden';
  readonly value: Value | null;
  readonly choices: readonly { readonly value: Value; readonly word: ReactNode; readonly hint?: ReactNode }[];
  readonly onChoose: (value: Value) => void;
  /** `ruled` parts the choices by hairlines, for choices that carry a fact each. */
  readonly look?: 'plain' | 'ruled';
};

export function RadioList<Value extends string>({
  label,
  labelShown = 'shown',
  value,
  choices,
  onChoose,
  look = 'plain',
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles[look]} role="radiogroup">
      <legend className={classes(styles['legend'], labelShown === 'hidden' ? 'vh' : undefined)}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles['choice']}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
          <span>
            {choice.word}
            {choice.hint !== undefined && <span className={styles['hint']}>{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
