import { useState } from 'react';
import type { FormEvent } from 'react';
import { useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import { knownClocks } from '#shared/stamps/clocks.ts';
import type { ClockView } from '#shared/views/clock.ts';
import { ClockStanding } from './ClockStanding.tsx';
import { useOwner } from './useOwner.tsx';
import styles from './Settings.module.css';

/** Which clock outside this computer stamps the book; none until the owner chooses one. */
export function ClockSettings() {
  const { clock } = useWords();
  const view = useView('clock', {});
  return (
    <Section title={clock.title}>
      <div className={styles['beside']}>
        <div className="stack">
          <p className="soft">{clock.lead}</p>
          <WhenSeen view={view}>{(answer) => <ClockStanding view={answer} />}</WhenSeen>
        </div>
        {view.kind === 'seen' && <ChooseClock key={view.answer.url} view={view.answer} />}
      </div>
    </Section>
  );
}

const OTHER = 'other';
const NONE = 'none';

function ChooseClock({ view }: { readonly view: ClockView }) {
  const { clock } = useWords();
  const { run, busy, sheet } = useOwner();
  const tell = useToasts();
  const toSentence = useRefusal();
  const isKnown = knownClocks.some(({ url }) => url === view.url);
  const [chosen, setChosen] = useState(view.url === null ? NONE : isKnown ? view.url : OTHER);
  const [own, setOwn] = useState(isKnown ? '' : (view.url ?? ''));
  const [refused, setRefused] = useState<string>();
  const url = chosen === NONE ? null : chosen === OTHER ? own.trim() : chosen;
  const use = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run('chooseClock', { url });
    setRefused(answer.kind === 'refused' ? toSentence(answer.refusal) : undefined);
    if (answer.kind !== 'done') return;
    if (url === null) tell({ mark: 'done', sentence: clock.stopped });
    else await run('stampNow', {});
  };
  const choices = [
    { value: NONE, word: clock.none, hint: clock.noneHint },
    ...knownClocks.map(({ name, url: value }) => ({
      value: value as string,
      word: name,
      hint: [clock.notes[name], value.startsWith('http:') ? clock.plainHttp : ''].join(' '),
    })),
    { value: OTHER, word: clock.other, hint: clock.otherHint },
  ];
  return (
    <form className={styles['form']} onSubmit={(event) => void use(event)}>
      <RadioList label={clock.which} look="ruled" value={chosen} choices={choices} onChoose={setChosen} />
      {chosen === OTHER && (
        <TextField
          label={clock.address}
          hint={clock.addressHint}
          inputMode="url"
          maxLength={500}
          wrong={refused}
          value={own}
          onWrite={setOwn}
        />
      )}
      {url !== view.url && (
        <div>
          <Button type="submit" kind="primary" busy={busy === null ? undefined : clock.asking}>
            {url === null ? clock.stop : clock.use}
          </Button>
        </div>
      )}
      {sheet}
    </form>
  );
}
