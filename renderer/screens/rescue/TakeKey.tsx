import { useState } from 'react';
import { useConnection } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { FileDrop } from '#renderer/parts/FileDrop.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useOwner } from '#renderer/screens/settings/useOwner.tsx';
import styles from '#renderer/screens/settings/Settings.module.css';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { KeyLost, MachineWish } from '#shared/machine.ts';
import type { BackupsView } from '#shared/views/backups.ts';

type Props = { readonly copy: KeyLost['copy']; readonly rows: BackupsView['rows'] };

/** The lost key, out of whichever copy holds it: the one that was found by itself first. */
export function TakeKey({ copy, rows }: Props) {
  const { rescue, backup } = useWords();
  const { moment } = useFormats();
  const { run, busy, sheet } = useOwner();
  const connection = useConnection();
  const tell = useToasts();
  const toSentence = useRefusal();
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const take = async (from: MachineWish<'takeKey'>['from']) => {
    setRefused(null);
    const answer = await run('takeKey', { from, ...(passphrase === '' ? {} : { passphrase }) });
    if (answer.kind === 'refused') setRefused(toSentence(answer.refusal));
    if (answer.kind === 'done') tell({ mark: 'done', sentence: rescue.key.back });
  };
  const takeFromFile = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { handle } = await connection.putFile({ name: file.name, mediaType: 'application/zip', bytes });
    await take({ kind: 'file', handle });
  };
  const outside = rows.filter(({ where }) => where === 'outside');
  return (
    <Section title={rescue.key.takeTitle}>
      <div className="stack">
        <p className="soft">{rescue.key.takeLead}</p>
        {copy === null ? (
          <Notice title={rescue.key.notFound} />
        ) : (
          <div className="row">
            <Button
              kind="primary"
              busy={busy === 'takeKey' ? rescue.key.taking : undefined}
              onClick={() => void take({ kind: 'kept', name: copy.name, where: 'here' })}
            >
              {rescue.key.takeFound(moment(copy.at))}
            </Button>
          </div>
        )}
        {copy === null && (
          <>
            <ul className={styles['lines']}>
              {outside.map(({ name, at, where }) => (
                <li key={name} className={styles['line']}>
                  <span>
                    {moment(at)}, {backup.where[where]}
                  </span>
                  <Button
                    kind="quiet"
                    aria-label={rescue.key.takeFrom(moment(at))}
                    onClick={() => void take({ kind: 'kept', name, where })}
                  >
                    {rescue.key.take}
                  </Button>
                </li>
              ))}
            </ul>
            <div className={styles['form']}>
              <TextField
                label={backup.filePassphrase}
                type="password"
                maxLength={200}
                value={passphrase}
                onWrite={setPassphrase}
              />
              <FileDrop
                label={backup.file}
                accept=".zip,.age"
                choose={rescue.key.choose}
                onFiles={(files) => void (files[0] && takeFromFile(files[0]))}
              />
            </div>
          </>
        )}
        <p role="status">{busy === 'takeKey' && copy === null ? rescue.key.taking : null}</p>
        {refused !== null && <Notice role="status" title={refused} />}
        {sheet}
      </div>
    </Section>
  );
}
