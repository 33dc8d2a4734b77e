import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import { PinSheet } from './LeaveTill.tsx';
import { useTillWindow } from './useTillWindow.ts';

/** While customers have the other screen: its window again where it was lost, and the PIN that closes it. */
export function OnOtherScreen({ about }: { readonly about: AboutView }) {
  const { till } = useWords();
  const { open } = useTillWindow();
  const [closing, setClosing] = useState<'no' | 'asking'>('no');
  return (
    <div className="stack">
      <Notice title={till.open.isOpen} role="status">
        {till.open.isOpenMeans}
      </Notice>
      <div className="row">
        {about.under === 'browser' && <Button onClick={() => void open()}>{till.open.show}</Button>}
        <Button kind="quiet" onClick={() => setClosing('asking')}>
          {till.open.close}
        </Button>
      </div>
      {closing === 'asking' && <PinSheet onStay={() => setClosing('no')} />}
    </div>
  );
}
