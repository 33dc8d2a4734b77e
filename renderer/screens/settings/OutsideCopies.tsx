import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { BackupsView } from '#shared/views/backups.ts';
import { useOwner } from './useOwner.tsx';
import styles from './Settings.module.css';

/** Encrypted copies on a stick or a share, and when the last one got there. */
export function OutsideCopies({ view }: { readonly view: BackupsView }) {
  const { backup } = useWords();
  const { moment } = useFormats();
  const { run, busy, sheet } = useOwner();
  const tell = useToasts();
  const toSentence = useRefusal();
  const { outside, outsideDue } = view;
  const [folder, setFolder] = useState(outside?.folder ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run('keepOutsideCopies', { folder, ...(passphrase === '' ? {} : { passphrase }) });
    setRefused(answer.kind === 'refused' ? toSentence(answer.refusal) : null);
    if (answer.kind === 'done') {
      setPassphrase('');
      if (answer.outcome.outsideFailure === null) tell({ mark: 'done', sentence: backup.made });
    }
  };
  const stop = async () => {
    const answer = await run('keepOutsideCopies', { folder: null });
    if (answer.kind === 'done') tell({ mark: 'done', sentence: backup.stopped });
  };
  return (
    <Section title={backup.outsideTitle}>
      <div className="stack">
        <p className="soft">{backup.outsideLead}</p>
        {outsideDue !== 'no' && <Notice mark="warning" title={backup.due[outsideDue]} />}
        {outside !== null && outside.lastAt !== null && (
          <p>{backup.outsideLast(outside.folder, moment(outside.lastAt))}</p>
        )}
        {outside !== null && outside.failure !== null && (
          <Notice mark="fault" title={backup.outsideFailed(outside.folder, outside.failure)} />
        )}
        <form className={styles['form']} onSubmit={(event) => void keep(event)}>
          <TextField
            label={backup.folder}
            hint={backup.folderHint}
            maxLength={1000}
            value={folder}
            onWrite={setFolder}
          />
          <TextField
            label={backup.passphrase}
            hint={backup.passphraseHint}
            type="password"
            maxLength={200}
            value={passphrase}
            onWrite={setPassphrase}
          />
          {refused !== null && <Notice role="status" title={refused} />}
          <div className="row">
            <Button type="submit" busy={busy === 'keepOutsideCopies' ? backup.making : undefined}>
              {backup.keep}
            </Button>
            {outside !== null && (
              <Button kind="quiet" onClick={() => void stop()}>
                {backup.stop}
              </Button>
            )}
          </div>
        </form>
        {sheet}
      </div>
    </Section>
  );
}
