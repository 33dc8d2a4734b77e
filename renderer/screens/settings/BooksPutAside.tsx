import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { BackupsView } from '#shared/views/backups.ts';
import { useOwner } from './useOwner.tsx';
import styles from './Settings.module.css';

type Aside = BackupsView['putAside'][number];

/** Books that could not be read and were put aside; they hold everybody they held, until they are thrown away. */
export function BooksPutAside({ books }: { readonly books: readonly Aside[] }) {
  const { backup } = useWords();
  const { moment } = useFormats();
  const { run, busy, sheet } = useOwner();
  const tell = useToasts();
  const [asked, setAsked] = useState<Aside | null>(null);
  if (books.length === 0) return null;
  const throwAway = async () => {
    if (asked === null) return;
    const answer = await run('dropPutAside', { name: asked.name });
    setAsked(null);
    if (answer.kind === 'done') tell({ mark: 'done', sentence: backup.thrownAway });
  };
  return (
    <Section title={backup.putAsideTitle}>
      <div className="stack">
        <p className="soft">{backup.putAsideLead}</p>
        <ul className={styles['lines']}>
          {books.map((book) => (
            <li key={book.name} className={styles['line']}>
              <span>{backup.putAside(moment(book.at))}</span>
              <Button kind="quiet" aria-label={backup.throwAwayOf(moment(book.at))} onClick={() => setAsked(book)}>
                {backup.throwAway}
              </Button>
            </li>
          ))}
        </ul>
        {asked !== null && (
          <Dialog
            title={backup.throwAwayTitle(moment(asked.at))}
            keep={backup.keepIt}
            act={backup.throwAway}
            busy={busy === null ? undefined : backup.throwAway}
            onKeep={() => setAsked(null)}
            onAct={() => void throwAway()}
          >
            <p>{backup.throwAwayLead}</p>
          </Dialog>
        )}
        {sheet}
      </div>
    </Section>
  );
}
