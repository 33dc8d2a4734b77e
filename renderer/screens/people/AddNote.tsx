import { useState } from 'react';
import type { FormEvent } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';

export function AddNote({ contact, onDone }: { readonly contact: string; readonly onDone: () => void }) {
  const { person } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run('noteContact', { contact, note });
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done') onDone();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextArea autoFocus label={person.noteLabel} wrong={wrong} value={note} maxLength={4000} onWrite={setNote} />
      <div className="row">
        <Button type="submit" busy={busy === null ? undefined : person.noteSave}>
          {person.noteSave}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {person.cancel}
        </Button>
      </div>
    </form>
  );
}
