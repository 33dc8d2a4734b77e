import { useView } from '#renderer/host.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { EvidenceFile } from '#shared/facts.ts';
import styles from './Proof.module.css';

/** A kept picture as it is; any other file by its name and fingerprint. */
export function EvidenceOnPage({ file }: { readonly file: EvidenceFile }) {
  const { person, proof } = useWords();
  const { bytes } = useFormats();
  const view = useView('evidencePicture', { sha256: file.sha256 });
  const picture = view.kind === 'seen' ? view.answer : null;
  return (
    <figure className={styles['evidence']}>
      {picture !== null && <img src={picture.url} alt={proof.pictureOf(file.name)} />}
      <figcaption>
        {person.fileKept(file.name, bytes(file.bytes))}
        <br />
        <span className={styles['fingerprint']}>SHA-256 {file.sha256}</span>
      </figcaption>
    </figure>
  );
}
