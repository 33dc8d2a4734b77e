import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { PrintThis } from '#renderer/parts/PrintThis.tsx';
import { Stamp } from '#renderer/parts/Stamp.tsx';
import { Wording } from '#renderer/parts/Wording.tsx';
import { ReceiptButtons } from '#renderer/screens/paper/ReceiptButtons.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Formats } from '#renderer/words/formats.ts';
import type { Words } from '#renderer/words/words.ts';
import type { PersonYes } from '#shared/views/person.ts';
import { EvidenceLine } from './EvidenceLine.tsx';
import { KeepYes } from './KeepYes.tsx';
import { StrikeYes } from './StrikeYes.tsx';
import { YesChip } from './YesChip.tsx';
import styles from './Person.module.css';

type Props = { readonly contact: string; readonly name: string; readonly yes: PersonYes };

/** One yes: where it stands, how it is proved, the words as shown, and what is missing. */
export function PersonYesLine({ contact, name, yes }: Props) {
  const { person, parts } = useWords();
  const formats = useFormats();
  const [striking, setStriking] = useState<'no' | 'asking'>('no');
  return (
    <section className={styles['yes']} aria-label={yes.name}>
      <div className={styles['top']}>
        <h3>{yes.name}</h3>
        {yes.open === 'closed' ? <span className="soft small">{person.closed}</span> : <YesChip state={yes.state} />}
      </div>
      <div className={styles['proof']}>
        <Stamp grade={yes.grade} />
        <div>
          <p>
            <b>{person.proof(yes.grade)}</b> {proofSentences(yes, person, formats).join(' ')}
          </p>
          {yes.missing.map((piece) => (
            <p key={piece} className={styles['missing']}>
              <Icon mark="warning" size="small" />
              {person.missing[piece]}
            </p>
          ))}
          <KeepYes contact={contact} name={name} yes={yes} />
          {yes.files.map((file) => (
            <EvidenceLine key={file.sha256} contact={contact} file={file} />
          ))}
          {yes.wording !== null && (
            <details>
              <summary>{person.wording(formats.number(yes.wording.version))}</summary>
              <Wording words={yes.wording.words} language={yes.wording.language} size="small" />
              <div className="row">
                <PrintThis label={parts.printWords(yes.name)} title={yes.name}>
                  <p>{person.wording(formats.number(yes.wording.version))}</p>
                  <Wording words={yes.wording.words} language={yes.wording.language} />
                  <p>{[name, person.proof(yes.grade), ...proofSentences(yes, person, formats)].join(' · ')}</p>
                </PrintThis>
                <Button kind="quiet" className={styles['strike']} onClick={() => setStriking('asking')}>
                  {person.strike}
                </Button>
              </div>
            </details>
          )}
          {yes.wording === null && (
            <Button kind="quiet" className={styles['strike']} onClick={() => setStriking('asking')}>
              {person.strike}
            </Button>
          )}
          <p>
            <PlaceLink to={{ screen: 'proof', person: contact, consent: yes.consent }}>{person.printYes}</PlaceLink>
          </p>
          <ReceiptButtons consent={yes.consent} campaign={yes.name} />
        </div>
      </div>
      {striking === 'asking' && <StrikeYes contact={contact} name={name} yes={yes} onDone={() => setStriking('no')} />}
    </section>
  );
}

function proofSentences(yes: PersonYes, person: Words['person'], formats: Formats): readonly string[] {
  const { age, date, day } = formats;
  return [
    how(yes, person, date(yes.givenAt)),
    yes.form === null ? null : person.form(String(yes.form)),
    yes.place === null ? null : person.place(yes.place),
    yes.note === null ? null : withFullStop(yes.note),
    yes.late === null
      ? null
      : person.late(age(yes.givenAt, new Date(Date.parse(yes.givenAt) + yes.late * 3_600_000).toISOString())),
    yes.lastTextAt === null ? person.neverTexted : person.lastText(day(yes.lastTextAt)),
    yes.upheld === null ? null : person.upheld(day(yes.upheld.at), yes.upheld.reason),
  ].filter((sentence) => sentence !== null);
}

/** What somebody wrote may end as they like; the next sentence still begins after it. */
const withFullStop = (words: string): string => (/[.!?…。]$/.test(words.trim()) ? words : `${words}.`);

function how(yes: PersonYes, person: Words['person'], day: string): string {
  switch (yes.medium) {
    case 'sms':
      return person.how.sms(yes.texted, day);
    case 'spoken':
      return person.how.spoken(yes.by, day);
    case 'imported':
      return person.how.imported(yes.source);
    case 'tillScreen':
    case 'paper':
    case 'webForm':
      return person.how[yes.medium](day);
  }
}
