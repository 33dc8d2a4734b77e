import { useEffect, useRef } from 'react';
import { useView } from '#renderer/host.ts';
import { Bubble } from '#renderer/parts/Bubble.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { PracticeAnswer } from '#renderer/screens/people/PracticeAnswer.tsx';
import { UnknownText } from '#renderer/screens/send/UnknownText.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ConversationText, ConversationView } from '#shared/views/conversation.ts';
import { AskBack } from './AskBack.tsx';
import { Judge } from './Judge.tsx';
import { WriteReply } from './WriteReply.tsx';
import styles from './replies.module.css';

type Props = {
  readonly contact: string;
  /** Whose reply is to be decided on after this one. */
  readonly next: string | null;
};

/** Texts to and fro with one person, the question that waits, and an answer while the conversation is open. */
export function Conversation({ contact, next }: Props) {
  const { person } = useWords();
  const view = useView('conversation', { contact });
  return (
    <WhenSeen view={view}>
      {(answer) =>
        answer === null ? (
          <Empty
            mark="people"
            title={person.gone}
            acts={<PlaceLink to={{ screen: 'people' }}>{person.toPeople}</PlaceLink>}
          >
            {person.goneMeans}
          </Empty>
        ) : (
          <Texts view={answer} next={next} />
        )
      }
    </WhenSeen>
  );
}

function Texts({ view, next }: { readonly view: ConversationView; readonly next: string | null }) {
  const { replies } = useWords();
  const end = useRef<HTMLDivElement>(null);
  const { texts } = view;
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    end.current?.scrollIntoView({ block: 'end' });
  }, [texts.length]);
  return (
    <>
      <div className={styles['head']}>
        <h2>{view.name}</h2>
        <span className="soft">{view.name === view.phone ? '' : view.phone}</span>
        <PlaceLink to={{ screen: 'people', person: view.contact }}>{replies.openPerson}</PlaceLink>
      </div>
      <ol className={styles['texts']} aria-label={replies.texts(view.name)}>
        {texts.map((text) => (
          <li key={text.entry} className={styles[text.from]}>
            <Said text={text} name={view.name} />
            <Bubble from={text.from}>{text.text}</Bubble>
            {text.from === 'ours' && text.became === 'unknown' && <UnknownText {...text} name={view.name} />}
          </li>
        ))}
      </ol>
      <div ref={end} className={styles['below']}>
        {view.toJudge !== null && <Judge view={view} reply={view.toJudge} next={next} />}
        {view.toJudge === null && view.toAsk !== null && <AskBack request={view.toAsk} />}
        {view.toJudge === null && <WriteReply view={view} />}
        <PracticeAnswer contact={view.contact} />
      </div>
    </>
  );
}

/** Who, when, and what it was taken for or what became of it. */
function Said({ text, name }: { readonly text: ConversationText; readonly name: string }) {
  const { replies, sending } = useWords();
  const { moment } = useFormats();
  const said =
    text.from === 'ours'
      ? [replies.youSaid(text.campaign), moment(text.at), sending.lines[text.became]]
      : [
          replies.theySaid(name),
          moment(text.at),
          text.judged === 'stop' || text.judged === 'notStop'
            ? replies.judged[text.judged]
            : replies.readings[text.reading],
        ];
  return <p className={styles['said']}>{said.filter((words) => words !== '').join(', ')}</p>;
}
