import { useState } from 'react';
import { useConnection, useRun } from '#renderer/host.ts';
import { FileDrop } from '#renderer/parts/FileDrop.tsx';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { LastImport } from '#shared/views/importing.ts';
import styles from './Import.module.css';

/** As much as the host takes. */
const mostBytes = 64 * 1024 * 1024;
const accept = '.csv,.tsv,.txt,.xlsx,.vcf,text/csv,text/plain,text/vcard';

type Props = { readonly last: LastImport | null; readonly onOpened: () => void };

export function ChooseList({ last, onOpened }: Props) {
  const { bringIn } = useWords();
  const { day } = useFormats();
  const { wrong, reading, open } = useOpening(onOpened);
  return (
    <>
      <PageHead title={bringIn.title} lead={bringIn.lead} />
      <PageBody label={bringIn.title}>
        <Spread
          asideLabel={bringIn.promisesTitle}
          aside={
            <Section title={bringIn.promisesTitle}>
              <ul className={styles['promises']}>
                {bringIn.promises.map((promise) => (
                  <li key={promise}>{promise}</li>
                ))}
              </ul>
            </Section>
          }
        >
          <Section title={bringIn.chooseTitle}>
            <FileDrop
              label={bringIn.chooseTitle}
              accept={accept}
              choose={bringIn.choose}
              hint={reading ? bringIn.reading : bringIn.chooseHint}
              wrong={wrong}
              onFiles={(files) => void open(files)}
            />
            {last !== null && <p className="small soft">{bringIn.last(last.file, last.rows, day(last.at))}</p>}
          </Section>
        </Spread>
      </PageBody>
    </>
  );
}

/** Hands the file over and has it read; what is wrong with it is said where it was chosen. */
function useOpening(onOpened: () => void) {
  const { bringIn } = useWords();
  const connection = useConnection();
  const toSentence = useRefusal();
  const { run } = useRun();
  const [wrong, setWrong] = useState<string>();
  const [reading, setReading] = useState(false);
  const open = async ([file, ...others]: readonly File[]) => {
    if (file === undefined) return;
    if (others.length > 0) return setWrong(bringIn.oneOnly);
    if (file.size > mostBytes) return setWrong(bringIn.tooLarge);
    setWrong(undefined);
    setReading(true);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { handle } = await connection.putFile({ name: file.name, mediaType: file.type || 'text/csv', bytes });
      const answer = await run('openList', { file: handle });
      if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
      if (answer.kind === 'done') onOpened();
    } catch {
      setWrong(bringIn.notRead);
    } finally {
      setReading(false);
    }
  };
  return { wrong, reading, open };
}
