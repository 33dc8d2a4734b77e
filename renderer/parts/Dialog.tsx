import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
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
export function Sheet({
  title,
  role = 'dialog',
  onClose,
  children,
}: {
  readonly title: string;
  readonly role?: 'dialog' | 'alertdialog';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={styles['veil'] ?? ''}
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className={styles['modal'] ?? ''}>
        <AriaDialog className={styles['dialog'] ?? ''} role={role}>
          <Heading slot="title" level={2} className={styles['title'] ?? ''}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
