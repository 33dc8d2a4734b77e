import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { CarriersView } from '#shared/views/carriers.ts';
import { EnterKey } from './EnterKey.tsx';
import { useOwner } from './useOwner.tsx';
import styles from './Settings.module.css';

type Account = CarriersView['replies']['earlier'][number];

/** Accounts that are only read any more, until the owner says that one is gone. */
export function EarlierAccounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const { carriers } = useWords();
  const { day, date } = useFormats();
  const { run, busy, sheet } = useOwner();
  const tell = useToasts();
  const toSentence = useRefusal();
  const [asked, setAsked] = useState<Account | null>(null);
  const [entering, setEntering] = useState<string | null>(null);
  if (accounts.length === 0) return null;
  const close = async () => {
    if (asked === null) return;
    const answer = await run('closeAccount', { account: asked.key });
    setAsked(null);
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind === 'done') tell({ mark: 'done', sentence: carriers.closed(asked.named) });
  };
  return (
    <Section title={carriers.earlier}>
      <div className="stack">
        <p className="soft">{carriers.earlierLead}</p>
        <ul className={styles['lines']}>
          {accounts.map((account) => (
            <li key={account.key} className={styles['line']}>
              <span>
                <b>{account.named}</b> <span className="nums">{account.numbers.join(', ')}</span>
                <br />
                <span className="small soft">
                  {account.replacedAt === null ? carriers.notInUse : carriers.replaced(date(account.replacedAt))}{' '}
                  {account.unread === null
                    ? carriers.stillRead
                    : carriers.notRead(account.unread.why, day(account.unread.since))}
                </span>
              </span>
              <span className="row">
                {account.unread !== null && entering !== account.key && (
                  <Button aria-label={carriers.enterKeyOf(account.named)} onClick={() => setEntering(account.key)}>
                    {carriers.enterKey}
                  </Button>
                )}
                <Button kind="quiet" aria-label={carriers.closeOf(account.named)} onClick={() => setAsked(account)}>
                  {carriers.closeIt}
                </Button>
              </span>
              {entering === account.key && <EnterKey account={account} onEnd={() => setEntering(null)} />}
            </li>
          ))}
        </ul>
        {asked !== null && (
          <Dialog
            title={carriers.closeTitle(asked.named)}
            keep={carriers.keepReading}
            act={carriers.closeIt}
            busy={busy === null ? undefined : carriers.closeIt}
            onKeep={() => setAsked(null)}
            onAct={() => void close()}
          >
            <p>{carriers.closeMeans(asked.numbers)}</p>
            {asked.unread !== null && <p>{carriers.keyOnly}</p>}
          </Dialog>
        )}
        {sheet}
      </div>
    </Section>
  );
}
