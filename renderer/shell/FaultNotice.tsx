import type { Fault } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useWords } from '#renderer/words/words.ts';
import styles from './FaultNotice.module.css';

/** The one calm notice for what went wrong, over whatever screen is open. */
export function FaultNotice({ fault, onClose }: { readonly fault: Fault; readonly onClose: () => void }) {
  const { shell, parts } = useWords();
  const [title, holds] = {
    lost: [shell.lost, shell.lostHolds],
    over: [shell.over, shell.overHolds],
    fileUnread: [shell.fileUnread, shell.fileUnreadMeans],
    fileTooLarge: [shell.fileTooLarge, shell.fileTooLargeMeans],
    diskFull: [shell.faultDiskFull, shell.faultDiskFullHolds],
    unforeseen: [shell.fault, shell.faultHolds],
  }[fault.why];
  const needsHelp = fault.why === 'diskFull' || fault.why === 'unforeseen';
  return (
    <div className={styles['place']} role="alert">
      <Notice mark="fault" title={title}>
        <p>
          {holds} {needsHelp ? parts.helpCode(fault.code) : null}
        </p>
        <Button kind="quiet" onClick={onClose}>
          {parts.close}
        </Button>
      </Notice>
    </div>
  );
}
