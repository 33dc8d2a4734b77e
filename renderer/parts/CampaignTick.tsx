import type { ReactNode } from 'react';
import { useWords } from '#renderer/words/words.ts';
import { Checkbox } from './Checkbox.tsx';
import { PrintThis } from './PrintThis.tsx';
import { Wording } from './Wording.tsx';
import styles from './CampaignTick.module.css';

type Props = {
  readonly name: string;
  /** Null where there are none yet. */
  readonly wording: { readonly words: string; readonly language: string } | null;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ReactNode;
  readonly impossible?: ReactNode;
};

/** A campaign to tick, with its words whole below it, to read out, to show or to print. */
export function CampaignTick({ name, wording, checked, onChange, hint, impossible }: Props) {
  const { parts } = useWords();
  return (
    <div className={styles['campaign']}>
      <Checkbox checked={checked} impossible={impossible} hint={hint} onChange={onChange}>
        <b>{name}</b>
      </Checkbox>
      {wording !== null && (
        <div className={styles['words']}>
          <Wording words={wording.words} language={wording.language} size="small" />
          <PrintThis label={parts.printWords(name)} title={name}>
            <Wording words={wording.words} language={wording.language} />
          </PrintThis>
        </div>
      )}
    </div>
  );
}
