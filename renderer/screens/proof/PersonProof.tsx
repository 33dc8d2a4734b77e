import { useState } from 'react';
import { useConnection, useRun, useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { GonePage } from '#renderer/screens/GonePage.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProofView } from '#shared/views/proof.ts';
import { ProofAside } from './ProofAside.tsx';
import { ProofPage } from './ProofPage.tsx';
import styles from './Proof.module.css';
import { type AppLanguage, toAppLanguage } from '#shared/languages.ts';

type Props = { readonly contact: string; readonly consent: string | null };

/** The page as it prints, and beside it what the pack holds, what it shows and what it does not. */
export function PersonProof({ contact, consent }: Props) {
  const { proof } = useWords();
  const view = useView('proof', { contact, consent });
  // What stands at the top of the aside is there from the start, or all below it would move.
  const book = useView('bookCheck', {});
  return (
    <WhenSeen view={book.kind === 'reading' ? book : view} page={proof.bookTitle}>
      {(answer) => (answer === null ? <Gone /> : <Page proof={answer} consent={consent} />)}
    </WhenSeen>
  );
}

function Page({ proof: answer, consent }: { readonly proof: ProofView; readonly consent: string | null }) {
  const { proof, people } = useWords();
  const { locale } = useFormats();
  const [language, setLanguage] = useState<AppLanguage>(() => toAppLanguage(locale));
  return (
    <>
      <PageHead
        title={proof.titleFor(answer.name)}
        crumb={
          <PlaceLink to={{ screen: 'people', person: answer.contact }}>
            {people.title}: {answer.name}
          </PlaceLink>
        }
        acts={
          <>
            <Button mark="print" onClick={() => window.print()}>
              {proof.print}
            </Button>
            <SavePack contact={answer.contact} consent={consent} language={language} />
          </>
        }
      />
      <div className={styles['desk']}>
        <div className={styles['table']} tabIndex={0} role="region" aria-label={proof.document}>
          <ProofPage proof={answer} />
        </div>
        <ProofAside proof={answer} consent={consent} language={language} onLanguage={setLanguage} />
      </div>
    </>
  );
}

function SavePack(wish: Props & { readonly language: AppLanguage }) {
  const { proof } = useWords();
  const { number } = useFormats();
  const { run, busy } = useRun();
  const connection = useConnection();
  const tell = useToasts();
  const toSentence = useRefusal();
  const save = async () => {
    const answer = await run('exportProof', wish);
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind !== 'done') return;
    const { handle, name, entries } = answer.outcome;
    if (!(await connection.saveFile(handle, name))) return;
    tell({ mark: 'save', sentence: proof.saved(entries, number(entries)) });
  };
  return (
    <Button kind="primary" mark="save" busy={busy === null ? undefined : proof.saving} onClick={() => void save()}>
      {proof.save}
    </Button>
  );
}

function Gone() {
  const { person, people } = useWords();
  return (
    <GonePage section={people.title} mark="people" gone={person.gone} to={{ screen: 'people' }} back={person.toPeople}>
      {person.goneMeans}
    </GonePage>
  );
}
