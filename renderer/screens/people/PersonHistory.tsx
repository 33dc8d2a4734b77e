import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Entries } from '#renderer/parts/Entries.tsx';
import { AnswerAccess } from '#renderer/screens/paper/AnswerAccess.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { PersonView } from '#shared/views/person.ts';
import { AddNote } from './AddNote.tsx';
import { ErasePerson } from './ErasePerson.tsx';
import { PracticeAnswer } from './PracticeAnswer.tsx';
import { drawEvent } from './drawEvent.tsx';
import styles from './Person.module.css';

/** What happened, newest first, each with the number of its entry in the book. */
export function PersonHistory({ person, onErased }: { readonly person: PersonView; readonly onErased: () => void }) {
  const words = useWords();
  const { date, number } = useFormats();
  const [noting, setNoting] = useState<'no' | 'writing'>('no');
  return (
    <section aria-label={words.person.whatHappened}>
      <div className={styles['sub']}>
        <h3>{words.person.whatHappened}</h3>
        <span className="margin">{words.person.entry}</span>
      </div>
      {noting === 'writing' ? (
        <AddNote contact={person.contact} onDone={() => setNoting('no')} />
      ) : (
        <Button kind="quiet" mark="note" className={styles['strike']} onClick={() => setNoting('writing')}>
          {words.person.note}
        </Button>
      )}
      <Entries
        label={words.person.whatHappened}
        entries={person.history.map((line) => ({
          key: String(line.entry),
          at: line.at,
          when: date(line.at),
          number: number(line.entry),
          ...drawEvent(line, words),
        }))}
      />
      <div className={styles['rarely']}>
        <div>
          <PracticeAnswer contact={person.contact} />
        </div>
        <div>
          <AnswerAccess contact={person.contact} className={styles['strike']} />
        </div>
        <div>
          <ErasePerson person={person} onErased={onErased} />
        </div>
      </div>
    </section>
  );
}
