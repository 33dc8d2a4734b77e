import type { ReactNode } from 'react';
import styles from './Choice.module.css';

type Props = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  /** One soft line below the words. */
  readonly hint?: ReactNode;
  /** Why it cannot be ticked; stays focusable. */
  readonly impossible?: ReactNode;
};

export function Checkbox({ checked, onChange, children, hint, impossible }: Props) {
  const below = impossible ?? hint;
  return (
    <label className={styles['choice']}>
      <input
        type="checkbox"
        checked={checked}
        aria-disabled={impossible === undefined ? undefined : true}
        onChange={(event) => (impossible === undefined ? onChange(event.target.checked) : undefined)}
      />
      <span>
        {children}
        {below !== undefined && <span className={styles['hint']}>{below}</span>}
      </span>
    </label>
  );
}
