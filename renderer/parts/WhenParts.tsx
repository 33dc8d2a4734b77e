import { parseDate, parseDateTime, parseTime } from '@internationalized/date';
import { useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import { DateField, DateInput, DateSegment, I18nProvider, TimeField } from 'react-aria-components';
import { useFormats } from '#renderer/words/words.ts';
import { inputClass } from './Field.tsx';
import { classes } from './classes.ts';
import styles from './WhenField.module.css';

export type PartsProps = {
  readonly kind: 'day' | 'moment' | 'time';
  /** 2026-11-26, 2026-11-26T09:30 or 09:30; empty while a part of it is missing. */
  readonly value: string;
  /** The last day there is, written the same way. */
  readonly latest?: string;
  readonly autoFocus?: boolean;
  readonly onWrite: (value: string) => void;
};

type Props = PartsProps & {
  readonly wired: { readonly id: string; readonly 'aria-labelledby': string; readonly 'aria-describedby'?: string };
  readonly isInvalid: boolean;
};

/** Each part of a day or a time to be written or stepped through on its own, in the order of the window's language. */
export function WhenParts(props: Props) {
  const { locale } = useFormats();
  return (
    <I18nProvider locale={locale}>
      <Parts {...props} />
    </I18nProvider>
  );
}

function Parts({ kind, value, latest, autoFocus = false, onWrite, wired, isInvalid }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  const write = (written: { toString(): string } | null, length: 5 | 16) =>
    onWrite(written === null ? '' : written.toString().slice(0, length));
  // The last whole value counts until another is whole: whoever leaves the field with a part missing sees it again.
  const showKept = ({ relatedTarget }: FocusEvent) => {
    // From one part to the next nothing is left yet.
    if (frame.current?.contains(relatedTarget) === true) return;
    const lacksPart = frame.current?.querySelector('[data-placeholder]') !== null;
    if (lacksPart && value !== '') setRound(round + 1);
  };
  const common = {
    ...wired,
    isInvalid,
    autoFocus: autoFocus && round === 0,
    hourCycle: 24,
    shouldForceLeadingZeros: true,
  } as const;
  const input = (
    <DateInput className={classes(inputClass, styles['input'])}>
      {(segment) => <DateSegment segment={segment} className={styles['part'] ?? ''} />}
    </DateInput>
  );
  if (kind === 'time')
    return (
      <TimeField
        {...common}
        granularity="minute"
        value={value === '' ? null : parseTime(value)}
        onChange={(time) => write(time, 5)}
        onBlur={showKept}
        key={round}
        ref={frame}
      >
        {input}
      </TimeField>
    );
  const parse = kind === 'day' ? parseDate : parseDateTime;
  return (
    <DateField
      {...common}
      granularity={kind === 'day' ? 'day' : 'minute'}
      value={value === '' ? null : parse(value)}
      {...(latest === undefined ? {} : { maxValue: parse(latest) })}
      onChange={(day) => write(day, 16)}
      onBlur={showKept}
      key={round}
      ref={frame}
    >
      {input}
    </DateField>
  );
}
