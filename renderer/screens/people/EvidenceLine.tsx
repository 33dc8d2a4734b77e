import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { Sheet } from '#renderer/parts/Dialog.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { PrintThis } from '#renderer/parts/PrintThis.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { EvidenceFile } from '#shared/facts.ts';
import styles from './Person.module.css';

type Props = { readonly contact: string; readonly file: EvidenceFile };

/** A file kept with a yes; a picture opens. */
export function EvidenceLine({ contact, file }: Props) {
  const { person } = useWords();
  const { bytes } = useFormats();
  const [state, setState] = useState<'closed' | 'open'>('closed');
  const words = person.fileKept(file.name, bytes(file.bytes));
  return (
    <div className={styles['file']}>
      <Icon mark="file" size="small" />
      {file.mediaType.startsWith('image/') ? (
        <button type="button" className={styles['picture']} onClick={() => setState('open')}>
          {words}
        </button>
      ) : (
        <span>{words}</span>
      )}
      {state === 'open' && (
        <Sheet title={file.name} onClose={() => setState('closed')}>
          <Picture contact={contact} file={file} />
        </Sheet>
      )}
    </div>
  );
}

function Picture({ contact, file }: Props) {
  const { person, parts } = useWords();
  const view = useView('evidence', { contact, sha256: file.sha256 });
  const base64 = view.kind === 'seen' ? (view.answer?.base64 ?? '') : '';
  const source = `data:${file.mediaType};base64,${base64}`;
  return (
    <WhenSeen view={view}>
      {(answer) =>
        answer === null ? (
          <p>{person.fileGone}</p>
        ) : (
          <>
            <img className={styles['photo']} src={source} alt={person.fileShown(file.name)} />
            <PrintThis label={parts.printFile(file.name)} title={file.name}>
              <img src={source} alt="" />
              <p>SHA-256 {file.sha256}</p>
            </PrintThis>
          </>
        )
      }
    </WhenSeen>
  );
}
