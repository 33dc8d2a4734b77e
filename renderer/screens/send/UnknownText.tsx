import { useState } from 'react';
import { useCarrierName } from '#renderer/carriers.ts';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderKind } from '#shared/facts.ts';
import type { LookedUp } from '#shared/machine.ts';
import styles from './sending.module.css';

type Props = {
  readonly message: string;
  readonly name: string;
  readonly at: string;
  readonly provider: ProviderKind;
};

/** What is known of an unknown text, a look at the provider now, and what only the owner may know. */
export function UnknownText({ message, name, at, provider }: Props) {
  const { sending } = useWords();
  const nameOf = useCarrierName();
  const { moment } = useFormats();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const [found, setFound] = useState<Extract<LookedUp, { kind: 'cannotTell' }>['why'] | null>(null);
  const lookUp = async () => {
    const reply = await run('lookUpText', { message });
    if (reply.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(reply.refusal) });
    if (reply.kind !== 'done') return;
    if (reply.outcome.kind === 'cannotTell') return setFound(reply.outcome.why);
    tell({ mark: 'note', sentence: sending.lookedUp[reply.outcome.kind](name) });
  };
  const judge = async (as: 'sent' | 'notSent') => {
    const reply = await run('judgeMessage', { message, as });
    if (reply.kind === 'done')
      tell({ mark: 'note', sentence: as === 'sent' ? sending.judgedWent(name) : sending.judgedNot(name) });
    if (reply.kind === 'refused') tell({ mark: 'info', sentence: toSentence(reply.refusal) });
  };
  return (
    <>
      <p className="small soft" role="status">
        {sending.handedTo(nameOf(provider, 'within'), moment(at))}{' '}
        {found !== null && <b>{sending.cannotTell[found]}</b>}
      </p>
      <div className={`row ${styles['unknownActs'] ?? ''}`}>
        <Button
          mark="check"
          aria-label={sending.lookUpFor(name)}
          busy={busy === 'lookUpText' ? sending.lookingUp : undefined}
          onClick={() => void lookUp()}
        >
          {sending.lookUp}
        </Button>
        <Button aria-label={sending.itWentFor(name)} onClick={() => void judge('sent')}>
          {sending.itWent}
        </Button>
        <Button aria-label={sending.itDidNotFor(name)} onClick={() => void judge('notSent')}>
          {sending.itDidNot}
        </Button>
      </div>
    </>
  );
}
