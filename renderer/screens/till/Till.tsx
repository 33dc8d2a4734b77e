import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useView } from '#renderer/host.ts';
import { SpeechContext, createSpeech, languageName, toWindowLanguage, windowLanguages } from '#renderer/words/words.ts';
import type { WindowLanguage } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import { type Answered, Asking } from './Asking.tsx';
import { LeaveTill } from './LeaveTill.tsx';
import { Thanks } from './Thanks.tsx';
import { WholeScreen } from './WholeScreen.tsx';
import styles from './Till.module.css';

/** How long the thanks stand, and how long a half-filled screen waits for somebody who left. */
const THANKS_MS = 5000;
/** A receipt to photograph takes longer than a line to read; one press on “Done” ends it sooner. */
const RECEIPT_MS = 20_000;
const LEFT_ALONE_MS = 60_000;

/** The whole window while a customer has it. A new key for each customer empties everything at once. */
export function Till({ about }: { readonly about: AboutView }) {
  const view = useView('till', {});
  const shopLanguage = toWindowLanguage(about.shopLanguage ?? about.language);
  const [language, setLanguage] = useState<WindowLanguage>(shopLanguage);
  const [customer, setCustomer] = useState(1);
  const [opened] = useState(() => new Date());
  const [thanks, setThanks] = useState<Answered | null>(null);
  const speech = useMemo(
    () => createSpeech(language, about.country, about.timeZone, opened),
    [language, about.country, about.timeZone, opened],
  );
  const next = () => {
    setThanks(null);
    setLanguage(shopLanguage);
    setCustomer((before) => before + 1);
  };
  useAlone(waitAfter(thanks), next, thanks);
  const { till } = speech.words;
  useEffect(() => {
    document.title = `${till.ask} – Yesbook`;
  }, [till.ask]);
  if (view.kind !== 'seen') return null;
  if (view.answer === null) return about.seat === 'till' ? <p className={styles['closed']}>{till.closed}</p> : null;
  return (
    <SpeechContext value={speech}>
      <main className={styles['till']} lang={language}>
        <header className={styles['head']}>
          <LeaveTill shop={view.answer.shop} />
          {about.seat === 'till' && <WholeScreen />}
          {windowLanguages
            .filter((other) => other !== language)
            .map((other) => (
              <button
                key={other}
                type="button"
                className={styles['language']}
                lang={other}
                onClick={() => setLanguage(other)}
              >
                {languageName(other)}
              </button>
            ))}
        </header>
        {thanks === null ? (
          <Asking key={customer} view={view.answer} language={language} onAnswered={setThanks} />
        ) : (
          <Thanks {...thanks} onDone={next} />
        )}
      </main>
    </SpeechContext>
  );
}

const waitAfter = (thanks: Answered | null): number => {
  if (thanks === null) return LEFT_ALONE_MS;
  return thanks.receipt === null ? THANKS_MS : RECEIPT_MS;
};

/** Calls back once nobody has touched the screen for so long; `phase` starts the wait anew. */
function useAlone(after: number, left: () => void, phase: unknown) {
  const onLeft = useEffectEvent(left);
  useEffect(() => {
    const leave = () => onLeft();
    let timer = setTimeout(leave, after);
    const touched = () => {
      if (phase !== null) return;
      clearTimeout(timer);
      timer = setTimeout(leave, after);
    };
    for (const event of ['pointerdown', 'keydown'] as const) window.addEventListener(event, touched);
    return () => {
      clearTimeout(timer);
      for (const event of ['pointerdown', 'keydown'] as const) window.removeEventListener(event, touched);
    };
  }, [after, phase]);
}
