import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { soon } from '#renderer/later.ts';
import { Button } from './Button.tsx';
import type { SheetProps } from './ModalSheet.tsx';
import styles from './Dialog.module.css';

type Props = {
  readonly title: string;
  /** What follows, in words. */
  readonly children: ReactNode;
  /** Names the way back, as "Keep her"; it has the focus first. Esc does the same. */
  readonly keep: string;
  /** Names what is done and to whom, as "Erase Nora". */
  readonly act: string;
  readonly actKind?: 'stopSolid' | 'primary';
  readonly impossible?: string | undefined;
  readonly busy?: string | undefined;
  readonly onKeep: () => void;
  readonly onAct: () => void;
};

/** Only for what cannot be undone: erasing, restoring, changing the shop's key. */
export function Dialog(props: Props) {
  const { title, children, keep, act, actKind = 'stopSolid', impossible, busy, onKeep, onAct } = props;
  return (
    <Sheet title={title} role="alertdialog" onClose={onKeep}>
      <div>{children}</div>
      <div className={styles['acts']}>
        <Button autoFocus onClick={onKeep}>
          {keep}
        </Button>
        <Button kind={actKind} impossible={impossible} busy={busy} onClick={onAct}>
          {act}
        </Button>
      </div>
    </Sheet>
  );
}

/** A sheet over the page with a title, for what is only looked at, as the list of shortcuts. */
export const Sheet = (props: SheetProps) => (
  <Suspense>
    <ModalSheet {...props} />
  </Suspense>
);

// No dialog is open when the window opens, and what holds the focus in one is a sixth of its program.
const ModalSheet = soon(async () => (await import('./ModalSheet.tsx')).ModalSheet);
