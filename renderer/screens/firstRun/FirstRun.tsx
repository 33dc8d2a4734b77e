import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { SegmentedFilter } from '#renderer/parts/SegmentedFilter.tsx';
import { spokenLanguage } from '#renderer/shell/speech.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { languageName, useWords, windowLanguages } from '#renderer/words/words.ts';
import type { WindowLanguage } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import { StartBook } from './StartBook.tsx';
import styles from './FirstRun.module.css';

/** An empty book: a real start, and as prominently a sample to look around in. */
export function FirstRun({ about }: { readonly about: AboutView }) {
  const { firstRun, settings } = useWords();
  const { run } = useRun();
  const language = spokenLanguage(about);
  return (
    <>
      <PageHead
        title={firstRun.title}
        lead={firstRun.lead}
        acts={
          <SegmentedFilter
            label={settings.language}
            value={language}
            choices={windowLanguages.map((value) => ({ value, word: languageName(value), language: value }))}
            onChoose={(chosen) => void run('setPreferences', { language: chosen })}
          />
        }
      />
      <PageBody label={firstRun.title}>
        <div className={styles['ways']}>
          <div>
            <Section title={firstRun.startTitle}>
              <StartBook language={language} />
            </Section>
          </div>
          <div>
            <Section title={firstRun.sampleTitle}>
              <LookAround language={language} />
            </Section>
          </div>
        </div>
      </PageBody>
    </>
  );
}

function LookAround({ language }: { readonly language: WindowLanguage }) {
  const { firstRun } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [refused, setRefused] = useState<string | null>(null);
  const lookAround = async () => {
    // The sample speaks as the window does.
    await run('setPreferences', { language });
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
