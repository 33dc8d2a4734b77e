import type { FormEvent } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import { useNewPin } from './useNewPin.ts';
import styles from './Settings.module.css';

/** Sets or changes the owner's PIN. */
export function OwnerPin({ hasPin }: { readonly hasPin: 'set' | 'none' }) {
  const { team } = useWords();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const typed = useNewPin();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const fault = typed.fault();
    if (fault !== undefined) return typed.setWrong(fault);
    const { pin, current } = typed;
    const answer = await run('setOwnerPin', { pin, ...(hasPin === 'set' ? { current } : {}) });
    if (answer.kind === 'refused') return typed.setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done') {
      typed.clear();
      tell({ mark: 'done', sentence: team.kept });
    }
    return typed.setWrong(undefined);
  };
  return (
    <Section title={team.pinTitle}>
      <div className="stack">
        <p className="soft">{team.pinLead}</p>
        <form className={styles['form']} onSubmit={(event) => void keep(event)}>
          {hasPin === 'set' && <TextField {...typed.ofNow} label={team.currentPin} />}
          <TextField {...typed.first} label={team.newPin} />
          <TextField {...typed.second} label={team.again} />
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
