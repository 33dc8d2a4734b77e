import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { WriteOne } from '#renderer/screens/WriteOne.tsx';
import { useOwner } from '#renderer/screens/settings/useOwner.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { PersonYes } from '#shared/views/person.ts';
import styles from './Person.module.css';

type Props = { readonly contact: string; readonly name: string; readonly yes: PersonYes };

/** Carries on one yes that grew old, with a reason in writing; the owner's act, so the host asks for the PIN. */
export function KeepYes({ contact, name, yes }: Props) {
  const { person } = useWords();
  const owner = useOwner();
  const tell = useToasts();
  const [state, setState] = useState<'no' | 'writing'>('no');
  if (!yes.mayBeKept) return null;
  if (state === 'no')
    return (
      <Button kind="quiet" mark="stale" onClick={() => setState('writing')}>
        {person.keepOld}
      </Button>
    );
  return (
    <div className={styles['keep']}>
      <WriteOne
        draft={{ name: `keep-${yes.consent}`, contact }}
        label={person.keepOldWhy(name)}
        hint={person.keepOldMeans}
        lines="one"
        most={2000}
        act={person.keepOldAct}
        onAct={async (reason) => {
          const answer = await owner.run('upholdConsent', { consent: yes.consent, reason });
          if (answer.kind === 'done') tell({ mark: 'yes', sentence: person.keptOld(name, yes.name) });
          return answer;
        }}
        onDone={() => setState('no')}
      />
      {owner.sheet}
    </div>
  );
}
