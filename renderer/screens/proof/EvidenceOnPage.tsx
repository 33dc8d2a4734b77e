import { useView } from '#renderer/host.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { EvidenceFile } from '#shared/facts.ts';
import styles from './Proof.module.css';

type Props = { readonly contact: string; readonly file: EvidenceFile };

/** A kept picture as it is; any other file by its name and fingerprint. */
export function EvidenceOnPage({ contact, file }: Props) {
  const { person } = useWords();
  const { bytes } = useFormats();
  return (
    <figure className={styles['evidence']}>
      {file.mediaType.startsWith('image/') && <Picture contact={contact} file={file} />}
      <figcaption>
        {person.fileKept(file.name, bytes(file.bytes))}
        <br />
        <span className={styles['fingerprint']}>SHA-256 {file.sha256}</span>
      </figcaption>
    </figure>
  );
}

function Picture({ contact, file }: Props) {
  const { person } = useWords();
  const view = useView('evidence', { contact, sha256: file.sha256 });
  if (view.kind !== 'seen') return null;
  if (view.answer === null) return <p>{person.fileGone}</p>;
  return <img src={`data:${file.mediaType};base64,${view.answer.base64}`} alt={person.fileShown(file.name)} />;
}
