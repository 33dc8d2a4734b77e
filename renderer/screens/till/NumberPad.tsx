import { Icon } from '#renderer/parts/Icon.tsx';
import { useWords } from '#renderer/words/words.ts';
import styles from './Till.module.css';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '0'] as const;

type Props = {
  readonly id: string;
  readonly value: string;
  readonly describedBy?: string | undefined;
  readonly onWrite: (value: string) => void;
};

/** The number, by its own keys: no keyboard of the system comes up over the words. */
export function NumberPad({ id, value, describedBy, onWrite }: Props) {
  const { till } = useWords();
  return (
    <>
      <input
        id={id}
        className={styles['number']}
        inputMode="none"
        autoComplete="off"
        maxLength={24}
        value={value}
        aria-describedby={describedBy}
        aria-invalid={describedBy !== undefined}
        onChange={(event) => onWrite(event.target.value.replace(/[^\d+ ]/g, ''))}
      />
      <div className={styles['keys']} role="group" aria-label={till.keys}>
        {keys.map((key) => (
          <button key={key} type="button" className={styles['key']} onClick={() => onWrite(`${value}${key}`)}>
            {key}
          </button>
        ))}
        <button
          type="button"
          className={styles['key']}
          aria-label={till.deleteDigit}
          onClick={() => onWrite(value.slice(0, -1))}
        >
          <Icon mark="backspace" />
        </button>
      </div>
    </>
  );
}
