import { useState } from 'react';
import { useWrittenDraft } from '#renderer/drafts.ts';
import { useRun } from '#renderer/host.ts';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { PersonYes } from '#shared/views/person.ts';

/** Only for a slip of the person recording; cannot be undone, so it asks. */
export function StrikeYes({
  contact,
  name,
  yes,
  onDone,
}: {
  readonly contact: string;
  readonly name: string;
  readonly yes: PersonYes;
  readonly onDone: () => void;
}) {
  const { person } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const { written: reason, write, drop } = useWrittenDraft(`strike-${yes.consent}`, contact);
  const [wrong, setWrong] = useState<string>();
  const leave = () => {
    drop();
    onDone();
  };
  const strike = async () => {
    const answer = await run('strikeConsent', { consent: yes.consent, reason });
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done') leave();
  };
  return (
    <Dialog
      title={person.strikeTitle(name, yes.name)}
      keep={person.strikeKeep}
      act={person.strikeAct}
      busy={busy === null ? undefined : person.strikeAct}
      onKeep={leave}
      onAct={() => void strike()}
    >
      <div className="stack">
        <p>{person.strikeMeans}</p>
        <TextField label={person.strikeReason} wrong={wrong} value={reason} maxLength={2000} onWrite={write} />
      </div>
    </Dialog>
  );
}
