import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import { type ReadAs, delimiters, encodings } from '#shared/importing/table.ts';
import type { OpenView } from './ImportScreen.tsx';
import styles from './Import.module.css';

/** What was recognised of the file, for the owner to put right; the rows above follow at once. */
export function FileChoices({ list }: { readonly list: OpenView }) {
  const { bringIn } = useWords();
  const { run } = useRun();
  const toSentence = useRefusal();
  const [wrong, setWrong] = useState<string | null>(null);
  const { encoding, delimiter, sheet, sheets, format } = list.table;
  const readAs = async (chosen: ReadAs) => {
    const now = { encoding: encoding ?? undefined, delimiter: delimiter ?? undefined, sheet: sheet ?? undefined };
    const answer = await run('readListAs', { ...now, header: list.header, ...chosen });
    setWrong(answer.kind === 'refused' ? toSentence(answer.refusal) : null);
  };
  return (
    <div className={styles['choices']}>
      {encoding !== null && (
        <Select
          label={bringIn.encoding}
          hint={bringIn.encodingHint}
          value={encoding}
          choices={encodings.map((value) => ({ value, word: bringIn.encodings[value] }))}
          onChoose={(chosen) => void readAs({ encoding: chosen })}
        />
      )}
      {delimiter !== null && (
        <Select
          label={bringIn.delimiter}
          value={delimiter}
          choices={delimiters.map((value) => ({ value, word: bringIn.delimiters[value] }))}
          // Another delimiter may make a header of what was none.
          onChoose={(chosen) => void readAs({ delimiter: chosen, header: undefined })}
        />
      )}
      {sheet !== null && sheets.length > 1 && (
        <Select
          label={bringIn.sheet}
          value={sheet}
          choices={sheets.map((value) => ({ value, word: value }))}
          onChoose={(chosen) => void readAs({ sheet: chosen, header: undefined })}
        />
      )}
      {format !== 'vcard' && (
        <Select
          label={bringIn.header}
          value={list.header}
          choices={(['present', 'absent'] as const).map((value) => ({ value, word: bringIn.headers[value] }))}
          onChoose={(chosen) => void readAs({ header: chosen })}
        />
      )}
      {wrong !== null && <Notice title={wrong} role="status" />}
    </div>
  );
}
