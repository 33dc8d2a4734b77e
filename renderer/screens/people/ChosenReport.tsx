import { useEffect, useState } from 'react';
import { useRun, useView } from '#renderer/host.ts';
import { Bar } from '#renderer/parts/Bar.tsx';
import { Button } from '#renderer/parts/Button.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ChosenActView } from '#shared/views/chosen.ts';
import styles from './Chosen.module.css';

type Props = { readonly act: string; readonly onActed: (act: string) => void; readonly onClose: () => void };

/** What became of an act on many: how many, who was left out and why, and Undo while it is honoured. */
export function ChosenReport({ act, onActed, onClose }: Props) {
  const { people, parts } = useWords();
  const { number } = useFormats();
  const view = useView('chosenAct', { act });
  const words = people.chosen;
  if (view.kind !== 'seen' || view.answer === null) return null;
  const { answer } = view;
  return (
    <section className={styles['bar']} aria-label={words.reportRegion} data-region="report">
      <div role="status" className={styles['report']}>
        <p>
          <b>{sentenceOf(answer, words, number)}</b>
        </p>
        {answer.state === 'running' && (
          <Bar label={words.reportRegion} total={answer.total} parts={[{ kind: 'done', count: answer.decided }]} />
        )}
        {answer.state !== 'running' && answer.leftOut.map((left) => <LeftOut key={left.why} left={left} />)}
      </div>
      <div className="row">
        {answer.state === 'running' && <StopHere act={act} />}
        {answer.state === 'finished' && answer.kind === 'stop' && answer.done > 0 && (
          <Undo act={act} onActed={onActed} />
        )}
        {answer.state !== 'running' && (
          <Button kind="quiet" onClick={onClose}>
            {parts.close}
          </Button>
        )}
      </div>
    </section>
  );
}

function sentenceOf(
  { kind, done, decided, total, state, faultId }: ChosenActView,
  words: ReturnType<typeof useWords>['people']['chosen'],
  number: (value: number) => string,
): string {
  if (state === 'running') return words.running(number(decided), number(total));
  const did = words.did[kind](done, number(done));
  if (state === 'finished') return did;
  return `${did} ${words.notAll(number(decided), number(total))}${faultId === null ? '' : ` ${words.fault(faultId)}`}`;
}

function LeftOut({ left }: { readonly left: ChosenActView['leftOut'][number] }) {
  const { people } = useWords();
  const { number } = useFormats();
  const words = people.chosen;
  return (
    <details className={styles['left']}>
      <summary>{words.leftOut[left.why](left.count, number(left.count))}</summary>
      <ul>
        {left.people.map(({ contact, name }) => (
          <li key={contact}>
            <PlaceLink to={{ screen: 'people', person: contact }}>{name}</PlaceLink>
          </li>
        ))}
        {left.count > left.people.length && (
          <li>{words.more(left.count - left.people.length, number(left.count - left.people.length))}</li>
        )}
      </ul>
    </details>
  );
}

function StopHere({ act }: { readonly act: string }) {
  const { people } = useWords();
  const { run } = useRun();
  return (
    <Button mark="held" onClick={() => void run('stopJob', { job: act })}>
      {people.chosen.stopHere}
    </Button>
  );
}

/** Offered a little shorter than it is honoured. */
const UNDO_SHOWN_MS = 50_000;

function Undo({ act, onActed }: { readonly act: string; readonly onActed: (act: string) => void }) {
  const { parts } = useWords();
  const { run } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const [state, setState] = useState<'offered' | 'gone'>('offered');
  useEffect(() => {
    const timer = setTimeout(() => setState('gone'), UNDO_SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  const undo = async () => {
    const answer = await run('undoChosen', { act });
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind === 'done') onActed(answer.outcome.act);
  };
  if (state === 'gone') return null;
  return (
    <Button mark="undo" onClick={() => void undo()}>
      {parts.undo}
    </Button>
  );
}
