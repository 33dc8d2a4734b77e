import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { Mark } from './Icon.tsx';
import styles from './Button.module.css';

/** `primary` is green and stands once on a screen; `stopSolid` only inside a dialog; `ink` only for "No thanks". */
export type ButtonKind = 'plain' | 'primary' | 'stop' | 'stopSolid' | 'ink' | 'quiet';

type Props = Omit<ComponentProps<'button'>, 'disabled'> & {
  readonly kind?: ButtonKind;
  readonly size?: 'normal' | 'big';
  readonly mark?: Mark | undefined;
  /** After the words, for "go on". */
  readonly markAfter?: Mark | undefined;
  /** Why this cannot be pressed now; the button stays focusable and the sentence stands below it. */
  readonly impossible?: string | undefined;
  /** The word to show while it is being done, as "Checking". */
  readonly busy?: string | undefined;
  readonly children: ReactNode;
};

export function Button(props: Props) {
  const {
    kind = 'plain',
    size = 'normal',
    mark,
    markAfter,
    impossible,
    busy,
    children,
    onClick,
    className,
    type = 'button',
    ...rest
  } = props;
  const why = useId();
  const blocked = impossible !== undefined || busy !== undefined;
  const shownMark = busy === undefined ? mark : 'check';
  const button = (
    <button
      {...rest}
      type={type}
      className={classes(buttonClass(kind, size), className)}
      aria-disabled={impossible === undefined ? undefined : true}
      aria-busy={busy === undefined ? undefined : true}
      aria-describedby={impossible === undefined ? rest['aria-describedby'] : why}
      onClick={blocked ? (event) => event.preventDefault() : onClick}
    >
      {shownMark !== undefined && (
        <Icon
          mark={shownMark}
          size={size === 'big' ? 'normal' : 'small'}
          className={busy === undefined ? undefined : styles['turning']}
        />
      )}
      {busy ?? children}
      {markAfter !== undefined && <Icon mark={markAfter} size="small" />}
    </button>
  );
  if (impossible === undefined) return button;
  return (
    <span className={styles['withReason']}>
      {button}
      <span id={why} className="small soft">
        {impossible}
      </span>
    </span>
  );
}

/** For a link that looks like a button. */
export const buttonClass = (kind: ButtonKind = 'plain', size: 'normal' | 'big' = 'normal'): string =>
  classes(styles['button'], kind === 'plain' ? undefined : styles[kind], size === 'big' ? styles['big'] : undefined);
