import { useState } from 'react';
import type { FormEvent } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { problemSentence } from '#renderer/screens/send/CostTable.tsx';
import { useFromWhen } from '#renderer/screens/send/fromWhen.ts';
import { reasonSentence } from '#renderer/words/sentences.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { clausePreview, isSealed, seal } from '#shared/rules/seal.ts';
import type { ConversationView } from '#shared/views/conversation.ts';
import styles from './replies.module.css';

/** An answer by hand, while the person's own text is young enough; else why not. */
export function WriteReply({ view }: { readonly view: ConversationView }) {
  const { replies, reasons } = useWords();
  const formats = useFormats();
  const { letter, mayReply } = view;
  if (letter === null) return <Notice title={replies.noReply}>{replies.noProvider}</Notice>;
  if (mayReply.kind === 'yes') return <Form view={view} letter={letter} until={mayReply.until} />;
  const [reason] = mayReply.reasons;
  return (
    <Notice title={replies.noReply} mark="held">
      {reason !== undefined && <p>{reasonSentence(reasons, reason, formats)}</p>}
    </Notice>
  );
}

type FormProps = {
  readonly view: ConversationView;
  readonly letter: NonNullable<ConversationView['letter']>;
  readonly until: string;
};

function Form({ view, letter, until }: FormProps) {
  const { replies, write } = useWords();
  const { number } = useFormats();
  const fromWhen = useFromWhen();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  /** One for each reply, so that a second press is the same. What they write meanwhile takes no words away. */
  const [message, setMessage] = useState(() => crypto.randomUUID());
  const template = text.replace(/[{}]/g, '');
  const sealed = seal({ ...letter, template, fields: {}, to: '+10000000000', maxParts: 6, purpose: 'conversation' });
  const locked = clausePreview({ ...letter, template, fields: {} });
  const added =
    'kind' in locked ? [] : [locked.prefix?.trim(), locked.clause].filter((words) => typeof words === 'string');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!isSealed(sealed)) return setWrong(problemSentence(write, sealed));
    const answer = await run('replyByHand', { message, contact: view.contact, text: template });
    if (answer.kind === 'refused') return setWrong(toSentence(answer.refusal));
    if (answer.kind !== 'done') return undefined;
    tell({ mark: 'send', sentence: replies.sent });
    setText('');
    return setMessage(crypto.randomUUID());
  };
  return (
    <form className={styles['write']} onSubmit={(event) => void send(event)}>
      <TextArea
        label={replies.reply(view.name)}
        hint={replies.until(fromWhen(until))}
        wrong={wrong}
        maxLength={1000}
        value={text}
        onWrite={(written) => {
          setWrong(undefined);
          setText(written);
        }}
      />
      <div className={styles['sendRow']}>
        <p className="small soft">
          {added.length > 0 && replies.added(added.join(' … '))}
          {isSealed(sealed) && ` ${replies.counted(number(sealed.units), sealed.parts)}`}
        </p>
        <Button kind="primary" type="submit" mark="send" busy={busy === null ? undefined : replies.send}>
          {replies.send}
        </Button>
      </div>
    </form>
  );
}
