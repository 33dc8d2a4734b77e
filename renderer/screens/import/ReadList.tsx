import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PageBody, PageFoot, PageHead } from '#renderer/parts/Page.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { ClaimedYeses } from './ClaimedYeses.tsx';
import { ColumnChoices } from './ColumnChoices.tsx';
import { FileChoices } from './FileChoices.tsx';
import type { OpenView } from './ImportScreen.tsx';

type Props = { readonly list: OpenView; readonly onCheck: () => void };

/** Whether the file was understood: its letters, its columns, and what it claims. */
export function ReadList({ list, onCheck }: Props) {
  const { bringIn } = useWords();
  const { run } = useRun();
  return (
    <>
      <PageHead
        title={bringIn.readTitle}
        lead={bringIn.readLead(list.file.name, list.rows)}
        acts={<Button onClick={() => void run('closeList', {})}>{bringIn.another}</Button>}
      />
      <PageBody label={bringIn.readTitle}>
        <Before list={list} />
        <Section title={bringIn.columnsTitle} aside={bringIn.columnsHint}>
          <ColumnChoices list={list} onMap={(column) => void run('planList', { column })} />
        </Section>
        <Section title={bringIn.fileTitle}>
          <FileChoices list={list} />
        </Section>
        <Section title={bringIn.kindTitle}>
          <RadioList
            label={bringIn.kindTitle}
            labelShown="hidden"
            value={list.plan.kind}
            choices={(['people', 'stopList'] as const).map((kind) => ({ value: kind, ...bringIn.kinds[kind] }))}
            onChoose={(kind) => void run('planList', { kind })}
          />
        </Section>
        {list.claims === 'some' && <ClaimedYeses list={list} onPlan={(changed) => void run('planList', changed)} />}
      </PageBody>
      <PageFoot>
        <Button
          kind="primary"
          markAfter="next"
          impossible={list.checked.kind === 'phoneMissing' ? bringIn.phoneMissing : undefined}
          onClick={onCheck}
        >
          {bringIn.check}
        </Button>
      </PageFoot>
    </>
  );
}

function Before({ list }: { readonly list: OpenView }) {
  const { bringIn } = useWords();
  const { day } = useFormats();
  return (
    <>
      {list.before !== null && <Notice title={bringIn.before}>{bringIn.beforeText(day(list.before))}</Notice>}
      {list.table.oddities.length > 0 && (
        <Notice title={bringIn.oddTitle} role="status">
          {list.table.oddities.map((oddity) => bringIn.oddities[oddity]).join(' ')}
        </Notice>
      )}
    </>
  );
}
