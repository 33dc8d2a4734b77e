import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Sheet } from '#renderer/parts/Dialog.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { PinForm } from '#renderer/parts/PinForm.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import styles from './Index.module.css';

/** Who records now, in sight on every screen; another takes over in two presses, and with their PIN where they have one. */
export function AtKeyboard({ about }: { readonly about: AboutView }) {
  const { team } = useWords();
  const [choosing, setChoosing] = useState<'closed' | 'open'>('closed');
  if (about.team.length === 0) return null;
  return (
    <>
      <button type="button" className={styles['keyboard']} onClick={() => setChoosing('open')}>
        <Icon mark="person" size="small" />
        <span>
          <span className="vh">{team.now}: </span>
          {about.staff ?? team.nobodyNow}
        </span>
      </button>
      {choosing === 'open' && (
        <Sheet title={team.whoNow} onClose={() => setChoosing('closed')}>
          <Choosing about={about} onEnd={() => setChoosing('closed')} />
        </Sheet>
      )}
    </>
  );
}

function Choosing({ about, onEnd }: { readonly about: AboutView; readonly onEnd: () => void }) {
  const { team } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [asked, setAsked] = useState<AboutView['team'][number] | null>(null);
  const take = async (staff: string | null, pin?: string) => {
    const answer = await run('takeKeyboard', { staff, ...(pin === undefined ? {} : { pin }) });
    if (answer.kind === 'done') onEnd();
    return answer.kind === 'refused' ? toSentence(answer.refusal) : null;
  };
  /** Whoever got a PIN a moment ago is refused without it, and then asked for it. */
  const takeOrAsk = async (person: AboutView['team'][number]) => {
    if ((await take(person.staff)) !== null) setAsked(person);
  };
  if (asked !== null) {
    return (
      <PinForm
        label={team.pinOf(asked.name)}
        act={team.goOn}
        leave={team.notNow}
        busy={busy === null ? undefined : team.goOn}
        onPin={(pin) => take(asked.staff, pin)}
        onLeave={() => setAsked(null)}
      />
    );
  }
  return (
    <div className="stack">
      <p className="soft">{team.lead}</p>
      <ul className={styles['people']}>
        {about.team.map((person) => (
          <li key={person.staff}>
            <Button
              mark={person.name === about.staff ? 'check' : person.pin === 'own' ? 'locked' : 'person'}
              onClick={() => (person.pin === 'own' ? setAsked(person) : void takeOrAsk(person))}
            >
              {person.name}
            </Button>
          </li>
        ))}
      </ul>
      {about.staff !== null && (
        <div>
          <Button kind="quiet" onClick={() => void take(null)}>
            {team.leaveKeyboard}
          </Button>
        </div>
      )}
    </div>
  );
}
