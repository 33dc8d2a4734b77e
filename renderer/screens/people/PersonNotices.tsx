import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { PersonView } from '#shared/views/person.ts';
import styles from './Person.module.css';

/** What holds for this person whatever they said yes to. */
export function PersonNotices({ person }: { readonly person: PersonView }) {
  const words = useWords();
  const { day } = useFormats();
  return (
    <>
      {person.stop !== null && (
        <Notice
          tone="stop"
          title={
            person.stop.way === 'kept'
              ? words.person.stoppedOnce
              : words.person.stopped(day(person.stop.saidAt), words.parts.way[person.stop.way])
          }
        >
          {person.stop.words !== null && <p>{words.person.stopWords(person.stop.words)}</p>}
          <p>{words.person.stoppedMeans}</p>
        </Notice>
      )}
      {person.hold !== null && <OnHold person={person} hold={person.hold} />}
      {person.line === 'landline' && (
        <Notice mark="landline" title={words.person.landline}>
          {words.person.landlineMeans}
        </Notice>
      )}
      {person.unreachable !== null && (
        <Notice mark="offline" title={words.person.unreachable}>
          {words.person.failures[person.unreachable.failure]} {day(person.unreachable.at)}.
        </Notice>
      )}
    </>
  );
}

function OnHold({ person, hold }: { readonly person: PersonView; readonly hold: NonNullable<PersonView['hold']> }) {
  const words = useWords();
  const { run } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const judge = async (as: 'stop' | 'notStop') => {
    const answer = await run('judgeReply', { reply: hold.reply, as });
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind === 'done' && as === 'stop')
      tell({ mark: 'stop', about: person.contact, sentence: words.person.saidStopToast(person.name) });
  };
  return (
    <Notice mark="held" title={words.person.onHold(hold.words)}>
      <p>{words.person.onHoldMeans}</p>
      <div className={styles['judge']}>
        <Button kind="stop" mark="stop" onClick={() => void judge('stop')}>
          {words.person.theyStopped}
        </Button>
        <Button onClick={() => void judge('notStop')}>{words.person.notStop}</Button>
      </div>
    </Notice>
  );
}
