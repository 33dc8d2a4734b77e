import { useRun, useView } from '#renderer/host.ts';
import { Bar } from '#renderer/parts/Bar.tsx';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { useOwner } from '#renderer/screens/settings/useOwner.tsx';
import { isMended } from '#shared/mended.ts';
import type { BookCheckView } from '#shared/views/bookCheck.ts';
import { findingSentences } from './findings.ts';
import styles from './Proof.module.css';

/** Whether the book is intact, in one sentence, and the act that finds out. */
export function BookIntact() {
  const { proof } = useWords();
  const { run } = useRun();
  const view = useView('bookCheck', {});
  if (view.kind !== 'seen') return null;
  const book = view.answer;
  return (
    <div className={styles['intact']}>
      <Verdict book={book} />
      {book.running === null ? (
        <Button mark="check" onClick={() => void run('checkBook', {})}>
          {book.last === null ? proof.checkBook : proof.checkAgain}
        </Button>
      ) : (
        <Checking {...book.running} />
      )}
    </div>
  );
}

function Verdict({ book }: { readonly book: BookCheckView }) {
  const { proof } = useWords();
  const { moment, number } = useFormats();
  const found = book.notices.flatMap((notice) => (isMended(notice) ? [] : [notice]));
  const { last } = book;
  if (last?.verdict.kind === 'broken' || found.length > 0) {
    const findings = last?.verdict.kind === 'broken' ? last.verdict.findings : found;
    return (
      <Notice mark="warning" title={proof.broken} role="status">
        <p>{proof.brokenMeans}</p>
        <ul className={styles['findings']}>
          {findingSentences(findings, proof.findings, number).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {found.some(({ kind }) => kind === 'endMissing') && <EndSeen />}
      </Notice>
    );
  }
  if (last === null)
    return (
      <Notice title={proof.notChecked} role="status">
        <p>{proof.notCheckedMeans}</p>
      </Notice>
    );
  return (
    <Notice tone="yes" title={proof.intact} role="status">
      <p>{proof.intactMeans(moment(last.at), number(last.verdict.size), last.verdict.stamps ?? 0)}</p>
      {(last.verdict.earlierKeys ?? []).map((key) => (
        <p key={key.seq}>
          {proof.earlierKey(key, {
            entry: number(key.seq),
            at: moment(key.at),
            checkpoints: number(key.checkpoints),
          })}
        </p>
      ))}
      {(last.verdict.restores ?? []).map((restore) => (
        <p key={restore.seq}>{proof.restored(restore, { entry: number(restore.seq), at: moment(restore.at) })}</p>
      ))}
    </Notice>
  );
}

/** It is told at every start until the owner knows: what was written last has to be written again by hand. */
function EndSeen() {
  const { proof } = useWords();
  const { run, sheet } = useOwner();
  return (
    <>
      <Button onClick={() => void run('seeMissingEnd', {})}>{proof.endSeen}</Button>
      {sheet}
    </>
  );
}

function Checking({ done, total }: { readonly done: number; readonly total: number }) {
  const { proof } = useWords();
  const { number } = useFormats();
  return (
    <div>
      <Bar label={proof.checking} total={total} parts={[{ kind: 'done', count: done }]} />
      <p className="small soft">{proof.checkedSoFar(number(done), number(total))}</p>
    </div>
  );
}
