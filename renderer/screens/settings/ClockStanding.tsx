import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ClockView } from '#shared/views/clock.ts';

/** The last stamp, what waits for one, and why the last try came to nothing. */
export function ClockStanding({ view }: { readonly view: ClockView }) {
  const { clock } = useWords();
  const { moment, number, exactly } = useFormats();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const ask = async () => {
    const answer = await run('stampNow', {});
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind !== 'done') return;
    const { outcome } = answer;
    if (outcome.kind === 'stamped') tell({ mark: 'done', sentence: clock.works(exactly(outcome.at)) });
    if (outcome.kind === 'nothingToDo') tell({ mark: 'refused', sentence: clock.nothing });
  };
  const { last, failure, waiting, nextTryAt, url } = view;
  if (url === null && last === null) return null;
  return (
    <div className="stack">
      {failure !== null && (
        <Notice mark="warning" title={clock.failed(moment(failure.at))} role="status">
          <p>{clock.reasons[failure.why]}</p>
        </Notice>
      )}
      <p>{last === null ? clock.noStamp : clock.last(moment(last.at), number(last.size), last.by)}</p>
      {url !== null && waiting > 0 && (
        <p className="soft">{clock.waiting(waiting, nextTryAt === null ? null : moment(nextTryAt))}</p>
      )}
      {url !== null && (
        <div>
          <Button busy={busy === null ? undefined : clock.asking} onClick={() => void ask()}>
            {clock.testNow}
          </Button>
        </div>
      )}
    </div>
  );
}
