import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Explained } from './Explained.tsx';
import { Icon } from './Icon.tsx';
import type { Mark } from './Icon.tsx';
import styles from './Chip.module.css';

/** Where a yes stands: a mark, a word and a colour. `quietYes` is the plain tick of lists, where the normal is quiet. */
export type ChipState = 'yes' | 'quietYes' | 'goingStale' | 'stale' | 'lapsed' | 'stop' | 'held' | 'never';

const marks: Record<ChipState, Mark> = {
  yes: 'yes',
  quietYes: 'yes',
  goingStale: 'stale',
  stale: 'stale',
  lapsed: 'stale',
  stop: 'stop',
  held: 'held',
  never: 'never',
};

type Props = {
  readonly state: ChipState;
  /** `wide` spans all campaign columns, because a stop or hold holds for all of them. */
  readonly width?: 'own' | 'wide';
  /** `small` where many stand side by side in little room. */
  readonly size?: 'usual' | 'small';
} & (
  | { readonly children: ReactNode; readonly explain?: undefined }
  /** With its sentence, shown on a small sheet when pressed; without one the chip is only read. */
  | { readonly children: string; readonly explain: ReactNode }
);

export function Chip({ state, width = 'own', size = 'usual', ...said }: Props) {
  const className = classes(
    styles['chip'],
    styles[state],
    width === 'wide' ? styles['wide'] : undefined,
    size === 'small' ? styles['small'] : undefined,
  );
  const face = (
    <>
      <Icon mark={marks[state]} size="small" />
      <span>{said.children}</span>
    </>
  );
  if (said.explain === undefined) return <span className={className}>{face}</span>;
  return (
    <Explained className={className} label={said.children} sentence={said.explain}>
      {face}
    </Explained>
  );
}
