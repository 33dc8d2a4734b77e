import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Bar } from '#renderer/parts/Bar.tsx';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PageBody, PageFoot, PageHead } from '#renderer/parts/Page.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { ImportCounts } from '#shared/importing/counts.ts';
import type { ImportRow } from '#shared/views/importing.ts';
import type { OpenView } from './ImportScreen.tsx';
import { ListAccount } from './ListAccount.tsx';
import { RowDetails } from './RowDetails.tsx';
import { RowList } from './RowList.tsx';
import { StopsLost } from './StopsLost.tsx';
import styles from './Import.module.css';

type Props = { readonly list: OpenView; readonly onBack: () => void };

/** Every row with what would become of it, before anything is changed. */
export function CheckRows({ list, onBack }: Props) {
  const { bringIn } = useWords();
  const back = (
    <Button kind="quiet" mark="previous" onClick={onBack}>
      {bringIn.back}
    </Button>
  );
  const head = <PageHead title={bringIn.rowsTitle} lead={bringIn.rowsLead(list.file.name)} acts={back} />;
  if (list.checked.kind !== 'checked') {
    const done = list.checked.kind === 'checking' ? list.checked.done : 0;
    const words = bringIn.checking(done, list.rows);
    return (
      <>
        {head}
        <PageBody label={bringIn.rowsTitle}>
          <Bar label={words} total={list.rows} parts={[{ kind: 'done', count: done }]} />
          <p>{words}</p>
        </PageBody>
      </>
    );
  }
  return (
    <>
      {head}
      <Checked counts={list.checked.counts} />
    </>
  );
}

function Checked({ counts }: { readonly counts: ImportCounts }) {
  const { bringIn } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [open, setOpen] = useState<ImportRow | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const bringAllIn = async () => {
    const answer = await run('bringInList', {});
    if (answer.kind === 'refused') setRefused(toSentence(answer.refusal));
  };
  return (
    <>
      <div className={styles['check']}>
        <RowList counts={counts} onOpen={setOpen} />
        <aside aria-label={bringIn.asideLabel} data-region="aside" className={styles['aside']} tabIndex={0}>
          <div className={styles['lost']}>
            <StopsLost count={counts.stopsLost} />
          </div>
          <RowDetails row={open} />
          <ListAccount title={bringIn.accountTitle} sum={bringIn.sum} counts={counts} />
        </aside>
      </div>
      <PageFoot>
        <Button
          kind="primary"
          mark="bringIn"
          busy={busy === 'bringInList' ? bringIn.bringingTitle : undefined}
          onClick={() => void bringAllIn()}
        >
          {bringIn.bringIn(counts)}
        </Button>
        {refused !== null && <Notice title={refused} role="status" />}
      </PageFoot>
    </>
  );
}
