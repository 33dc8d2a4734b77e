import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { classes } from '#renderer/parts/classes.ts';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useOnce } from '#renderer/parts/useOnce.ts';
import { useOwner } from '#renderer/screens/settings/useOwner.tsx';
import styles from '#renderer/screens/settings/Settings.module.css';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { KeyLost } from '#shared/machine.ts';

/** Where no copy holds the key the book goes on under a new one, and says so for good. */
export function BeginKey({ lost }: { readonly lost: KeyLost }) {
  const { rescue } = useWords();
  const { run, busy, sheet } = useOwner();
  const tell = useToasts();
  const [asking, setAsking] = useState<'no' | 'asking'>('no');
  const begin = useOnce(async () => {
    const answer = await run('beginKey', {});
    setAsking('no');
    if (answer.kind === 'done') tell({ mark: 'done', sentence: rescue.key.begun });
  });
  return (
    <Section title={rescue.key.beginTitle}>
      <div className={classes('stack', styles['measure'])}>
        <p className="soft">{rescue.key.beginLead}</p>
        <p>
          <WhatStays lost={lost} />
        </p>
        <div className="row">
          <Button kind="stop" onClick={() => setAsking('asking')}>
            {rescue.key.begin}
          </Button>
        </div>
        {asking === 'asking' && (
          <Dialog
            title={rescue.key.beginAsk}
            keep={rescue.key.beginKeep}
            act={rescue.key.beginAct}
            busy={busy === 'beginKey' ? rescue.key.beginAct : undefined}
            onKeep={() => setAsking('no')}
            onAct={begin}
          >
            <div className="stack">
              <p>
                <WhatStays lost={lost} />
              </p>
              <p>{rescue.key.beginCannot}</p>
            </div>
          </Dialog>
        )}
        {sheet}
      </div>
    </Section>
  );
}

function WhatStays({ lost }: { readonly lost: KeyLost }) {
  const { rescue } = useWords();
  const { number } = useFormats();
  if (lost.signed === 0) return rescue.key.beginUnsigned;
  const signed = number(lost.signed);
  return lost.publicHalf === 'kept' ? rescue.key.beginKept(signed) : rescue.key.beginLost(signed);
}
