import { Qr } from '#renderer/screens/proof/Qr.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { Answered } from './Asking.tsx';
import styles from './Till.module.css';

/** One line of thanks; after a yes the receipt, for a phone to keep. It names nobody to whoever comes next. */
export function Thanks({ said, receipt, onDone }: Answered & { readonly onDone: () => void }) {
  const { till } = useWords();
  const thanks = said === 'yes' ? till.thanksYes : till.thanksNo;
  if (receipt === null)
    return (
      <div role="status" className={styles['answer']}>
        <h1 className={styles['thanks']} tabIndex={-1}>
          {thanks}
        </h1>
      </div>
    );
  return (
    <div className={styles['receipt']}>
      <div role="status">
        <h1 className={styles['thanks']} tabIndex={-1}>
          {thanks}
        </h1>
        <p className={styles['keep']}>{till.keepReceipt}</p>
      </div>
      <Qr shape={receipt} label={till.receipt} className={styles['receiptQr']} />
      <button type="button" className={styles['no']} onClick={onDone}>
        {till.done}
      </button>
    </div>
  );
}
