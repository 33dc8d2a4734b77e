import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Sheet } from '#renderer/parts/Dialog.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { Qr } from '#renderer/screens/proof/Qr.tsx';
import { useWords } from '#renderer/words/words.ts';
import styles from './ReceiptOnScreen.module.css';

/** The receipt as a code that the customer's phone keeps, for whoever wants no paper. */
export function ReceiptOnScreen({ consent }: { readonly consent: string }) {
  const { paper } = useWords();
  const [state, setState] = useState<'closed' | 'open'>('closed');
  return (
    <>
      <Button kind="quiet" mark="till" onClick={() => setState('open')}>
        {paper.onScreen}
      </Button>
      {state === 'open' && (
        <Sheet title={paper.onScreenTitle} onClose={() => setState('closed')}>
          <Code consent={consent} />
        </Sheet>
      )}
    </>
  );
}

function Code({ consent }: { readonly consent: string }) {
  const { paper } = useWords();
  const view = useView('receiptCode', { consent });
  return (
    <WhenSeen view={view}>
      {(code) =>
        code === null ? null : (
          <div className={styles['code']}>
            <Qr shape={code.qr} label={paper.onScreenLabel} className={styles['qr']} />
            <p>{paper.onScreenMeans}</p>
            <pre className={styles['text']} tabIndex={0} aria-label={paper.onScreenTitle}>
              {code.text}
            </pre>
          </div>
        )
      }
    </WhenSeen>
  );
}
