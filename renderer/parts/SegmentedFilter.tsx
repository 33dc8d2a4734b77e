import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { classes } from './classes.ts';
import { Select } from './Select.tsx';
import styles from './SegmentedFilter.module.css';

type Choice<Value extends string> = {
  readonly value: Value;
  readonly word: string;
  readonly count?: string | undefined;
  /** Of the word, where it is not the page's. */
  readonly language?: string;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
};

/** One of a few, each with its count, in one line: a radio group, so arrows move in it, or a list where the line is too short. */
export function SegmentedFilter<Value extends string>(props: Props<Value>) {
  const { label, value, choices, onChoose } = props;
  const frame = useRef<HTMLDivElement>(null);
  const fits = useFits(frame);
  return (
    <div ref={frame} className={styles['frame']}>
      <Segments {...props} className={fits === 'fits' ? undefined : styles['measured']} />
      {fits === 'tooLong' && (
        <Select
          label={label}
          labelShown="hidden"
          value={value}
          choices={choices.map(({ value: one, word, count }) => ({
            value: one,
            word: count === undefined ? word : `${word} ${count}`,
          }))}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}

type SegmentsProps<Value extends string> = Props<Value> & { readonly className: string | undefined };

function Segments<Value extends string>({ label, value, choices, onChoose, className }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <div className={classes(styles['segments'], className)} role="radiogroup" aria-label={label}>
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

/** Whether the first thing in a frame stands in one line; looked at again whenever either changes its size. */
function useFits(frame: RefObject<HTMLDivElement | null>): 'fits' | 'tooLong' {
  const [fits, setFits] = useState<'fits' | 'tooLong'>('fits');
  useLayoutEffect(() => {
    const around = frame.current;
    const within = around?.firstElementChild;
    if (!around || !within) return undefined;
    const look = () => {
      const tops = [...within.children].map((one) => one.getBoundingClientRect().top);
      setFits(tops.at(0) === tops.at(-1) ? 'fits' : 'tooLong');
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(around);
    watch.observe(within);
    return () => watch.disconnect();
  }, [frame]);
  return fits;
}
