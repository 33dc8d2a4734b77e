import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import { StartBook } from './StartBook.tsx';
import styles from './FirstRun.module.css';

/** An empty book: a real start, and as prominently a sample to look around in. */
export function FirstRun() {
  const { firstRun } = useWords();
  return (
    <>
      <PageHead title={firstRun.title} lead={firstRun.lead} />
      <PageBody label={firstRun.title}>
        <div className={styles['ways']}>
          <div>
            <Section title={firstRun.startTitle}>
              <StartBook />
            </Section>
          </div>
          <div>
            <Section title={firstRun.sampleTitle}>
              <LookAround />
            </Section>
          </div>
        </div>
      </PageBody>
    </>
  );
}

function LookAround() {
  const { firstRun } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [refused, setRefused] = useState<string | null>(null);
  const lookAround = async () => {
    const answer = await run('startSample', {});
    if (answer.kind === 'refused') setRefused(toSentence(answer.refusal));
  };
  return (
    <div className="stack">
      <p>{firstRun.sampleLead}</p>
      <p className="soft">{firstRun.openAnother}</p>
      <div>
        <Button
          size="big"
          mark="book"
          busy={busy === null ? undefined : firstRun.fetching}
          onClick={() => void lookAround()}
        >
          {firstRun.sample}
        </Button>
      </div>
      <p className="small soft">{firstRun.sampleLater}</p>
      {refused !== null && <Notice title={refused} role="status" />}
    </div>
  );
}
