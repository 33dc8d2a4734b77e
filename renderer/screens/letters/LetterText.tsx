import { useState } from 'react';
import { useConnection, useHandOver } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useWords } from '#renderer/words/words.ts';
import type { LetterAsked, LetterView } from '#shared/views/letters.ts';

type Props = {
  readonly letter: LetterView;
  readonly kind: LetterAsked['kind'];
  readonly language: string;
};

/** The letter, to be changed like any text, then copied or saved. */
export function LetterText({ letter, kind, language }: Props) {
  const { letters } = useWords();
  const connection = useConnection();
  const handOver = useHandOver();
  const tell = useToasts();
  const [text, setText] = useState(letter.text);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => tell({ mark: 'done', sentence: letters.copied }),
      () => tell({ mark: 'refused', sentence: letters.notCopied }),
    );
  const save = async () => {
    const name = `${letters.file[kind]}.txt`;
    const [handle] = (await handOver([new File([text], name, { type: 'text/plain' })])) ?? [];
    if (handle !== undefined && (await connection.saveFile(handle, name)))
      tell({ mark: 'save', sentence: letters.saved });
  };
  return (
    <div className="stack">
      <TextArea
        label={letters.text}
        hint={letters.hint[kind]}
        lang={language}
        rows={24}
        value={text}
        onWrite={setText}
      />
      <div className="row">
        <Button mark="note" onClick={() => void copy()}>
          {letters.copy}
        </Button>
        <Button kind="primary" mark="save" onClick={() => void save()}>
          {letters.save}
        </Button>
      </div>
    </div>
  );
}
