import { buttonClass } from '#renderer/parts/Button.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useRealStart } from '#renderer/screens/send/whyLater.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { NextSend, TodayView } from '#shared/views/today.ts';
import styles from './Today.module.css';

export function GoingOut({ view }: { readonly view: TodayView }) {
  const { today } = useWords();
  return (
    <Section title={today.next}>
      {view.sends.length === 0 && <p className="soft">{today.nothingNext}</p>}
      {view.sends.map((send) => (
        <SendLine key={send.send} send={send} />
      ))}
    </Section>
  );
}

function SendLine({ send }: { readonly send: NextSend }) {
  const { today } = useWords();
  const { number, weekday, time } = useFormats();
  const realStart = useRealStart();
  const begins = send.start?.at ?? send.startAt;
  const when =
    send.state === 'paused'
      ? today.paused
      : begins === null || send.state === 'running'
        ? today.running
        : `${weekday(begins)} ${time(begins)}`;
  return (
    <div className={styles['line']}>
      <div>
        <p>
          <b>{send.name}</b>
          {today.nextLine(when, today.peopleCount(send.people, number(send.people)))}
        </p>
        {send.start !== null && <p className="small soft">{realStart(send.start, send.startAt)}</p>}
        {send.state === 'waiting' && <p className="small soft">{today.mustBeOn}</p>}
      </div>
      <PlaceLink to={{ screen: 'sending', send: send.send }} className={buttonClass()}>
        {today.lookAt}
      </PlaceLink>
    </div>
  );
}
