import { useEffect, useState } from 'react';
import { useView } from '#renderer/host.ts';
import { buttonClass } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { goTo } from '#renderer/places.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { Refusal } from '#shared/commands.ts';
import type { Review } from '#shared/views/check.ts';
import { ClockBack } from '#renderer/screens/ClockBack.tsx';
import { RepliesLost } from '#renderer/screens/RepliesLost.tsx';
import { AskedColumn } from './AskedColumn.tsx';
import { CheckFoot } from './CheckFoot.tsx';
import { GoingColumn } from './GoingColumn.tsx';
import { HeldColumn } from './HeldColumn.tsx';
import { Steps } from './Steps.tsx';
import { useTextDraft } from './textDraft.ts';
import type { TextDraft } from './textDraft.ts';
import { useRested } from './useRested.ts';
import styles from './check.module.css';

type Props = { readonly send: string };

/** The gate: who gets this text, whom the owner decides on, who is held back and why. */
export function Check({ send }: Props) {
  const { check } = useWords();
  const { draft, write, drop } = useTextDraft(send, undefined);
  if (draft.campaign === null || draft.template.trim() === '')
    return <NothingWritten send={send} title={check.title} />;
  return <Gate send={send} draft={{ ...draft, campaign: draft.campaign }} onDecide={write} onSent={drop} />;
}

type GateProps = {
  readonly send: string;
  readonly draft: TextDraft & { readonly campaign: string };
  readonly onDecide: (draft: TextDraft) => void;
  readonly onSent: () => void;
};

const firstRows = 40;
const mostRows = 500;

function Gate({ send, draft, onDecide, onSent }: GateProps) {
  const { check } = useWords();
  const [rows, setRows] = useState({ going: firstRows, asked: firstRows });
  const [open, setOpen] = useState<string | null>(null);
  const [startAt, setStartAt] = useState<string | null>(null);
  const upheld = useRested(draft.upheld, 300);
  const { campaign, template, maxParts } = draft;
  const view = useView('check', { send, campaign, template, maxParts, upheld, startAt, ...rows, open });
  const sent = view.kind === 'seen' && view.answer.kind === 'sent';
  useEffect(() => {
    if (sent) goTo({ screen: 'sending', send }, 'replace');
  }, [sent, send]);
  const review = view.kind === 'seen' && view.answer.kind === 'review' ? view.answer : null;
  const refusal = view.kind === 'seen' && view.answer.kind === 'refused' ? view.answer.refusal : null;
  return (
    <>
      <PageHead
        title={check.title}
        lead={<Lead sample={review?.sample ?? null} send={send} />}
        acts={<Steps now="check" />}
      />
      {refusal !== null && <Refused refusal={refusal} />}
      {review !== null && review.setBack !== null && <ClockBack setBack={review.setBack} />}
      {review !== null && review.repliesLost !== null && <RepliesLost lost={review.repliesLost} />}
      {refusal === null && (
        <div className={styles['gate']} role="region" aria-label={check.region}>
          <WhenSeen view={view} lines={8}>
            {() =>
              review !== null && (
                <Columns
                  review={review}
                  draft={draft}
                  open={open}
                  onDecide={onDecide}
                  onOpen={setOpen}
                  onMore={(list) => setRows({ ...rows, [list]: Math.min(mostRows, rows[list] + 100) })}
                />
              )
            }
          </WhenSeen>
        </div>
      )}
      {review !== null && (
        <CheckFoot
          send={send}
          draft={draft}
          review={review}
          startAt={startAt}
          isSettled={upheld === draft.upheld}
          onStartAt={setStartAt}
          onSent={onSent}
        />
      )}
    </>
  );
}

type ColumnsProps = {
  readonly review: Review;
  readonly draft: TextDraft;
  readonly open: string | null;
  readonly onDecide: (draft: TextDraft) => void;
  readonly onOpen: (open: string | null) => void;
  readonly onMore: (list: 'going' | 'asked') => void;
};

function Columns({ review, draft, open, onDecide, onOpen, onMore }: ColumnsProps) {
  return (
    <div className={styles['columns']}>
      <GoingColumn review={review} onMore={() => onMore('going')} />
      <AskedColumn
        review={review}
        upheld={draft.upheld}
        onDecide={(upheld) => onDecide({ ...draft, upheld })}
        onMore={() => onMore('asked')}
      />
      <HeldColumn review={review} open={open} onOpen={onOpen} />
    </div>
  );
}

function Lead({ sample, send }: { readonly sample: string | null; readonly send: string }) {
  const { check, parts } = useWords();
  return (
    <span className={styles['sample']}>
      {sample !== null && <span>{parts.quoted(shortened(sample))} </span>}
      <PlaceLink to={{ screen: 'write', send }} className="nowrap">
        {check.changeText}
      </PlaceLink>
    </span>
  );
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 64 ? line : `${line.slice(0, 60).replace(/\s+\S*$/, '')} …`;
};

function Refused({ refusal }: { readonly refusal: Refusal }) {
  const { check } = useWords();
  const toSentence = useRefusal();
  return (
    <PageBody label={check.title}>
      <Empty
        mark="refused"
        title={toSentence(refusal)}
        acts={
          refusal.kind === 'shopNotDescribed' && (
            <PlaceLink to={{ screen: 'settings' }} className={buttonClass('primary')}>
              {check.toSettings}
            </PlaceLink>
          )
        }
      >
        {''}
      </Empty>
    </PageBody>
  );
}

function NothingWritten({ send, title }: { readonly send: string; readonly title: string }) {
  const { check } = useWords();
  return (
    <>
      <PageHead title={title} acts={<Steps now="check" />} />
      <PageBody label={title}>
        <Empty
          mark="send"
          title={check.nothingWritten}
          acts={
            <PlaceLink to={{ screen: 'write', send }} className={buttonClass('primary')}>
              {check.write}
            </PlaceLink>
          }
        >
          {check.nothingWrittenHint}
        </Empty>
      </PageBody>
    </>
  );
}
