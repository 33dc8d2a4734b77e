import { useId } from 'react';
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './Field.module.css';

export type FieldFrame = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do, in one bold sentence; drawn in ink, never in red. */
  readonly wrong?: string | undefined;
};

type Wired = { readonly id: string; readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string };

/** Label above, hint or refusal below, joined for screen readers. */
export function Field({
  label,
  hint,
  wrong,
  labels = 'field',
  children,
}: FieldFrame & {
  /** A group of fields has no one of them that the label could belong to: the label names it by its own id and leads into the first. */
  readonly labels?: 'field' | 'group';
  readonly children: (wired: Wired) => ReactNode;
}) {
  const id = useId();
  const said = wrong ?? hint;
  const focusFirst = () => document.getElementById(id)?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  const described = said === undefined ? {} : { 'aria-describedby': `${id}-said` };
  return (
    <div className={classes(styles['field'], wrong === undefined ? undefined : styles['wrong'])}>
      {labels === 'group' ? (
        <Label elementType="span" id={`${id}-label`} className={styles['label'] ?? ''} onClick={focusFirst}>
          {label}
        </Label>
      ) : (
        <label htmlFor={id} className={styles['label']}>
          {label}
        </label>
      )}
      {children({ id, ...described, ...(wrong === undefined ? {} : { 'aria-invalid': true as const }) })}
      {said !== undefined && (
        <p id={`${id}-said`} className={styles['hint']}>
          {wrong !== undefined && <Icon mark="warning" size="small" className={styles['mark']} />}
          <span>{said}</span>
        </p>
      )}
    </div>
  );
}

export const inputClass = styles['input'] ?? '';
