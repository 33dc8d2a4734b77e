import { FileDrop } from '#renderer/parts/FileDrop.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { WhenField } from '#renderer/parts/WhenField.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { localNow } from './recordDraft.ts';
import type { RecordDraft } from './recordDraft.ts';
import styles from './Record.module.css';

type Props = {
  readonly draft: RecordDraft;
  readonly files: readonly File[];
  readonly onWrite: (change: Partial<RecordDraft>) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChoose: (chosen: readonly File[]) => void;
  /** What came of looking for a form's code on the photos. */
  readonly photoNews: string | null;
  /** Names of chosen files that show nothing. */
  readonly notTaken: readonly string[];
};

const media = ['spoken', 'paper', 'webForm'] as const;

/** How they said it, with the photo where there is one, and when and where. */
export function RecordHow({ draft, files, onWrite, onFiles, onChoose, photoNews, notTaken }: Props) {
  const { record } = useWords();
  const { list } = useFormats();
  return (
    <>
      <RadioList
        label={record.how}
        value={draft.medium}
        choices={media.map((medium) => ({
          value: medium,
          word: record.medium[medium],
          hint: medium === draft.medium ? record.mediumHint[medium] : undefined,
        }))}
        onChoose={(medium) => onWrite({ medium })}
      />
      {draft.medium !== 'spoken' && (
        <div>
          <FileDrop
            label={record.photo}
            accept="image/*,application/pdf"
            choose={record.choosePhoto}
            hint={photoNews ?? record.photoHint}
            wrong={notTaken.length === 0 ? undefined : record.notPictures(list(notTaken), notTaken.length)}
            onFiles={onChoose}
          />
          <Chosen files={files} onRemove={(file) => onFiles(files.filter((one) => one !== file))} />
        </div>
      )}
      <TextField
        label={record.note}
        hint={record.noteHint}
        value={draft.note}
        maxLength={2000}
        onWrite={(note) => onWrite({ note })}
      />
      <div className={styles['pair']}>
        <TextField label={record.place} value={draft.place} maxLength={200} onWrite={(place) => onWrite({ place })} />
        <When draft={draft} onWrite={onWrite} />
      </div>
    </>
  );
}

function When({ draft, onWrite }: Pick<Props, 'draft' | 'onWrite'>) {
  const { record } = useWords();
  return (
    <div>
      <RadioList
        label={record.when}
        value={draft.when}
        choices={[
          { value: 'now', word: record.justNow },
          { value: 'earlier', word: record.earlier },
        ]}
        onChoose={(when) => onWrite({ when, earlier: when === 'now' ? '' : localNow() })}
      />
      {draft.when === 'earlier' && (
        <WhenField
          kind="moment"
          label={record.whenExactly}
          value={draft.earlier}
          onWrite={(earlier) => onWrite({ earlier })}
        />
      )}
    </div>
  );
}

function Chosen({ files, onRemove }: { readonly files: readonly File[]; readonly onRemove: (file: File) => void }) {
  const { record } = useWords();
  return (
    <ul>
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`} className={styles['file']}>
          <Icon mark="file" size="small" />
          <span>{file.name}</span>
          <button
            type="button"
            className={styles['remove']}
            aria-label={record.removeFile(file.name)}
            onClick={() => onRemove(file)}
          >
            <Icon mark="remove" size="small" />
          </button>
        </li>
      ))}
    </ul>
  );
}
