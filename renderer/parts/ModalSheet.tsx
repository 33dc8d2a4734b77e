import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './Dialog.module.css';

export type SheetProps = {
  readonly title: string;
  readonly role?: 'dialog' | 'alertdialog';
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Holds the focus, and gives it back to where it was. */
export function ModalSheet({ title, role = 'dialog', onClose, children }: SheetProps) {
  return (
    <ModalOverlay
      className={styles['veil'] ?? ''}
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} role={role}>
          <Heading slot="title" level={2} className={styles['title'] ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
