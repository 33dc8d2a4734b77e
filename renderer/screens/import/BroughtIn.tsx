import { useConnection, useRun } from '#renderer/host.ts';
import { Button, buttonClass } from '#renderer/parts/Button.tsx';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useWords } from '#renderer/words/words.ts';
import type { Bringing } from '#shared/importing/list.ts';
import type { OpenView } from './ImportScreen.tsx';
import { ListAccount } from './ListAccount.tsx';
import { StopsLost } from './StopsLost.tsx';
import styles from './Import.module.css';

type Props = { readonly list: OpenView; readonly bringing: Bringing };

/** What became of the list, with the report of every row. */
export function BroughtIn({ list, bringing }: Props) {
  const { bringIn } = useWords();
  const { run } = useRun();
  const state = bringing.state === 'running' ? 'stopped' : bringing.state;
  return (
    <>
      <PageHead title={bringIn.overTitle[state]} lead={useOverLead(list, bringing)} />
      <PageBody label={bringIn.overTitle[state]}>
        <Spread asideLabel={bringIn.report} aside={<Report bringing={bringing} />}>
          <div className={styles['told']}>
            <StopsLost count={bringing.counts.stopsLost} />
          </div>
          <ListAccount title={bringIn.accountTitle} sum={bringIn.overSum} counts={bringing.counts} />
          <div className={styles['acts']}>
            <PlaceLink to={{ screen: 'people' }} className={buttonClass()}>
              {bringIn.seePeople}
            </PlaceLink>
            <Button mark="choose" onClick={() => void run('closeList', {})}>
              {bringIn.next}
            </Button>
          </div>
        </Spread>
      </PageBody>
    </>
  );
}

function useOverLead(list: OpenView, { state, counts, done, faultId }: Bringing): string {
  const { overLead } = useWords().bringIn;
  if (state === 'finished') return overLead.finished(counts.accepted + counts.repaired, counts.stops);
  return state === 'failed' ? overLead.failed(faultId ?? '') : overLead.stopped(done, list.rows);
}

function Report({ bringing: { report } }: { readonly bringing: Bringing }) {
  const { bringIn } = useWords();
  const connection = useConnection();
  const say = useToasts();
  if (report === null) return null;
  const save = async () => {
    if (await connection.saveFile(report.handle, report.name)) say({ mark: 'save', sentence: bringIn.saved });
  };
  return (
    <div className="stack">
      <Button kind="primary" mark="save" onClick={() => void save()}>
        {bringIn.report}
      </Button>
      <p className="small soft">{bringIn.reportHint}</p>
    </div>
  );
}
