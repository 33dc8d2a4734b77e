import { useState } from 'react';
import type { FormEvent } from 'react';
import { useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';

/** Whether the book still contains a checkpoint that a customer's paper bears. */
export function PrintedCheck() {
  const { clock } = useWords();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const compare = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text);
  };
  return (
    <Section title={clock.printedTitle}>
      <form className="stack" onSubmit={compare}>
        <p className="soft">{clock.printedLead}</p>
        <TextArea label={clock.printed} rows={5} maxLength={2000} spellCheck={false} value={text} onWrite={setText} />
        <div>
          <Button type="submit">{clock.check}</Button>
        </div>
        {asked !== null && <Answer text={asked} />}
      </form>
    </Section>
  );
}

function Answer({ text }: { readonly text: string }) {
  const { clock } = useWords();
  const { number, exactly } = useFormats();
  const view = useView('printedCheckpoint', { text });
  if (view.kind !== 'seen') return null;
  const { answer } = view;
  const size = 'size' in answer ? number(answer.size) : '';
  const stampedAt = answer.kind === 'contained' && answer.stampedAt !== null ? exactly(answer.stampedAt) : null;
  const isGood = answer.kind === 'contained';
  return (
    <Notice
      {...(isGood ? { tone: 'yes' } : { mark: 'warning' })}
      role="status"
      title={clock.answers[answer.kind](size, stampedAt)}
    />
  );
}
