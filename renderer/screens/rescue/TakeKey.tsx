import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { classes } from '#renderer/parts/classes.ts';
import { useToasts } from '#renderer/parts/toasts.ts';
import { CopyFile } from '#renderer/screens/settings/CopyFile.tsx';
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
  const outside = rows.filter(({ where }) => where === 'outside');
  return (
    <Section title={rescue.key.takeTitle}>
      <div className={classes('stack', styles['measure'])}>
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
            <CopyFile
              passphrase={passphrase}
              onPassphrase={setPassphrase}
              choose={rescue.key.choose}
              onCopy={(handle) => take({ kind: 'file', handle })}
            />
          </>
        )}
        <p role="status">{busy === 'takeKey' && copy === null ? rescue.key.taking : null}</p>
        {refused !== null && <Notice role="status" title={refused} />}
        {sheet}
      </div>
    </Section>
  );
}
