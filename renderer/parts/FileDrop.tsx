import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { buttonClass } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './FileDrop.module.css';

type Props = {
  readonly label: string;
  /** What the chooser offers, as `accept` of an input: ".csv,text/csv". */
  readonly accept: string;
  readonly choose: string;
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A place to drop files on, and a button for those who would rather choose. */
export function FileDrop({ label, accept, choose, hint, wrong, onFiles }: Props) {
  const id = useId();
  const [over, setOver] = useState<'over' | 'away'>('away');
  const said = wrong ?? hint;
  return (
    <div
      className={classes(styles['drop'], styles[over])}
      role="group"
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver('over');
      }}
      onDragLeave={() => setOver('away')}
      onDrop={(event) => {
        event.preventDefault();
        setOver('away');
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        id={id}
        type="file"
        className={classes('vh', styles['input'])}
        accept={accept}
        multiple
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className={buttonClass()}>
        <Icon mark="choose" size="small" />
        {choose}
      </label>
      {said !== undefined && (
        <span
          id={`${id}-said`}
          role="status"
          className={classes('small', wrong === undefined ? 'soft' : styles['wrong'])}
        >
          {said}
        </span>
      )}
    </div>
  );
}
