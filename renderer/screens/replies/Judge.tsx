import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { goTo } from '#renderer/places.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { ConversationView } from '#shared/views/conversation.ts';
import styles from './replies.module.css';

type Props = { readonly view: ConversationView; readonly reply: string; readonly next: string | null };

/** Their last words may have been a stop: two equal buttons, or S and N. Afterwards the next one is open. */
export function Judge({ view, reply, next }: Props) {
  const { replies } = useWords();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const title = useId();
  const first = useRef<HTMLDivElement>(null);
  const judge = async (as: 'stop' | 'notStop') => {
    const answer = await run('judgeReply', { reply, as });
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind !== 'done') return;
    tell(
      as === 'stop'
        ? { mark: 'stop', sentence: replies.judgedStop(view.name) }
        : { mark: 'yes', sentence: replies.judgedNotStop(view.name) },
    );
    if (next !== null) goTo({ screen: 'replies', person: next });
  };
  useOneKey({ s: () => void judge('stop'), n: () => void judge('notStop') });
  useEffect(() => {
    first.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [reply]);
  return (
    <div ref={first} className={styles['judge']} role="group" aria-labelledby={title}>
      <h3 id={title}>{replies.wasStop}</h3>
      <p className="small">{replies.wasStopHint}</p>
      <div className="row">
        <Button
          kind="stop"
          mark="stop"
          aria-keyshortcuts="s"
          busy={busy === null ? undefined : replies.stop}
          onClick={() => void judge('stop')}
        >
          {replies.stop}
        </Button>
        <Button aria-keyshortcuts="n" onClick={() => void judge('notStop')}>
          {replies.notStop}
        </Button>
      </div>
    </div>
  );
}

/** While the question stands its letters are its own, also N, which elsewhere records a yes. */
function useOneKey(acts: Readonly<Record<'s' | 'n', () => void>>) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if ((key !== 's' && key !== 'n') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    // A key held down would judge the next reply, and the one after, unread.
    if (!event.repeat) acts[key]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
