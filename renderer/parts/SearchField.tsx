import { inputClass } from './Field.tsx';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './SearchField.module.css';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  /** Enter or arrow down: on to what was found. */
  readonly onLeave?: () => void;
};

/** The field that / and Ctrl F go to. Esc empties it first, then leaves it. */
export function SearchField({ label, placeholder, value, onWrite, onLeave }: Props) {
  return (
    <div className={styles['search']}>
      <Icon mark="search" className={styles['mark']} />
      <input
        type="search"
        data-search
        className={classes(inputClass, styles['input'])}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') onWrite('');
          else if (event.key === 'Escape') document.querySelector<HTMLElement>('main h1')?.focus();
          else if (event.key === 'Enter' || event.key === 'ArrowDown') onLeave?.();
          else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
