import { useEffect, useRef, useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { classes } from '#renderer/parts/classes.ts';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Words } from '#renderer/words/words.ts';
import type { MachineWish, StagedBackup } from '#shared/machine.ts';
import type { BackupsView } from '#shared/views/backups.ts';
import { CopyFile } from './CopyFile.tsx';
import { useOwner } from './useOwner.tsx';
import styles from './Settings.module.css';

type Props = {
  readonly rows: BackupsView['rows'];
  /** What is done first with the book in use: copied, or put aside because it cannot be read. */
  readonly becomes?: keyof Words['backup']['restoreLead'];
};

/** Looking into a copy, which is also the drill; and going back to it, with what that changes in numbers. */
export function RestoreCopy({ rows, becomes = 'backedUp' }: Props) {
  const { backup } = useWords();
  const { moment, bytes } = useFormats();
  const { run, busy, sheet } = useOwner();
  const tell = useToasts();
  const toSentence = useRefusal();
  const [staged, setStaged] = useState<StagedBackup | null>(null);
  const [asking, setAsking] = useState<'no' | 'asking'>('no');
  const [refused, setRefused] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');

  const look = async (wish: MachineWish<'stageBackup'>) => {
    setRefused(null);
    const answer = await run('stageBackup', { ...wish, ...(passphrase === '' ? {} : { passphrase }) });
    setStaged(answer.kind === 'done' ? answer.outcome : null);
    if (answer.kind === 'refused') setRefused(toSentence(answer.refusal));
  };
  const close = async () => {
    if (staged !== null) await run('dropStaged', { staged: staged.staged });
    setStaged(null);
  };
  const restore = async () => {
    if (staged === null) return;
    const answer = await run('restoreBackup', { staged: staged.staged });
    setAsking('no');
    if (answer.kind === 'refused') setRefused(toSentence(answer.refusal));
    if (answer.kind !== 'done') return;
    setStaged(null);
    tell({ mark: 'done', sentence: backup.restored });
  };

  return (
    <Section title={backup.listTitle}>
      <div className={classes('stack', styles['measure'])}>
        <p className="soft">{backup.listLead}</p>
        <ul className={styles['lines']}>
          {rows.map((row) => (
            <li key={`${row.where}/${row.name}`} className={styles['line']}>
              <span>
                {moment(row.at)}, {backup.where[row.where]}, {bytes(row.bytes)}
              </span>
              <Button
                kind="quiet"
                aria-label={backup.lookInto(moment(row.at))}
                onClick={() => void look({ from: { kind: 'kept', name: row.name, where: row.where } })}
              >
                {backup.look}
              </Button>
            </li>
          ))}
        </ul>
        <CopyFile
          passphrase={passphrase}
          onPassphrase={setPassphrase}
          choose={backup.lookFile}
          onCopy={(handle) => look({ from: { kind: 'file', handle } })}
        />
        <p role="status">{busy === 'stageBackup' ? backup.looking : null}</p>
        {refused !== null && <Notice role="status" title={refused} />}
        {staged !== null && (
          <FoundCopy
            key={staged.staged}
            staged={staged}
            onRestore={() => setAsking('asking')}
            onClose={() => void close()}
          />
        )}
        {asking === 'asking' && staged !== null && (
          <Dialog
            title={backup.restoreTitle(moment(staged.at))}
            keep={backup.stay}
            act={backup.restore}
            busy={busy === 'restoreBackup' ? backup.looking : undefined}
            onKeep={() => setAsking('no')}
            onAct={() => void restore()}
          >
            <StagedLines staged={staged} />
            <p>{backup.restoreLead[becomes]}</p>
          </Dialog>
        )}
        {sheet}
      </div>
    </Section>
  );
}

type Found = {
  readonly staged: StagedBackup;
  readonly onRestore: () => void;
  readonly onClose: () => void;
};

/** What the copy holds; it is read first, wherever on the page the button was. */
function FoundCopy({ staged, onRestore, onClose }: Found) {
  const { backup } = useWords();
  const { moment } = useFormats();
  const verdict = useRef<HTMLDivElement>(null);
  useEffect(() => {
    verdict.current?.focus({ preventScroll: true });
    verdict.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={verdict} tabIndex={-1}>
      <Notice tone="yes" role="status" title={backup.found(moment(staged.at))}>
        <div className="stack">
          <StagedLines staged={staged} />
          <div className="row">
            <Button kind="stop" onClick={onRestore}>
              {backup.restore}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {backup.close}
            </Button>
          </div>
        </div>
      </Notice>
    </div>
  );
}

const openSends = ['waiting', 'paused', 'underWay', 'unsettled'] as const;

function StagedLines({ staged }: { readonly staged: StagedBackup }) {
  const { backup } = useWords();
  const { number } = useFormats();
  return (
    <ul>
      <li>{backup.foundLine(number(staged.entries), number(staged.people))}</li>
      {staged.entriesLost > 0 && <li>{backup.lost(staged.entriesLost, number(staged.entriesLost))}</li>}
      {staged.stopsKept > 0 && <li>{backup.stops(staged.stopsKept, number(staged.stopsKept))}</li>}
      {staged.wordsKept > 0 && <li>{backup.words(staged.wordsKept)}</li>}
      {openSends.map((state) => {
        const count = staged.sendsEnded[state];
        return count > 0 && <li key={state}>{backup.sends(count, number(count), state)}</li>;
      })}
      {staged.erasedAgain > 0 && <li>{backup.erased(staged.erasedAgain, number(staged.erasedAgain))}</li>}
    </ul>
  );
}
