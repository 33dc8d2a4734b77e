import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import { useNewPin } from './useNewPin.ts';
import { useOwner } from './useOwner.tsx';
import styles from './Settings.module.css';

/** One who works here: their name, their PIN, and off the list. */
export function StaffLine({
  person,
  onRemove,
}: {
  readonly person: AboutView['team'][number];
  readonly onRemove: () => void;
}) {
  const { team } = useWords();
  const [form, setForm] = useState<'closed' | 'open'>('closed');
  const { staff, name, pin } = person;
  return (
    <li>
      <div className={styles['line']}>
        <span>
          {name} {pin === 'own' && <span className="margin">{team.hasPin}</span>}
        </span>
        <span className="row">
          <Button kind="quiet" onClick={() => setForm('open')}>
            {pin === 'own' ? team.changePinOf(name) : team.givePin(name)}
          </Button>
          <Button kind="quiet" onClick={onRemove}>
            {team.remove(name)}
          </Button>
        </span>
      </div>
      {form === 'open' && <StaffPin staff={staff} name={name} pin={pin} onEnd={() => setForm('closed')} />}
    </li>
  );
}

type PinProps = Pick<AboutView['team'][number], 'staff' | 'name' | 'pin'> & { readonly onEnd: () => void };

function StaffPin({ staff, name, pin: had, onEnd }: PinProps) {
  const { team } = useWords();
  const { run, sheet } = useOwner();
  const tell = useToasts();
  const toSentence = useRefusal();
  const typed = useNewPin();
  const keep = async (to: string | null) => {
    const { current } = typed;
    const answer = await run('setStaffPin', { staff, pin: to, ...(current === '' ? {} : { current }) });
    if (answer.kind === 'refused') return typed.setWrong(toSentence(answer.refusal));
    if (answer.kind !== 'done') return undefined;
    tell({ mark: 'done', sentence: to === null ? team.pinTaken(name) : team.pinGiven(name) });
    return onEnd();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const fault = typed.fault();
    return fault === undefined ? keep(typed.pin) : typed.setWrong(fault);
  };
  return (
    <>
      <form className={styles['change']} onSubmit={(event) => void submit(event)}>
        {had === 'own' && <TextField {...typed.ofNow} label={team.pinOfNow(name)} hint={team.pinOfNowHint} />}
        <TextField {...typed.first} label={team.newPinOf(name)} />
        <TextField {...typed.second} label={team.againOf(name)} />
        <div className="row">
          <Button type="submit">{team.keepPin}</Button>
          {had === 'own' && (
            <Button kind="quiet" onClick={() => void keep(null)}>
              {team.takePin}
            </Button>
          )}
          <Button kind="quiet" onClick={onEnd}>
            {team.notNow}
          </Button>
        </div>
      </form>
      {sheet}
    </>
  );
}
