import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { EarlierAccount } from '#shared/views/earlierAccounts.ts';
import { useOwner } from './useOwner.tsx';

type Props = { readonly account: EarlierAccount; readonly onEnd: () => void };

/** What it takes to read an account again whose key is not here, or is refused. */
export function EnterKey({ account, onEnd }: Props) {
  const { carriers } = useWords();
  const { run, busy, sheet } = useOwner();
  const tell = useToasts();
  const toSentence = useRefusal();
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run('giveAccountKey', { account: account.key, fields: written });
    setRefused(answer.kind === 'refused' ? toSentence(answer.refusal) : null);
    if (answer.kind !== 'done') return;
    tell({ mark: 'done', sentence: carriers.readAgain(account.named) });
    onEnd();
  };
  return (
    <form className="stack" aria-label={carriers.enterKeyOf(account.named)} onSubmit={(event) => void give(event)}>
      {account.asks.map(({ key, label, kind, placeholder }) => (
        <TextField
          key={key}
          label={label}
          type={kind === 'secret' ? 'password' : 'text'}
          placeholder={placeholder}
          value={written[key] ?? ''}
          onWrite={(text) => setWritten({ ...written, [key]: text })}
        />
      ))}
      {refused !== null && <Notice role="status" title={refused} />}
      <div className="row">
        <Button type="submit" kind="primary" busy={busy === null ? undefined : carriers.checking}>
          {carriers.saveAndRead}
        </Button>
        <Button kind="quiet" onClick={onEnd}>
          {carriers.leaveKey}
        </Button>
      </div>
      {sheet}
    </form>
  );
}
