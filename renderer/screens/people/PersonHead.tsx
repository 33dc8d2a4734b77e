import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button, buttonClass } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useUndoStop } from '#renderer/screens/useUndoStop.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { PersonView } from '#shared/views/person.ts';
import { ChangeName } from './ChangeName.tsx';
import styles from './Person.module.css';

/** Name, number, and the acts; "They said stop" is in sight whatever is scrolled. */
export function PersonHead({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const words = useWords();
  const { date } = useFormats();
  const [changing, setChanging] = useState<'no' | 'name'>('no');
  return (
    <header className={styles['head']}>
      <div className={styles['name']}>
        <h2>{person.name}</h2>
        <button
          type="button"
          className={styles['icon']}
          aria-label={words.person.changeName}
          onClick={() => setChanging('name')}
        >
          <Icon mark="edit" size="small" />
        </button>
        <button type="button" className={styles['icon']} aria-label={words.people.close} onClick={onClose}>
          <Icon mark="remove" size="small" />
        </button>
      </div>
      <p className="soft">
        {person.name === person.phone ? words.people.noName : person.phone} ·{' '}
        {words.person.inBookSince(date(person.since))}
      </p>
      {changing === 'name' ? <ChangeName person={person} onDone={() => setChanging('no')} /> : <Acts person={person} />}
    </header>
  );
}

function Acts({ person }: { readonly person: PersonView }) {
  const words = useWords();
  return (
    <div className={styles['acts']}>
      <PlaceLink to={{ screen: 'record', person: person.contact }} className={buttonClass('primary')}>
        <Icon mark="yes" size="small" />
        {words.person.record}
      </PlaceLink>
      {person.stop === null && <TheyStopped person={person} />}
      <PlaceLink to={{ screen: 'proof', person: person.contact }} className={buttonClass()}>
        {words.person.exportProof}
      </PlaceLink>
    </div>
  );
}

/** Takes hold at once, without a question; Undo for 20 seconds, and both entries stay in the book. */
function TheyStopped({ person }: { readonly person: PersonView }) {
  const words = useWords();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const undo = useUndoStop();
  const stop = async () => {
    const answer = await run('recordOptOut', { contact: person.contact, scope: { kind: 'all' }, way: 'spoken' });
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind !== 'done') return;
    const { optOut } = answer.outcome;
    tell({
      mark: 'stop',
      about: person.contact,
      sentence: words.person.saidStopToast(person.name),
      act: { word: words.parts.undo, do: () => void undo(optOut) },
    });
  };
  return (
    <Button
      kind="stop"
      mark="stop"
      busy={busy === null ? undefined : words.person.theyStopped}
      onClick={() => void stop()}
    >
      {words.person.theyStopped}
    </Button>
  );
}
