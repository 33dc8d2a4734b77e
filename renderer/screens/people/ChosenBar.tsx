import { useState } from 'react';
import { useConnection, useRun, useView } from '#renderer/host.ts';
import type { RunAnswer } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { WriteOne } from '#renderer/screens/WriteOne.tsx';
import { usePaper } from '#renderer/screens/paper/usePaper.ts';
import { useOwner } from '#renderer/screens/settings/useOwner.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { WishName } from '#shared/contract.ts';
import { MOST_ON_PAPER, toldWays } from '#shared/chosen.ts';
import type { Chosen, ToldWay } from '#shared/chosen.ts';
import type { ChosenView } from '#shared/views/chosen.ts';
import styles from './Chosen.module.css';

type Props = {
  readonly chosen: Chosen;
  readonly campaign: string | null;
  readonly onNobody: () => void;
  readonly onActed: (act: string) => void;
};

/** A stop for more than these asks first: twenty rows are seen to be the right ones, four hundred are not. */
const SEEN_AT_ONCE = 20;

/** How many are chosen, by name where they are few, and what can be done with them. */
export function ChosenBar({ chosen, campaign, onNobody, onActed }: Props) {
  const { people } = useWords();
  const { number } = useFormats();
  const view = useView('chosen', { chosen });
  const [doing, setDoing] = useState<'choosing' | 'noting' | 'upholding' | 'stopping'>('choosing');
  const [way, setWay] = useState<ToldWay>('spoken');
  const { run } = useRun();
  const owner = useOwner();
  if (view.kind !== 'seen') return null;
  const { answer } = view;
  const words = people.chosen;
  const told = async <W extends 'actOnChosen' | 'upholdChosen'>(asked: Promise<RunAnswer<W>>) => {
    const reply = await asked;
    if (reply.kind === 'done') onActed((reply.outcome as { readonly act: string }).act);
    return reply as RunAnswer<WishName>;
  };
  const done = () => setDoing('choosing');
  const many = { chosen, people: answer.people };
  return (
    <section className={styles['bar']} aria-label={words.region} data-region="chosen">
      <p className={styles['who']} role="status">
        <b>{words.count(answer.people, number(answer.people))}</b>{' '}
        <span className="soft">{whoOf(answer, words, number)}</span>
      </p>
      {doing === 'noting' && (
        <WriteOne
          draft={{ name: 'noteChosen', contact: null }}
          label={words.noteFor(answer.people, number(answer.people))}
          lines="one"
          most={4000}
          act={words.noteAct}
          onAct={(note) => told(run('actOnChosen', { ...many, act: { kind: 'note', note } }))}
          onDone={done}
        />
      )}
      {doing === 'upholding' && (
        <WriteOne
          draft={{ name: 'keepChosen', contact: null }}
          label={words.upholdWhy(answer.stale, number(answer.stale))}
          hint={words.upholdHint}
          lines="one"
          most={2000}
          act={words.upholdAct(answer.stale, number(answer.stale))}
          onAct={(reason) => told(owner.run('upholdChosen', { ...many, campaign, reason }))}
          onDone={done}
        />
      )}
      {(doing === 'choosing' || doing === 'stopping') && (
        <Acts
          many={many}
          view={answer}
          way={way}
          onWay={setWay}
          onNote={() => setDoing('noting')}
          onUphold={() => setDoing('upholding')}
          onAskStop={() => setDoing('stopping')}
          onNobody={onNobody}
          onActed={onActed}
        />
      )}
      {doing === 'stopping' && <AskStop many={many} view={answer} way={way} onKeep={done} onActed={onActed} />}
      {owner.sheet}
    </section>
  );
}

const whoOf = (
  { people, names }: ChosenView,
  words: ReturnType<typeof useWords>['people']['chosen'],
  number: (value: number) => string,
): string => words.names(names, people - names.length, number(people - names.length));

/** Who is meant, as many as the owner was told. */
type Many = { readonly chosen: Chosen; readonly people: number };

type ActsProps = {
  readonly many: Many;
  readonly view: ChosenView;
  /** How they said stop. */
  readonly way: ToldWay;
  readonly onWay: (way: ToldWay) => void;
  readonly onNote: () => void;
  readonly onUphold: () => void;
  readonly onAskStop: () => void;
  readonly onNobody: () => void;
  readonly onActed: (act: string) => void;
};

function Acts({ many, view, way, onWay, onNote, onUphold, onAskStop, onNobody, onActed }: ActsProps) {
  const { people, person, parts } = useWords();
  const words = people.chosen;
  const { run, busy } = useRun();
  const connection = useConnection();
  const paper = usePaper();
  const { number } = useFormats();
  const tell = useToasts();
  const toSentence = useRefusal();
  const stop = async () => {
    if (view.people > SEEN_AT_ONCE) {
      onAskStop();
      return;
    }
    const answer = await run('actOnChosen', { ...many, act: { kind: 'stop', way } });
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind === 'done') onActed(answer.outcome.act);
  };
  const save = async () => {
    const answer = await run('exportChosen', many);
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind !== 'done') return;
    const { handle, name } = answer.outcome;
    if (await connection.saveFile(handle, name)) tell({ mark: 'save', sentence: words.saved });
  };
  return (
    <div className="row">
      <Button
        kind="stop"
        mark="stop"
        busy={busy === 'actOnChosen' ? person.theyStopped : undefined}
        impossible={view.mayStop === 0 ? words.allStopped : undefined}
        onClick={() => void stop()}
      >
        {person.theyStopped}
      </Button>
      <Select
        label={words.stopWay}
        labelShown="hidden"
        value={way}
        choices={toldWays.map((value) => ({ value, word: parts.way[value] }))}
        onChoose={onWay}
      />
      <Button mark="note" onClick={onNote}>
        {person.note}
      </Button>
      {view.stale > 0 && (
        <Button mark="stale" onClick={onUphold}>
          {words.uphold}
        </Button>
      )}
      <Button mark="save" busy={busy === 'exportChosen' ? parts.reading : undefined} onClick={() => void save()}>
        {words.table}
      </Button>
      <Button
        mark="print"
        busy={paper.busy}
        impossible={view.people > MOST_ON_PAPER ? words.tooManyToPrint(number(MOST_ON_PAPER)) : undefined}
        onClick={() => void paper.make({ kind: 'people', ...many })}
      >
        {words.print}
      </Button>
      <Button kind="quiet" onClick={onNobody}>
        {words.nobody}
      </Button>
    </div>
  );
}

/** So many cannot be looked over before Undo has gone, so this one asks. */
function AskStop({
  many,
  view,
  way,
  onKeep,
  onActed,
}: {
  readonly many: Many;
  readonly view: ChosenView;
  readonly way: ToldWay;
  readonly onKeep: () => void;
  readonly onActed: (act: string) => void;
}) {
  const { people } = useWords();
  const { number } = useFormats();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [wrong, setWrong] = useState<string>();
  const words = people.chosen;
  const stop = async () => {
    const answer = await run('actOnChosen', { ...many, act: { kind: 'stop', way } });
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done') onActed(answer.outcome.act);
  };
  return (
    <Dialog
      title={words.stopTitle(number(view.mayStop))}
      keep={words.stopKeep}
      act={words.stopAct(number(view.mayStop))}
      busy={busy === null ? undefined : words.stopAct(number(view.mayStop))}
      onKeep={onKeep}
      onAct={() => void stop()}
    >
      <p>{words.stopMeans}</p>
      <p role="status">{wrong !== undefined && <b>{wrong}</b>}</p>
    </Dialog>
  );
}
