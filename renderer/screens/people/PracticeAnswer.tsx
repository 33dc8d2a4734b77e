import { useState } from 'react';
import type { FormEvent } from 'react';
import { useRun, useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import styles from './Person.module.css';

/** In practice mode only: texts back as this customer would, so that a stop can be tried. */
export function PracticeAnswer({ contact }: { readonly contact: string }) {
  const { person } = useWords();
  const about = useView('about', {});
  const [state, setState] = useState<'closed' | 'writing'>('closed');
  if (about.kind !== 'seen' || about.answer.provider !== 'practice') return null;
  if (state === 'writing') return <Answer contact={contact} onDone={() => setState('closed')} />;
  return (
    <Button kind="quiet" className={styles['strike']} onClick={() => setState('writing')}>
      {person.practiceReply}
    </Button>
  );
}

function Answer({ contact, onDone }: { readonly contact: string; readonly onDone: () => void }) {
  const { person } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run('answerAsCustomer', { contact, text });
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done') onDone();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextField
        autoFocus
        label={person.practiceReply}
        hint={person.practiceHint}
        wrong={wrong}
        value={text}
        maxLength={1600}
        onWrite={setText}
      />
      <div className="row">
        <Button type="submit" busy={busy === null ? undefined : person.practiceSend}>
          {person.practiceSend}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {person.cancel}
        </Button>
      </div>
    </form>
  );
}
