import { useState } from 'react';
import { useConnection, useRun, useView } from '#renderer/host.ts';
import { Bar } from '#renderer/parts/Bar.tsx';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { WhenField } from '#renderer/parts/WhenField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useOwner } from '#renderer/screens/settings/useOwner.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { WideAbout } from '#shared/proof/widePack.ts';
import type { WidePackView } from '#shared/views/widePack.ts';
import styles from './Proof.module.css';
import { toSpan } from './days.ts';
import { toAppLanguage } from '#shared/languages.ts';

type Chosen = {
  readonly kind: WideAbout['kind'];
  readonly campaign: string;
  readonly from: string;
  readonly to: string;
};

/** A pack about many people: for one campaign or for some days, once it is plain whom it holds. */
export function WidePack() {
  const { proof } = useWords();
  const [chosen, setChosen] = useState<Chosen>({ kind: 'campaign', campaign: '', from: '', to: '' });
  const { timeZone } = useFormats();
  const about = toAbout(chosen, timeZone);
  const view = useView('widePack', { about });
  if (view.kind !== 'seen') return <div className={styles['widePlace']} />;
  const { campaigns, running, last } = view.answer;
  return (
    <Section title={proof.wide}>
      <div className={styles['wide']}>
        <p className="small soft">{proof.wideMeans}</p>
        {running === null ? (
          <>
            <Choice chosen={chosen} onChoose={setChosen} campaigns={campaigns} />
            <Make about={about} people={view.answer.people} />
          </>
        ) : (
          <Making {...running} />
        )}
        {last !== null && <Last last={last} />}
      </div>
    </Section>
  );
}

const toAbout = ({ kind, campaign, from, to }: Chosen, timeZone: string): WideAbout | null => {
  if (kind === 'campaign') return campaign === '' ? null : { kind, campaign };
  return toSpan(from, to, timeZone);
};

type ChoiceProps = {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly campaigns: WidePackView['campaigns'];
};

function Choice({ chosen, onChoose, campaigns }: ChoiceProps) {
  const { proof } = useWords();
  const change = (part: Partial<Chosen>) => onChoose({ ...chosen, ...part });
  return (
    <>
      <RadioList
        label={proof.wideAbout}
        value={chosen.kind}
        choices={[
          { value: 'campaign', word: proof.wideCampaign },
          { value: 'span', word: proof.wideSpan, hint: proof.wideSpanMeans },
        ]}
        onChoose={(kind) => change({ kind })}
      />
      {chosen.kind === 'campaign' ? (
        <Select
          label={proof.campaign}
          value={chosen.campaign}
          choices={[
            { value: '', word: proof.wideChoose },
            ...campaigns.map(({ id, name }) => ({ value: id, word: name })),
          ]}
          onChoose={(campaign) => change({ campaign })}
        />
      ) : (
        <div className={styles['days']}>
          <WhenField label={proof.fromDay} kind="day" value={chosen.from} onWrite={(from) => change({ from })} />
          <WhenField label={proof.toDay} kind="day" value={chosen.to} onWrite={(to) => change({ to })} />
        </div>
      )}
    </>
  );
}

function Make({ about, people }: { readonly about: WideAbout | null; readonly people: number | null }) {
  const { proof } = useWords();
  const { locale, number } = useFormats();
  const { run, busy, sheet } = useOwner();
  const toSentence = useRefusal();
  const [no, setNo] = useState<string>();
  const make = async () => {
    if (about === null) return setNo(proof.wideFirst);
    const answer = await run('exportWide', { about, language: toAppLanguage(locale) });
    setNo(answer.kind === 'refused' ? toSentence(answer.refusal) : undefined);
  };
  return (
    <>
      {about !== null && people !== null && people > 0 && (
        <Notice mark="people" title={proof.wideHolds(people, number(people))}>
          <p>{proof.wideHoldsMeans}</p>
        </Notice>
      )}
      <div>
        <Button mark="save" busy={busy === null ? undefined : proof.saving} onClick={() => void make()}>
          {people === null || people === 0 ? proof.wideMakeNone : proof.wideMake(people, number(people))}
        </Button>
      </div>
      {no !== undefined && <p role="status">{no}</p>}
      {sheet}
    </>
  );
}

function Making({ job, done, total }: NonNullable<WidePackView['running']>) {
  const { proof } = useWords();
  const { number } = useFormats();
  const { run } = useRun();
  return (
    <>
      <Bar label={proof.wideMaking} total={total} parts={[{ kind: 'done', count: done }]} />
      <p className="small soft" role="status">
        {proof.wideSoFar(number(done), number(total))}
      </p>
      <div>
        <Button mark="held" onClick={() => void run('stopJob', { job })}>
          {proof.wideStop}
        </Button>
      </div>
    </>
  );
}

function Last({ last }: { readonly last: NonNullable<WidePackView['last']> }) {
  const { proof } = useWords();
  const { bytes, number } = useFormats();
  const connection = useConnection();
  const tell = useToasts();
  if (last.kind === 'stopped') return <p role="status">{proof.wideStopped}</p>;
  if (last.kind === 'failed') return <Notice mark="warning" title={proof.wideFailed(last.faultId)} role="status" />;
  const save = async () => {
    if (!(await connection.saveFile(last.handle, last.name))) return;
    tell({ mark: 'save', sentence: proof.saved(last.entries, number(last.entries)) });
  };
  return (
    <Notice tone="yes" title={proof.wideMade(last.people, number(last.people))} role="status">
      <p>{proof.wideMadeMeans(number(last.entries), bytes(last.bytes))}</p>
      <Button mark="save" onClick={() => void save()}>
        {proof.wideSave}
      </Button>
    </Notice>
  );
}
