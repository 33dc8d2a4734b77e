import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { HeldInBackups } from '#renderer/screens/people/HeldInBackups.tsx';
import { useOwner } from '#renderer/screens/settings/useOwner.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { RetentionView } from '#shared/views/erasure.ts';

/** Lets everybody on the list go at once, with what follows in words. */
export function EraseOverdue({ view }: { readonly view: RetentionView }) {
  const { erase } = useWords();
  const { number } = useFormats();
  const [state, setState] = useState<'closed' | 'asking'>('closed');
  const people = view.overdue.length;
  return (
    <>
      <Button kind="stop" onClick={() => setState('asking')}>
        {erase.all(people, number(people))}
      </Button>
      {state === 'asking' && <EraseAllDialog view={view} onEnd={() => setState('closed')} />}
    </>
  );
}

type Props = { readonly view: RetentionView; readonly onEnd: () => void };

function EraseAllDialog({ view: now, onEnd }: Props) {
  const { erase } = useWords();
  const formats = useFormats();
  const { number } = formats;
  const { run, busy, sheet } = useOwner();
  const toSentence = useRefusal();
  const tell = useToasts();
  const [wrong, setWrong] = useState<string>();
  // Whom the owner is told of stays whom the act means, whatever the list becomes meanwhile.
  const [view] = useState(now);
  const people = view.overdue.length;
  const act = async () => {
    const contacts = view.overdue.map(({ contact }) => contact);
    const answer = await run('eraseOverdue', { contacts });
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind !== 'done') return;
    const sentence = erase.allDone(answer.outcome.people, number(answer.outcome.people));
    tell({ mark: 'done', gone: contacts, sentence });
    onEnd();
  };
  return (
    <>
      <Dialog
        title={erase.allTitle(people, number(people))}
        keep={erase.keep}
        act={erase.all(people, number(people))}
        busy={busy === null ? undefined : erase.erasing}
        onKeep={onEnd}
        onAct={() => void act()}
      >
        <div className="stack">
          <p>{erase.allDestroyed(view, formats)}</p>
          <p>{erase.allStays}</p>
          {view.keptStops > 0 && <p>{erase.allStopsStay(view.keptStops, number(view.keptStops))}</p>}
          <HeldInBackups backups={view.backups} people={people} />
          <p role="status">{wrong !== undefined && <b>{wrong}</b>}</p>
        </div>
      </Dialog>
      {sheet}
    </>
  );
}
