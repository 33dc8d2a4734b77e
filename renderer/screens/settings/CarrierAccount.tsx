import { useState } from 'react';
import { useCarrierName } from '#renderer/carriers.ts';
import { keptOver, useDraft } from '#renderer/drafts.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { Sender } from '#shared/facts.ts';
import type { ProviderTest } from '#shared/machine.ts';
import type { Carrier, CarriersView } from '#shared/views/carriers.ts';
import { CarrierSteps } from './CarrierSteps.tsx';
import { SameAccount } from './SameAccount.tsx';
import { SenderFields } from './SenderFields.tsx';
import { TestAnswer } from './TestAnswer.tsx';
import { useOwner } from './useOwner.tsx';
import styles from './Settings.module.css';

type Props = { readonly carrier: Carrier; readonly view: CarriersView };

/** The way to one provider, step by step: filled in, tested, and only then taken into use. */
export function CarrierAccount({ carrier, view }: Props) {
  const { carriers } = useWords();
  const nameOf = useCarrierName();
  const { kind, name, home } = carrier;
  const where = home !== '' && (
    <a href={home} target="_blank" rel="noreferrer">
      {carriers.where}
    </a>
  );
  // Practice in use has nothing to fill in and nothing to decide.
  if (kind === 'practice' && view.inUse === 'practice') return null;
  return (
    <Section title={kind === 'practice' ? nameOf(kind) : carriers.details(name)} aside={where}>
      <AccountForm carrier={carrier} view={view} />
    </Section>
  );
}

/** What is written outlives leaving; a secret is kept by the keyring alone, and only once it is saved. */
type Draft = { readonly texts: Readonly<Record<string, string>>; readonly sender: Sender };

function AccountForm({ carrier, view }: Props) {
  const { carriers } = useWords();
  const tell = useToasts();
  const toSentence = useRefusal();
  const { run, busy, sheet } = useOwner();
  const { kind, name, fields } = carrier;
  const { draft, write, drop } = useDraft<Draft>(`carrier-${kind}`, (kept) => toDraft(kept, carrier, view));
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const [test, setTest] = useState<ProviderTest | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [asking, setAsking] = useState<'nothing' | 'sameAccount'>('nothing');
  const testedBefore = view.tested?.provider === kind && view.tested.works ? view.tested : null;
  const isUsed = view.inUse === kind && view.sender !== null && isSameSender(view.sender, draft.sender);
  const worked = kind === 'practice' || test?.kind === 'works' || (test === null && testedBefore !== null);

  const saveAndTest = async (account?: 'same' | 'another') => {
    const fields = { ...draft.texts, ...secrets };
    const saved = await run('saveProviderFields', { provider: kind, fields, ...(account && { account }) });
    const isUnclear = saved.kind === 'refused' && saved.refusal.kind === 'accountUnclear';
    setAsking(isUnclear ? 'sameAccount' : 'nothing');
    if (isUnclear) return setRefused(null);
    if (saved.kind === 'refused') return setRefused(toSentence(saved.refusal));
    const answer = await run('testProvider', { provider: kind });
    setRefused(answer.kind === 'refused' ? toSentence(answer.refusal) : null);
    return setTest(answer.kind === 'done' ? answer.outcome : null);
  };
  const use = async () => {
    const answer = await run('chooseProvider', { provider: kind, sender: draft.sender });
    setRefused(answer.kind === 'refused' ? toSentence(answer.refusal) : null);
    if (answer.kind !== 'done') return;
    drop();
    tell({ mark: 'done', sentence: carriers.used(name) });
  };

  return (
    <>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void saveAndTest();
        }}
      >
        {carrier.onRamp.steps.length > 0 && (
          <CarrierSteps
            carrier={carrier}
            view={view}
            written={{ ...draft.texts, ...secrets }}
            onWrite={(key, text) => {
              if (fields.some((field) => field.key === key && field.kind === 'secret')) {
                setSecrets((before) => ({ ...before, [key]: text }));
              } else write({ ...draft, texts: { ...draft.texts, [key]: text } });
            }}
          >
            <li>
              <p>{carriers.senderStep}</p>
              <SenderFields
                sender={draft.sender}
                onChange={(sender) => write({ ...draft, sender })}
                names={carrier.names}
                callingCode={view.callingCode}
              />
            </li>
            <li>
              <p>{carriers.testStep}</p>
              <Button type="submit" busy={busy === 'testProvider' ? carriers.testing : undefined}>
                {carriers.save}
              </Button>
              {asking === 'sameAccount' && <SameAccount onSay={(account) => void saveAndTest(account)} />}
              <TestAnswer test={test} testedBefore={testedBefore} />
            </li>
          </CarrierSteps>
        )}
        {refused !== null && <Notice role="status" title={refused} />}
        <div className={styles['use']}>
          <Button
            kind="primary"
            impossible={isUsed ? carriers.alreadyUsed(name) : worked ? undefined : carriers.testFirst}
            busy={busy === 'chooseProvider' ? carriers.using : undefined}
            onClick={() => void use()}
          >
            {view.inUse === kind ? carriers.useSender : carriers.use(name)}
          </Button>
        </div>
      </form>
      {sheet}
    </>
  );
}

const isSameSender = (one: Sender, other: Sender): boolean => shownBy(one).join() === shownBy(other).join();

const shownBy = (sender: Sender): readonly string[] => {
  if (sender.kind === 'number') return [sender.kind, sender.number];
  const way = sender.stopWay;
  return [sender.kind, sender.name, ...(way === undefined ? [] : [way.kind === 'link' ? way.url : way.number])];
};

function toDraft(kept: unknown, { kind, fields }: Carrier, view: CarriersView): Draft {
  const known = view.fields[kind] ?? {};
  const texts = fields.filter((field) => field.kind !== 'secret');
  const asItIs: Draft = {
    texts: Object.fromEntries(texts.map(({ key }) => [key, known[key] ?? ''])),
    sender: view.inUse === kind && view.sender !== null ? view.sender : { kind: 'number', number: '' },
  };
  return keptOver(asItIs, kept);
}
