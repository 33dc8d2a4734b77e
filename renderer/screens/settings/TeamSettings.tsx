import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import { OwnerPin } from './OwnerPin.tsx';
import { StaffLine } from './StaffLine.tsx';
import { useOwner } from './useOwner.tsx';
import styles from './Settings.module.css';

/** Who may be at the keyboard, with their PINs, and the owner's own. */
export function TeamSettings({ about }: { readonly about: AboutView }) {
  const { team } = useWords();
  const { run, sheet } = useOwner();
  const tell = useToasts();
  const toSentence = useRefusal();
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run('addStaff', { name });
    setRefused(answer.kind === 'refused' ? toSentence(answer.refusal) : null);
    if (answer.kind === 'done') setName('');
  };
  const remove = async (staff: string, gone: string) => {
    const answer = await run('removeStaff', { staff });
    if (answer.kind === 'refused') setRefused(toSentence(answer.refusal));
    if (answer.kind === 'done') tell({ mark: 'done', sentence: team.removed(gone) });
  };
  return (
    <div className={styles['sections']}>
      <div>
        <Section title={team.title}>
          <div className="stack">
            <p className="soft">{team.lead}</p>
            <p className="soft">{team.pinsLead}</p>
            {about.team.length === 0 && <p>{team.nobody}</p>}
            <ul className={styles['lines']}>
              {about.team.map((person) => (
                <StaffLine key={person.staff} person={person} onRemove={() => void remove(person.staff, person.name)} />
              ))}
            </ul>
            <form className="stack" onSubmit={(event) => void add(event)}>
              <TextField label={team.name} maxLength={100} value={name} onWrite={setName} />
              <div>
                <Button type="submit" mark="add">
                  {team.add}
                </Button>
              </div>
            </form>
            {refused !== null && <Notice role="status" title={refused} />}
          </div>
        </Section>
      </div>
      <div>
        <OwnerPin hasPin={about.owner.hasPin ? 'set' : 'none'} />
      </div>
      {sheet}
    </div>
  );
}
