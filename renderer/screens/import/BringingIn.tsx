import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Bar } from '#renderer/parts/Bar.tsx';
import { Button } from '#renderer/parts/Button.tsx';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { Bringing } from '#shared/importing/list.ts';
import type { OpenView } from './ImportScreen.tsx';

type Props = { readonly list: OpenView; readonly bringing: Bringing };

export function BringingIn({ list, bringing }: Props) {
  const { bringIn } = useWords();
  const { run } = useRun();
  const [stopping, setStopping] = useState<string>();
  const words = bringIn.progress(bringing.done, list.rows);
  const stop = () => {
    setStopping(bringIn.stopping);
    void run('stopJob', { job: bringing.job });
  };
  return (
    <>
      <PageHead title={bringIn.bringingTitle} lead={bringIn.bringingLead(list.file.name)} />
      <PageBody label={bringIn.bringingTitle}>
        <div className="stack">
          <Bar
            label={bringIn.bringingTitle}
            size="tall"
            total={list.rows}
            parts={[{ kind: 'done', count: bringing.done }]}
          />
          <p role="status">{words}</p>
          <div>
            <Button mark="held" busy={stopping} onClick={stop}>
              {bringIn.stop}
            </Button>
          </div>
        </div>
      </PageBody>
    </>
  );
}
