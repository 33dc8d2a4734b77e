import { useState } from 'react';
import type { FormEvent } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';

/** Sets or changes the owner's PIN. */
export function OwnerPin({ hasPin }: { readonly hasPin: 'set' | 'none' }) {
  const { team } = useWords();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const [current, setCurrent] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<string>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (!/^\d{4,12}$/.test(pin)) return setWrong(team.shape);
    if (pin !== again) return setWrong(team.differs);
    const answer = await run('setOwnerPin', { pin, ...(hasPin === 'set' ? { current } : {}) });
    if (answer.kind === 'refused') return setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done') {
      for (const clear of [setCurrent, setPin, setAgain]) clear('');
      tell({ mark: 'done', sentence: team.kept });
    }
    return setWrong(undefined);
  };
  const digits = { type: 'password', inputMode: 'numeric', maxLength: 12 } as const;
  return (
    <Section title={team.pinTitle}>
      <div className="stack">
        <form className="stack" onSubmit={(event) => void keep(event)}>
          <p className="soft">{team.pinLead}</p>
          {hasPin === 'set' && <TextField {...digits} label={team.currentPin} value={current} onWrite={setCurrent} />}
          <TextField {...digits} label={team.newPin} wrong={wrong} value={pin} onWrite={setPin} />
          <TextField {...digits} label={team.again} value={again} onWrite={setAgain} />
          <div>
            <Button type="submit" busy={busy === null ? undefined : team.set}>
              {hasPin === 'set' ? team.change : team.set}
            </Button>
          </div>
        </form>
      </div>
    </Section>
  );
}
