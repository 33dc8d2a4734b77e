import type { ErasedSince } from '#renderer/erased.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Stamp } from '#renderer/parts/Stamp.tsx';
import type { AnyRefusal } from '#renderer/words/sentences.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { Words } from '#renderer/words/words.ts';
import type { RecordView } from '#shared/views/record.ts';
import { stopStands } from './afterStop.ts';
import { givenAtOf, gradeAhead } from './recordDraft.ts';
import type { RecordDraft } from './recordDraft.ts';
import styles from './Record.module.css';

type Props = {
  readonly view: RecordView;
  readonly draft: RecordDraft;
  readonly files: readonly File[];
  readonly standing: ErasedSince;
  readonly refusal: AnyRefusal | null;
  readonly busy: string | undefined;
};

/** What proof this will be or what is lacking, and the one button. */
export function RecordFoot({ view, draft, files, standing, refusal, busy }: Props) {
  const { record } = useWords();
  const toSentence = useRefusal();
  const grade = gradeAhead(draft, files);
  const name = view.person.kind === 'known' ? view.person.name : draft.name.trim();
  return (
    <>
      <Stamp grade={grade} />
      <p className={styles['said']} role="status">
        {refusal === null ? record.willBe(grade) : <b>{toSentence(refusal)}</b>}
      </p>
      <Button kind="quiet" onClick={() => window.history.back()}>
        {record.back}
      </Button>
      <Button
        kind="primary"
        size="big"
        mark="yes"
        type="submit"
        busy={busy}
        impossible={standing === 'erased' ? record.erased.needKnowing : lacking(view, draft, files, record)}
      >
        {name === '' ? record.save : record.saveOf(name)}
      </Button>
    </>
  );
}

function lacking(
  view: RecordView,
  draft: RecordDraft,
  files: readonly File[],
  record: Words['record'],
): string | undefined {
  if (view.person.kind === 'notTyped') return record.needNumber;
  if (draft.campaigns.length === 0) return record.needCampaign;
  if (draft.when === 'earlier' && draft.earlier === '') return record.needWhen;
  const stands = stopStands(view, {
    campaigns: draft.campaigns,
    grade: gradeAhead(draft, files),
    givenAt: givenAtOf(draft),
  });
  return stands === null ? undefined : record.stopStands[stands];
}
