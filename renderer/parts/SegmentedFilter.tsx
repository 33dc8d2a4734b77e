import { useId } from 'react';
import styles from './SegmentedFilter.module.css';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly word: string;
    readonly count?: string | undefined;
    /** Of the word, where it is not the page's. */ readonly language?: string;
  }[];
  readonly onChoose: (value: Value) => void;
};

/** One of a few, each with its count; a radio group, so arrows move in it. */
export function SegmentedFilter<Value extends string>({ label, value, choices, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <div className={styles['segments']} role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles['segment']}>
          <input
            type="radio"
            className={styles['radio']}
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span lang={choice.language}>{choice.word}</span>
          {choice.count !== undefined && <span className={styles['count']}>{choice.count}</span>}
        </label>
      ))}
    </div>
  );
}
