import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderKind, Sender } from '#shared/facts.ts';
import type { ProviderTest } from '#shared/machine.ts';
import { providers } from '#shared/providers.ts';
import type { CarriersView } from '#shared/views/settings.ts';
import { SenderFields } from './SenderFields.tsx';
import { useOwner } from './useOwner.tsx';

/** The details of one provider: filled in, tested, and only then taken into use. */
export function CarrierAccount({ kind, view }: { readonly kind: ProviderKind; readonly view: CarriersView }) {
  const { carriers } = useWords();
  const { moment } = useFormats();
  const tell = useToasts();
  const toSentence = useRefusal();
  const { run, busy, sheet } = useOwner();
  const { name, fields, home } = providers[kind];
  const kept = view.fields[kind] ?? {};
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.filter((field) => field.kind !== 'secret').map(({ key }) => [key, kept[key] ?? ''])),
  );
  const [sender, setSender] = useState<Sender>(
    view.inUse === kind && view.sender !== null ? view.sender : { kind: 'number', number: '' },
  );
  const [test, setTest] = useState<ProviderTest | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const testedBefore = view.tested?.provider === kind && view.tested.works ? view.tested : null;
  const worked = kind === 'practice' || test?.kind === 'works' || (test === null && testedBefore !== null);

  const saveAndTest = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await run('saveProviderFields', { provider: kind, fields: typed });
    if (saved.kind === 'refused') return setRefused(toSentence(saved.refusal));
    const answer = await run('testProvider', { provider: kind });
    setRefused(answer.kind === 'refused' ? toSentence(answer.refusal) : null);
    return setTest(answer.kind === 'done' ? answer.outcome : null);
  };
  const use = async () => {
    const answer = await run('chooseProvider', { provider: kind, sender });
    setRefused(answer.kind === 'refused' ? toSentence(answer.refusal) : null);
    if (answer.kind === 'done') tell({ mark: 'done', sentence: carriers.used(name) });
  };

  return (
    <Section
      title={kind === 'practice' ? name : carriers.details(name)}
      aside={
        home !== '' && (
          <a href={home} target="_blank" rel="noreferrer">
            {carriers.where}
          </a>
        )
      }
    >
      <form className="stack" onSubmit={(event) => void saveAndTest(event)}>
        {fields.map(({ key, label, kind: field, placeholder }) => (
          <TextField
            key={key}
            label={label}
            type={field === 'secret' ? 'password' : 'text'}
            hint={field === 'secret' && kept[key] !== undefined ? carriers.secretKept : undefined}
            placeholder={placeholder}
            value={typed[key] ?? ''}
            onWrite={(value) => setTyped((before) => ({ ...before, [key]: value }))}
          />
        ))}
        {fields.some((field) => field.kind === 'secret') && (
          <p className="small soft">{carriers.secretsIn[view.secretsIn]}</p>
        )}
        {kind !== 'practice' && <SenderFields sender={sender} onChange={setSender} names={providers[kind].names} />}
        {fields.length > 0 && (
          <div>
            <Button type="submit" busy={busy === 'testProvider' ? carriers.testing : undefined}>
              {carriers.save}
            </Button>
          </div>
        )}
        {test?.kind === 'works' && (
          <Notice tone="yes" role="status" title={carriers.works(test.account, test.balance)} />
        )}
        {test?.kind === 'fails' && (
          <Notice role="status" mark="fault" title={carriers.failed}>
            <p>{carriers.troubles[test.why]}</p>
            <p className="margin">{test.detail}</p>
          </Notice>
        )}
        {test === null && testedBefore !== null && (
          <p className="small soft">{carriers.worked(moment(testedBefore.at))}</p>
        )}
        {refused !== null && <Notice role="status" title={refused} />}
        {(kind !== 'practice' || view.inUse !== 'practice') && (
          <div>
            <Button
              kind="primary"
              impossible={worked ? undefined : carriers.testFirst}
              busy={busy === 'chooseProvider' ? carriers.using : undefined}
              onClick={() => void use()}
            >
              {carriers.use(name)}
            </Button>
          </div>
        )}
      </form>
      {sheet}
    </Section>
  );
}
