import { useRun, useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { BackupsView } from '#shared/views/backups.ts';
import { BooksPutAside } from './BooksPutAside.tsx';
import { OutsideCopies } from './OutsideCopies.tsx';
import { RestoreCopy } from './RestoreCopy.tsx';
import styles from './Settings.module.css';

/** The copies of the book: made, kept elsewhere, and brought back. */
export function BackupSettings() {
  const view = useView('backups', {});
  return <WhenSeen view={view}>{(answer) => <Backups view={answer} />}</WhenSeen>;
}

function Backups({ view }: { readonly view: BackupsView }) {
  const { backup } = useWords();
  const { moment } = useFormats();
  const { run, busy } = useRun();
  const tell = useToasts();
  const copy = async () => {
    const answer = await run('backUpNow', {});
    // Why it failed stands on the page, for as long as no copy goes well.
    if (answer.kind === 'done') tell({ mark: 'done', sentence: backup.made });
  };
  return (
    <div className={styles['sections']}>
      <div className="stack">
        <Section title={backup.title}>
          <div className="stack">
            <p className="soft">{backup.lead}</p>
            {view.failure !== null && <Notice mark="fault" role="status" title={backup.failed(view.failure)} />}
            <p>{view.lastAt === null ? backup.none : backup.last(moment(view.lastAt))}</p>
            <div>
              <Button mark="save" busy={busy === 'backUpNow' ? backup.making : undefined} onClick={() => void copy()}>
                {backup.now}
              </Button>
            </div>
          </div>
        </Section>
        <OutsideCopies view={view} />
      </div>
      <div className="stack">
        <RestoreCopy rows={view.rows} />
        <BooksPutAside books={view.putAside} />
      </div>
    </div>
  );
}
