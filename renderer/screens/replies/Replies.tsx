import { useRun, useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ConversationLine, RepliesView } from '#shared/views/replies.ts';
import { Conversation } from './Conversation.tsx';
import { Strangers } from './Strangers.tsx';
import styles from './replies.module.css';

const mostShown = 200;

/** What customers wrote: those to decide on first, and the one that is open beside the list. */
export function Replies({ person }: { readonly person: string | null }) {
  const { replies } = useWords();
  const view = useView('replies', { count: mostShown });
  const seen = view.kind === 'seen' ? view.answer : null;
  const open = person ?? seen?.conversations[0]?.contact ?? null;
  return (
    <>
      <PageHead
        title={replies.title}
        lead={seen === null ? ' ' : <Lead view={seen} />}
        acts={seen !== null && seen.provider !== null && <CheckNow />}
      />
      <WhenSeen view={view} lines={8}>
        {(answer) =>
          answer.conversations.length === 0 ? (
            <PageBody label={replies.region}>
              <Empty mark="replies" title={replies.emptyTitle}>
                {replies.empty}
              </Empty>
              <Strangers texts={answer.replies.strangers} />
            </PageBody>
          ) : (
            <div className={styles['two']}>
              <List view={answer} open={open} />
              <div className={styles['open']} role="region" aria-label={replies.region} tabIndex={0}>
                {open === null ? (
                  <p className="soft">{replies.choose}</p>
                ) : (
                  <Conversation key={open} contact={open} next={nextToJudge(answer, open)} />
                )}
              </div>
            </div>
          )
        }
      </WhenSeen>
    </>
  );
}

const nextToJudge = ({ conversations }: RepliesView, open: string): string | null =>
  conversations.find(({ contact, waits }) => waits === 'waits' && contact !== open)?.contact ?? null;

function Lead({ view: { toJudge, replies: news, provider } }: { readonly view: RepliesView }) {
  const { replies } = useWords();
  const { moment } = useFormats();
  const { checkedAt, failedAt } = news;
  const failed = failedAt !== null && (checkedAt === null || failedAt > checkedAt);
  const waiting = toJudge > 0 ? replies.leadWaiting(toJudge) : replies.leadNothing;
  if (provider === null) return waiting;
  const read = failed
    ? replies.failed(moment(failedAt))
    : checkedAt === null
      ? replies.neverChecked
      : replies.checked(moment(checkedAt));
  return `${waiting} ${read}`;
}

function CheckNow() {
  const { replies } = useWords();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const check = async () => {
    const reply = await run('checkReplies', {});
    if (reply.kind === 'done')
      tell({ mark: 'check', sentence: replies.found(reply.outcome.texts, reply.outcome.stops) });
    if (reply.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(reply.refusal) });
  };
  return (
    <Button mark="check" busy={busy === null ? undefined : replies.checking} onClick={() => void check()}>
      {replies.check}
    </Button>
  );
}

function List({ view, open }: { readonly view: RepliesView; readonly open: string | null }) {
  const { replies } = useWords();
  const { number } = useFormats();
  return (
    <nav className={styles['list']} aria-label={replies.list}>
      <ul>
        {view.conversations.map((line) => (
          <Line key={line.contact} line={line} isOpen={line.contact === open} />
        ))}
      </ul>
      {view.inAll > view.conversations.length && (
        <p className="small soft">{replies.shownOf(number(view.conversations.length), number(view.inAll))}</p>
      )}
      <Strangers texts={view.replies.strangers} />
    </nav>
  );
}

function Line({ line, isOpen }: { readonly line: ConversationLine; readonly isOpen: boolean }) {
  const { replies } = useWords();
  const { moment } = useFormats();
  return (
    <li>
      <PlaceLink
        to={{ screen: 'replies', person: line.contact }}
        className={styles['line']}
        aria-current={isOpen ? 'true' : undefined}
      >
        <span className={styles['who']}>
          <b>{line.name}</b>
          <span className="small soft nowrap">{moment(line.at)}</span>
        </span>
        <span className={styles['words']}>{line.words}</span>
        {line.waits === 'waits' && (
          <span className={styles['waits']}>
            <Icon mark="held" size="small" /> {replies.waits}
          </span>
        )}
        {line.waits === 'asks' && (
          <span className={styles['waits']}>
            <Icon mark="replies" size="small" /> {replies.asks}
          </span>
        )}
        {line.reading === 'stop' && (
          <span className={styles['stopped']}>
            <Icon mark="stop" size="small" /> {replies.readings.stop}
          </span>
        )}
      </PlaceLink>
    </li>
  );
}
