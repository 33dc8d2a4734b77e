import { useView } from '#renderer/host.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { drawEvent, tellText } from '#renderer/screens/people/drawEvent.tsx';
import { toAppLanguage } from '#shared/languages.ts';
import { proofWords } from '#shared/proof/words.ts';
import type { ProofView, ShownConsent } from '#shared/views/proof.ts';
import { EvidenceOnPage } from './EvidenceOnPage.tsx';
import { Qr } from './Qr.tsx';
import styles from './Proof.module.css';

/** The proof as it prints: paper stays paper in both themes. */
export function ProofPage({ proof: answer }: { readonly proof: ProofView }) {
  const { proof } = useWords();
  const formats = useFormats();
  const book = useView('bookCheck', {});
  const checkpoint = book.kind === 'seen' ? book.answer.checkpoint : null;
  const [first] = answer.consents;
  return (
    <article className={styles['a4']} aria-label={proof.documentTitle}>
      <div className={styles['top']}>
        <div>
          <p>
            <b>{answer.shop}</b>
            {answer.address !== null && `, ${answer.address.replaceAll('\n', ', ')}`}
          </p>
          <h2>{proof.documentTitle}</h2>
          <p>{proof.bookAsOf(formats.number(answer.size), formats.exactly(answer.asOf))}</p>
        </div>
        {checkpoint !== null ? (
          <Qr shape={checkpoint.qr} label={proof.qrLabel} className={styles['qr']} />
        ) : (
          first !== undefined && <ReceiptQr consent={first.consent.id} />
        )}
      </div>
      {answer.consents.map((proved) => (
        <Consent key={proved.consent.id} proved={proved} proof={answer} />
      ))}
      {answer.consents.length === 0 && <p className={styles['noYes']}>{proof.noYes}</p>}
      <History proof={answer} />
      <h3>{proof.howToCheck}</h3>
      <ol className={styles['check']}>
        {proof.checkSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {checkpoint !== null && (
        <div className={styles['seal']}>
          <h3>{proof.checkpoint}</h3>
          <pre>{checkpoint.note.trimEnd()}</pre>
        </div>
      )}
    </article>
  );
}

/** While nothing of the book is signed, the receipt of the yes, which names its entry, is what a phone can keep. */
function ReceiptQr({ consent }: { readonly consent: string }) {
  const { paper } = useWords();
  const view = useView('receiptCode', { consent });
  // Its place is kept, or the title would be set anew once it is there.
  if (view.kind !== 'seen' || view.answer === null) return <div className={styles['qr']} />;
  return <Qr shape={view.answer.qr} label={paper.onScreenLabel} className={styles['qr']} />;
}

function Consent({ proved, proof: answer }: { readonly proved: ShownConsent; readonly proof: ProofView }) {
  const { proof, parts, person } = useWords();
  const { exactly, number, age, locale } = useFormats();
  // Whoever holds the paper is told how it was given as the PDF of the pack tells it.
  const told = proofWords[toAppLanguage(locale)];
  const { consent, wording, grade, hoursLate, campaign, stoppedAt } = proved;
  const { evidence } = consent;
  const late = hoursLate === null ? proof.sameMoment : person.late(age(evidence.givenAt, consent.recordedAt));
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [proof.person, answer.name],
    [proof.number, answer.phone],
    [proof.campaign, campaign],
    [proof.agreedOn, exactly(evidence.givenAt)],
    [proof.recordedOn, `${exactly(consent.recordedAt)}. ${late}`],
    [proof.how, told.medium[evidence.medium]],
    [proof.form, evidence.form === undefined ? null : String(evidence.form)],
    [proof.place, evidence.place],
    [proof.recordedBy, consent.by],
    [proof.note, evidence.note],
    [proof.source, evidence.source],
    [proof.strength, told.grade[grade]],
    [proof.entry, number(consent.seq)],
    [proof.standing, stoppedAt === null ? proof.noStop : proof.stopped(exactly(stoppedAt))],
  ];
  return (
    <section>
      <h3>{proof.yesTo(campaign)}</h3>
      <dl>
        {lines.map(([label, value]) =>
          value === null || value === undefined || value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {consent.struck !== null && <p>{proof.struck(exactly(consent.struck.at), consent.struck.reason)}</p>}
      <h3>{wording === null ? proof.noWording : proof.exactWords(number(wording.version))}</h3>
      {wording !== null && (
        <blockquote className={styles['wording']} lang={wording.language}>
          {parts.quoted(wording.text)}
        </blockquote>
      )}
      {evidence.message !== undefined && (
        <>
          <h3>{proof.theirText(evidence.message.from, evidence.message.to)}</h3>
          <blockquote className={styles['wording']}>{parts.quoted(evidence.message.text)}</blockquote>
        </>
      )}
      {evidence.files.length > 0 && <h3>{proof.kept}</h3>}
      {evidence.files.map((file) => (
        <EvidenceOnPage key={file.sha256} contact={consent.contact} file={file} />
      ))}
    </section>
  );
}

function History({ proof: answer }: { readonly proof: ProofView }) {
  const words = useWords();
  const { exactly, number } = useFormats();
  return (
    <section>
      <h3>{words.proof.history}</h3>
      <table aria-label={words.proof.history}>
        <thead>
          <tr>
            <th scope="col">{words.proof.when}</th>
            <th scope="col">{words.proof.what}</th>
            <th scope="col">{words.proof.entry}</th>
          </tr>
        </thead>
        <tbody>
          {answer.history.toReversed().map((line) => (
            <tr key={line.entry}>
              <td>{exactly(line.at)}</td>
              <td>{line.kind === 'text' ? <WholeText line={line} /> : drawEvent(line, words).what}</td>
              <td>{number(line.entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** On paper nothing can be unfolded. */
function WholeText({ line }: { readonly line: Extract<ProofView['history'][number], { kind: 'text' }> }) {
  const words = useWords();
  const { line: summary, allowed } = tellText(line, words);
  return (
    <>
      {summary}. {words.parts.quoted(line.text)} {allowed}
    </>
  );
}
