import { useState } from 'react';
import { useRun, useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { WriteOne } from '#renderer/screens/WriteOne.tsx';
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
  const { run } = useRun();
  return (
    <WriteOne
      draft={{ name: `practice-${contact}`, contact }}
      label={person.practiceReply}
      hint={person.practiceHint}
      lines="one"
      most={1600}
      act={person.practiceSend}
      onAct={(text) => run('answerAsCustomer', { contact, text })}
      onDone={onDone}
    />
  );
}
