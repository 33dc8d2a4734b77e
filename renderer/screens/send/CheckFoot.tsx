import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { goTo } from '#renderer/places.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Words } from '#renderer/words/words.ts';
import type { Review } from '#shared/views/check.ts';
import { SendLater } from './SendLater.tsx';
import type { TextDraft } from './textDraft.ts';
import { useFromWhen } from './fromWhen.ts';
import { useRealStart } from './whyLater.ts';
import styles from './check.module.css';

type Props = {
  readonly send: string;
  readonly draft: TextDraft & { readonly campaign: string };
  readonly review: Review;
  readonly startAt: string | null;
  /** Whether the figures follow every decision already. */
  readonly isSettled: boolean;
  readonly onStartAt: (startAt: string | null) => void;
  readonly onSent: () => void;
};

/** Replies read longer ago may hide a stop; a minute less than the host allows, so that the press is in time. */
const repliesFreshMinutes = 14;

/** What it costs, how sure it is that no stop lies unread, and the one button that sends. */
export function CheckFoot(props: Props) {
  const { review, startAt, onStartAt } = props;
  const { check } = useWords();
  const realStart = useRealStart();
  const { said, press, busy } = useSending(props);
  const [planning, setPlanning] = useState<'planning' | 'not'>('not');
  const without = Object.values(props.draft.upheld).filter((reason) => reason.trim() === '').length;
  return (
    <footer className={styles['foot']}>
      {said !== null && (
        <p role="alert" className={styles['said']}>
          <Icon mark="warning" size="small" /> {said}
        </p>
      )}
      {review.start !== null && (
        <p role="status" className={styles['said']}>
          <Icon mark="night" size="small" /> {realStart(review.start, startAt)}
        </p>
      )}
      {without > 0 && <p className={styles['said']}>{check.reasonsMissing(without)}</p>}
      {planning === 'planning' && (
        <SendLater startAt={startAt} said={review.start === null ? 'here' : 'elsewhere'} onStartAt={onStartAt} />
      )}
      <div className={styles['facts']}>
        <Figures review={review} />
        <p className={styles['finality']}>{review.provider === 'practice' ? check.finalityPractice : check.finality}</p>
      </div>
      <Button
        onClick={() => {
          onStartAt(null);
          setPlanning(planning === 'planning' ? 'not' : 'planning');
        }}
      >
        {planning === 'planning' ? check.sendSoon : check.sendLater}
      </Button>
      <SendButton {...props} busy={busy} onPress={press} />
    </footer>
  );
}

function Figures({ review }: { readonly review: Review }) {
  const { check } = useWords();
  const { number, moment, amount } = useFormats();
  const { repliesCheckedAt, provider, parts } = review;
  const cost = review.cost === null ? check.perPart : `${check.about(amount(review.cost))} ${check.aboutWhy}`;
  const figures = [
    [check.cost, provider === 'practice' ? check.nothingCharged : cost],
    [check.partsHead, number(parts)],
    [check.repliesHead, repliesCheckedAt === null ? check.never : moment(repliesCheckedAt)],
  ] as const;
  return (
    <dl className={styles['figures']}>
      {figures.map(([term, figure]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function SendButton({
  review,
  startAt,
  isSettled,
  busy,
  onPress,
}: Pick<Props, 'review' | 'startAt' | 'isSettled'> & {
  readonly busy: string | undefined;
  readonly onPress: () => void;
}) {
  const { check } = useWords();
  const { number } = useFormats();
  const fromWhen = useFromWhen();
  const isFresh = useAreRepliesFresh(review.repliesCheckedAt);
  const { going, start } = review;
  const begins = start?.at ?? startAt;
  const word = !isFresh
    ? check.checkFirst
    : begins === null
      ? check.sendTo(going, number(going))
      : check.sendToAt(going, number(going), fromWhen(begins));
  return (
    <Button
      kind="primary"
      size="big"
      mark={isFresh ? 'send' : 'check'}
      impossible={whyNot(review, check)}
      busy={busy}
      onClick={isSettled ? onPress : undefined}
    >
      {word}
    </Button>
  );
}

function whyNot({ setBack, repliesLost, going }: Review, check: Words['check']): string | undefined {
  if (setBack !== null) return check.clockFirst;
  if (repliesLost !== null) return check.lostFirst;
  return going === 0 ? check.nobody : undefined;
}

function useAreRepliesFresh(checkedAt: string | null): boolean {
  const { now } = useFormats();
  return checkedAt !== null && now.getTime() - Date.parse(checkedAt) < repliesFreshMinutes * 60_000;
}

/** Reads replies first where they are old, then sends to exactly as many as the button said. */
function useSending({ send, draft, review, startAt, onSent }: Props) {
  const { check } = useWords();
  const toSentence = useRefusal();
  const { run, busy } = useRun();
  const [said, setSaid] = useState<string | null>(null);
  const isFresh = useAreRepliesFresh(review.repliesCheckedAt);
  const approve = async () => {
    const { campaign, template, maxParts } = draft;
    const upheld = Object.fromEntries(Object.entries(draft.upheld).filter(([, reason]) => reason.trim() !== ''));
    const reply = await run('approveSend', {
      send,
      campaign,
      template,
      maxParts,
      upheld,
      people: review.going,
      ...(startAt === null ? {} : { startAt }),
    });
    if (reply.kind === 'refused') setSaid(toSentence(reply.refusal));
    if (reply.kind !== 'done') return;
    onSent();
    goTo({ screen: 'sending', send }, 'replace');
  };
  const press = async () => {
    setSaid(null);
    const checked = isFresh ? null : await run('checkReplies', {});
    if (checked?.kind === 'refused') setSaid(toSentence(checked.refusal));
    if (checked === null || checked.kind === 'done') await approve();
  };
  const word = busy === 'checkReplies' ? check.checking : busy === 'approveSend' ? check.sending : undefined;
  return { said, busy: word, press: () => void press() };
}
