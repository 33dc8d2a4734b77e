import { useState } from 'react';
import { WhenField } from '#renderer/parts/WhenField.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import styles from './check.module.css';

type Props = {
  readonly startAt: string | null;
  /** Where the foot says the time that is planned, the field does not say it once more. */
  readonly said: 'elsewhere' | 'here';
  readonly onStartAt: (startAt: string | null) => void;
};

/** A day and time to come, by this computer's clock. */
export function SendLater({ startAt, said, onStartAt }: Props) {
  const { check } = useWords();
  const { now, exactly } = useFormats();
  const [written, setWritten] = useState('');
  const isPast = written !== '' && startAt === null;
  return (
    <div className={styles['laterRow']}>
      <WhenField
        kind="moment"
        label={check.laterLabel}
        hint={startAt === null || said === 'elsewhere' ? check.laterHint : `${exactly(startAt)}. ${check.laterHint}`}
        wrong={isPast ? check.laterPast : undefined}
        autoFocus
        value={written}
        onWrite={(value) => {
          setWritten(value);
          const at = new Date(value);
          const isToCome = !Number.isNaN(at.getTime()) && at > now;
          onStartAt(isToCome ? at.toISOString() : null);
        }}
      />
    </div>
  );
}
