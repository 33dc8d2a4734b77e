import { useRun } from '#renderer/host.ts';
import { WriteOne } from '#renderer/screens/WriteOne.tsx';
import { useWords } from '#renderer/words/words.ts';

export function AddNote({ contact, onDone }: { readonly contact: string; readonly onDone: () => void }) {
  const { person } = useWords();
  const { run } = useRun();
  return (
    <WriteOne
      draft={{ name: `note-${contact}`, contact }}
      label={person.noteLabel}
      lines="several"
      most={4000}
      act={person.noteSave}
      onAct={(note) => run('noteContact', { contact, note })}
      onDone={onDone}
    />
  );
}
