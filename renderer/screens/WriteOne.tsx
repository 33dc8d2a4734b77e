import { useState } from 'react';
import type { FormEvent } from 'react';
import { useWrittenDraft } from '#renderer/drafts.ts';
import type { RunAnswer } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { WishName } from '#shared/contract.ts';

type Props = {
  /** What is written is kept under this name, with the contact it is about; null where that is no one person. */
  readonly draft: { readonly name: string; readonly contact: string | null };
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
export function WriteOne({ draft, label, hint, lines, most, act, onAct, onDone }: Props) {
  const { person } = useWords();
  const toSentence = useRefusal();
  const { written, write, drop } = useWrittenDraft(draft.name, draft.contact);
  const [wrong, setWrong] = useState<string>();
  const [state, setState] = useState<'writing' | 'acting'>('writing');
  const leave = () => {
    drop();
    onDone();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'acting') return;
    setState('acting');
    const answer = await onAct(written);
    setState('writing');
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done') leave();
  };
  const field = {
    autoFocus: true,
    label,
    hint,
    wrong,
    value: written,
    maxLength: most,
    onWrite: write,
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      {lines === 'one' ? <TextField {...field} /> : <TextArea {...field} />}
      <div className="row">
        <Button type="submit" aria-busy={state === 'acting'}>
          {act}
        </Button>
        <Button kind="quiet" onClick={leave}>
          {person.cancel}
        </Button>
      </div>
    </form>
  );
}
