import { useState } from 'react';
import type { FormEvent } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { PersonView } from '#shared/views/person.ts';

export function ChangeName({ person, onDone }: { readonly person: PersonView; readonly onDone: () => void }) {
  const words = useWords().person;
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [name, setName] = useState(person.name);
  const [firstName, setFirstName] = useState(person.firstName ?? '');
  const [wrong, setWrong] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run('changeContact', { contact: person.contact, name, firstName });
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done') onDone();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextField autoFocus label={words.name} wrong={wrong} value={name} maxLength={200} onWrite={setName} />
      <TextField label={words.firstName} value={firstName} maxLength={100} onWrite={setFirstName} />
      <div className="row">
        <Button kind="primary" type="submit" busy={busy === null ? undefined : words.save}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
