import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Bar } from '#renderer/parts/Bar.tsx';
import { Button } from '#renderer/parts/Button.tsx';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { Figure } from '#renderer/parts/Figure.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { SendingView } from '#shared/views/sending.ts';
import { useFromWhen } from './fromWhen.ts';
import { workedThrough } from './workedThrough.ts';
import styles from './sending.module.css';

/** The figure, the bar, how long it still takes, and the three things one can do about it. */
export function SendProgress({ view }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const { number } = useFormats();
  const { counts, state } = view;
  const worked = number(workedThrough(counts));
  const all = number(counts.all);
  return (
    <div>
      <div className={styles['top']}>
        <Figure value={worked}>{sending.workedThrough(all)}</Figure>
        {state.kind !== 'done' && state.kind !== 'cancelled' && <Controls view={view} />}
      </div>
      <Bar
        label={sending.bar(worked, all)}
        total={counts.all}
        size="tall"
        parts={[
          { kind: 'done', count: counts.delivered + counts.judgedSent },
          { kind: 'onTheWay', count: counts.onTheWay },
          { kind: 'failed', count: counts.failed + counts.judgedNotSent + counts.heldBack },
          { kind: 'unknown', count: counts.unknown },
        ]}
      />
      <p className={styles['pace']} role="status">
        <Pace view={view} />
      </p>
    </div>
  );
}

function Pace({ view: { minutesLeft, waitsUntil, state } }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const { minutes } = useFormats();
  const fromWhen = useFromWhen();
  if (state.kind === 'done') return sending.allDone;
  if (waitsUntil !== null) return sending.waits(fromWhen(waitsUntil));
  if (minutesLeft === null) return null;
  return minutesLeft === 0 ? sending.underAMinute : sending.minutes(minutes(minutesLeft));
}

function Controls({ view }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const { number } = useFormats();
  const { run, busy } = useRun();
  const [asking, setAsking] = useState<'asking' | 'not'>('not');
  const { send, state, counts, name } = view;
  const cancel = async () => {
    await run('cancelSend', { send });
    setAsking('not');
  };
  return (
    <div className={styles['controls']}>
      {state.kind === 'paused' ? (
        <Button
          kind="primary"
          size="big"
          mark="resume"
          busy={busy === 'resumeSend' ? sending.resume : undefined}
          onClick={() => void run('resumeSend', { send })}
        >
          {sending.resume}
        </Button>
      ) : (
        <Button
          size="big"
          mark="held"
          busy={busy === 'pauseSend' ? sending.pause : undefined}
          onClick={() => void run('pauseSend', { send })}
        >
          {sending.pause}
        </Button>
      )}
      <Button kind="stop" size="big" onClick={() => setAsking('asking')}>
        {sending.cancel}
      </Button>
      {asking === 'asking' && (
        <Dialog
          title={sending.cancelAsk(name)}
          keep={sending.cancelKeep}
          act={sending.cancelAct(counts.toGo, number(counts.toGo))}
          onKeep={() => setAsking('not')}
          onAct={() => void cancel()}
        >
          <p>{sending.cancelWhat(counts.toGo, number(counts.toGo))}</p>
        </Dialog>
      )}
    </div>
  );
}
