import { useHandOver } from '#renderer/host.ts';
import { FileDrop } from '#renderer/parts/FileDrop.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useWords } from '#renderer/words/words.ts';
import styles from './Settings.module.css';

type Props = {
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly choose: string;
  /** The chosen copy, handed over to the host. */
  readonly onCopy: (handle: string) => Promise<void>;
};

/** A copy of the book from elsewhere, and the passphrase that may open it. */
export function CopyFile({ passphrase, onPassphrase, choose, onCopy }: Props) {
  const { backup } = useWords();
  const handOver = useHandOver();
  const take = async ([file]: readonly File[]) => {
    const [handle] = (file && (await handOver([file]))) ?? [];
    if (handle !== undefined) await onCopy(handle);
  };
  return (
    <div className={styles['form']}>
      <TextField
        label={backup.filePassphrase}
        type="password"
        maxLength={200}
        value={passphrase}
        onWrite={onPassphrase}
      />
      <FileDrop label={backup.file} accept=".zip,.age" choose={choose} onFiles={(files) => void take(files)} />
    </div>
  );
}
