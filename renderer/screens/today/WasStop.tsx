import { useEffect, useRef } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button, buttonClass } from '#renderer/parts/Button.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ReplyToJudge, TodayView } from '#shared/views/today.ts';
import styles from './Today.module.css';

/** Their words, who, when and to which campaign, with two equal buttons; they are on hold meanwhile. */
export function WasStop({ view }: { readonly view: TodayView }) {
  const { today } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const more = view.toJudgeInAll - view.toJudge.length;
  const judged = useRef<'no' | 'justNow'>('no');
  const first = view.toJudge[0]?.reply;
  // After one is judged the focus goes to the next.
  useEffect(() => {
    if (judged.current === 'justNow') list.current?.querySelector<HTMLElement>(`.${styles['acts']} > *`)?.focus();
    judged.current = 'no';
  }, [first, view.toJudge.length]);
  return (
    <Section title={today.wasStop} aside={today.untilDecided(view.toJudgeInAll)}>
      <ul ref={list} className={styles['replies']}>
        {view.toJudge.map((reply) => (
          <ReplyLine key={reply.reply} reply={reply} onJudged={() => (judged.current = 'justNow')} />
        ))}
      </ul>
      {more > 0 && <PlaceLink to={{ screen: 'replies' }}>{today.moreReplies(more)}</PlaceLink>}
    </Section>
  );
}

type LineProps = { readonly reply: ReplyToJudge; readonly onJudged: () => void };

function ReplyLine({ reply, onJudged }: LineProps) {
  const { today, parts } = useWords();
  const { moment } = useFormats();
  return (
    <li>
      <div>
        <p className="said">{parts.quoted(reply.words)}</p>
        <p className="small soft">
          <PlaceLink to={{ screen: 'people', person: reply.contact }}>{reply.name}</PlaceLink>
          {today.saidWhen(moment(reply.at))}
          {reply.campaign !== null && (
            <>
              {today.saidTo}
              <b>{reply.campaign}</b>
            </>
          )}
        </p>
      </div>
      <div className={styles['acts']}>
        {reply.isCut ? (
          <PlaceLink
            to={{ screen: 'replies', person: reply.contact }}
            className={buttonClass()}
            aria-label={today.readAndDecideOf(reply.name)}
          >
            {today.readAndDecide}
          </PlaceLink>
        ) : (
          <TwoAnswers reply={reply} onJudged={onJudged} />
        )}
      </div>
    </li>
  );
}

function TwoAnswers({ reply, onJudged }: LineProps) {
  const { today } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const tell = useToasts();
  const judge = async (as: 'stop' | 'notStop') => {
    const answer = await run('judgeReply', { reply: reply.reply, as });
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind !== 'done') return;
    tell(
      as === 'stop'
        ? { mark: 'stop', sentence: today.judgedStop(reply.name) }
        : { mark: 'yes', sentence: today.judgedNotStop(reply.name) },
    );
    onJudged();
  };
  return (
    <>
      <Button
        kind="stop"
        mark="stop"
        aria-label={today.stopOf(reply.name)}
        busy={busy === null ? undefined : today.theyStopped}
        onClick={() => void judge('stop')}
      >
        {today.theyStopped}
      </Button>
      <Button aria-label={today.notStopOf(reply.name)} onClick={() => void judge('notStop')}>
        {today.notStop}
      </Button>
    </>
  );
}
