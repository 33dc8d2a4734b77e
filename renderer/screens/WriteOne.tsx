import { useState } from 'react';
import type { FormEvent } from 'react';
import type { RunAnswer } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { WishName } from '#shared/contract.ts';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly lines: 'one' | 'several';
  readonly most: number;
  /** Names the act. */
  readonly act: string;
  readonly onAct: (written: string) => Promise<RunAnswer<WishName>>;
  /** Written, or left. */
  readonly onDone: () => void;
};

/** One thing to write where one stands: a note, a reason, an answer. Esc leaves it; a refusal stands at the field. */
export function WriteOne({ label, hint, lines, most, act, onAct, onDone }: Props) {
  const { person } = useWords();
  const toSentence = useRefusal();
  const [written, setWritten] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [state, setState] = useState<'writing' | 'acting'>('writing');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'acting') return;
    setState('acting');
    const answer = await onAct(written);
    setState('writing');
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done') onDone();
  };
  const field = { autoFocus: true, label, hint, wrong, value: written, maxLength: most, onWrite: setWritten };
  return (
    <form
      className="stack"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      {lines === 'one' ? <TextField {...field} /> : <TextArea {...field} />}
      <div className="row">
        <Button type="submit" aria-busy={state === 'acting'}>
          {act}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {person.cancel}
        </Button>
      </div>
    </form>
  );
}
