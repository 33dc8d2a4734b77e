import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { FileDrop } from '#renderer/parts/FileDrop.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { type OpenedPack, openPack } from '#renderer/verify/openPack.ts';
import { verifyWords } from '#renderer/verify/words.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import styles from './Proof.module.css';
import { toAppLanguage } from '#shared/languages.ts';

type Seen =
  | { readonly kind: 'nothing' | 'reading' | 'notAZip' }
  | { readonly kind: 'checked'; readonly name: string; readonly verdict: OpenedPack };

/** The same check as the page in every pack, for whoever has Yesbook open already. */
export function CheckAPack() {
  const { proof } = useWords();
  const words = useVerifyWords();
  const [seen, setSeen] = useState<Seen>({ kind: 'nothing' });
  const check = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setSeen({ kind: 'reading' });
    const verdict = await openPack(file);
    setSeen(verdict === null ? { kind: 'notAZip' } : { kind: 'checked', name: file.name, verdict });
  };
  return (
    <Section title={proof.check}>
      <div className={styles['wide']}>
        <p className="small soft">{proof.checkMeans}</p>
        <FileDrop
          label={proof.checkDrop}
          accept=".zip,application/zip"
          choose={proof.checkChoose}
          wrong={seen.kind === 'notAZip' ? words.notAZip : undefined}
          onFiles={(files) => void check(files)}
        />
        {seen.kind === 'reading' && <p role="status">{words.reading}</p>}
        {seen.kind === 'checked' && <Verdict {...seen} />}
      </div>
    </Section>
  );
}

function Verdict({ name, verdict: { head, entries, papers, findings, earlier } }: Extract<Seen, { kind: 'checked' }>) {
  const { proof } = useWords();
  const words = useVerifyWords();
  const book = useView('bookCheck', {});
  if (head === null || findings.length > 0) {
    return (
      <Notice mark="warning" title={`${name}: ${words.bad(findings.length)}`} role="status">
        <List sentences={findings.slice(0, mostTold).map(words.finding)} />
      </Notice>
    );
  }
  const isOwn = book.kind === 'seen' && [book.answer.origin, ...book.answer.earlier].includes(head.origin);
  return (
    <>
      <Notice tone="yes" title={`${name}: ${words.good}`} role="status">
        <p>
          {words.book(head.origin, head.size)} {isOwn ? proof.checkOwn : proof.checkOther}
        </p>
        <p>{words.holds(entries.length)}</p>
      </Notice>
      {earlier.length > 0 && (
        <>
          <h3>{words.keys}</h3>
          <List sentences={earlier.flatMap(words.earlierKey)} />
        </>
      )}
      <h3>{words.proved}</h3>
      <List sentences={words.provedPoints(papers)} />
      <h3>{words.notProved}</h3>
      <List sentences={words.notProvedPoints(papers)} />
    </>
  );
}

/** As many as can be read through. */
const mostTold = 50;

const List = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <ul className={styles['findings']}>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

function useVerifyWords() {
  const { locale } = useFormats();
  return verifyWords[toAppLanguage(locale)];
}
