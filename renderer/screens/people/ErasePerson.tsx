import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useOwner } from '#renderer/screens/settings/useOwner.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ErasureView } from '#shared/views/erasure.ts';
import type { PersonView } from '#shared/views/person.ts';
import { HeldInBackups } from './HeldInBackups.tsx';
import styles from './Person.module.css';

type Props = { readonly person: PersonView; readonly onErased: () => void };

/** Takes a person out of the book for good; asks first, with what follows in words. */
export function ErasePerson({ person, onErased }: Props) {
  const { erase } = useWords();
  const [state, setState] = useState<'closed' | 'asking'>('closed');
  return (
    <>
      <Button kind="quiet" className={styles['strike']} onClick={() => setState('asking')}>
        {erase.open}
      </Button>
      {state === 'asking' && <EraseDialog person={person} onKeep={() => setState('closed')} onErased={onErased} />}
    </>
  );
}

const reasons = ['askedFor', 'noLongerNeeded', 'mistake'] as const;

type DialogProps = {
  readonly person: Pick<PersonView, 'contact' | 'name' | 'firstName'>;
  /** Why they most likely go. */
  readonly likely?: (typeof reasons)[number];
  readonly onKeep: () => void;
  readonly onErased: () => void;
};

export function EraseDialog({ person, likely = 'askedFor', onKeep, onErased }: DialogProps) {
  const { erase } = useWords();
  const view = useView('erasure', { contact: person.contact });
  const { run, busy, sheet } = useOwner();
  const toSentence = useRefusal();
  const tell = useToasts();
  const [reason, setReason] = useState(likely);
  const [wrong, setWrong] = useState<string>();
  const erasure = view.kind === 'seen' ? view.answer : null;
  const act = async () => {
    if (erasure === null) return;
    const answer = await run('eraseContact', { contact: person.contact, reason, knowing: erasure.erasing });
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind !== 'done') return;
    tell({
      mark: 'done',
      gone: [person.contact],
      sentence: answer.outcome.keptStop ? erase.doneKept(person.name) : erase.done(person.name),
    });
    onErased();
  };
  return (
    <>
      <Dialog
        title={erase.title(person.name)}
        keep={erase.keep}
        act={erase.act(person.firstName ?? person.name)}
        busy={busy === null ? undefined : erase.erasing}
        onKeep={onKeep}
        onAct={() => void act()}
      >
        <div className="stack">
          {erasure !== null && <Consequences erasure={erasure} />}
          <RadioList
            label={erase.why}
            value={reason}
            choices={reasons.map((value) => ({ value, word: erase.reasons[value] }))}
            onChoose={setReason}
          />
          <p role="status">{wrong !== undefined && <b>{wrong}</b>}</p>
        </div>
      </Dialog>
      {sheet}
    </>
  );
}

function Consequences({ erasure }: { readonly erasure: ErasureView }) {
  const { erase } = useWords();
  const formats = useFormats();
  return (
    <>
      <p>
        {erase.destroyed(erasure, formats)} {erasure.keepsHash && erase.stopStays}
      </p>
      {erasure.erasing === 'losesProof' && erasure.proofUntil !== null && (
        <p>
          <b>{erase.losesProof(formats.date(erasure.proofUntil))}</b>
        </p>
      )}
      <HeldInBackups backups={erasure.backups} people={1} />
    </>
  );
}
