import { useState } from 'react';
import type { FormEvent } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';

/** Sets the owner's PIN for the first time. */
export function SetPin() {
  const { till } = useWords();
  const { run } = useRun();
  const toSentence = useRefusal();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<string>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (!/^\d{4,12}$/.test(pin)) return setWrong(till.open.pinShape);
    if (pin !== again) return setWrong(till.open.pinDiffers);
    const answer = await run('setOwnerPin', { pin });
    return setWrong(answer.kind === 'refused' ? toSentence(answer.refusal) : undefined);
  };
  const digits = { type: 'password', inputMode: 'numeric', maxLength: 12 } as const;
  return (
    <form className="stack" onSubmit={(event) => void keep(event)}>
      <p className="soft">{till.open.pinLead}</p>
      <TextField {...digits} label={till.open.pinNew} wrong={wrong} value={pin} onWrite={setPin} />
      <TextField {...digits} label={till.open.pinAgain} value={again} onWrite={setAgain} />
      <div>
        <Button type="submit">{till.open.setPin}</Button>
      </div>
    </form>
  );
}
