import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import styles from './Explained.module.css';

type Props = {
  readonly className: string;
  /** What the face says, or what a screen reader says where the face alone would not do; the sheet is called so too. */
  readonly label: string;
  readonly sentence: ReactNode;
  readonly children: ReactNode;
};

/** A mark that opens a small sheet with its sentence, on click or Enter; nothing lives only in a hover. */
export function Explained({ className, label, sentence, children }: Props) {
  return (
    <DialogTrigger>
      <Button className={`${styles['face']} ${className}`} aria-label={label}>
        {children}
      </Button>
      <Popover className={styles['sheet'] ?? ''} placement="bottom start">
        <Dialog className={styles['words'] ?? ''} aria-label={label}>
          {sentence}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
