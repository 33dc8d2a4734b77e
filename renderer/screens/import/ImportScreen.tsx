import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { ImportView } from '#shared/views/importing.ts';
import { BringingIn } from './BringingIn.tsx';
import { BroughtIn } from './BroughtIn.tsx';
import { CheckRows } from './CheckRows.tsx';
import { ChooseList } from './ChooseList.tsx';
import { ReadList } from './ReadList.tsx';

/** A list on its way into the book: the list that is open and the state of its work say which step this is. */
export type OpenView = Extract<ImportView, { kind: 'open' }>;

export function ImportScreen() {
  const { bringIn } = useWords();
  const view = useView('importing', {});
  const [step, setStep] = useState<'columns' | 'rows'>('columns');
  return (
    <WhenSeen view={view} page={bringIn.title}>
      {(list) => {
        if (list.kind === 'nothingOpen') return <ChooseList last={list.last} onOpened={() => setStep('columns')} />;
        if (list.bringing?.state === 'running') return <BringingIn list={list} bringing={list.bringing} />;
        if (list.bringing !== null) return <BroughtIn list={list} bringing={list.bringing} />;
        if (step === 'rows') return <CheckRows list={list} onBack={() => setStep('columns')} />;
        return <ReadList list={list} onCheck={() => setStep('rows')} />;
      }}
    </WhenSeen>
  );
}
