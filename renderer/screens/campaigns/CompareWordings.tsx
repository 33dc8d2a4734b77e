import { useEffect, useRef } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { turnsIn, wordDiff } from '#shared/rules/wordDiff.ts';
import type { WordChange } from '#shared/rules/wordDiff.ts';
import type { WordingLine } from '#shared/views/campaign.ts';
import { InUse } from './InUse.tsx';
import { PrintWords } from './PrintWords.tsx';
import styles from './CompareWordings.module.css';

/** Two versions, by their numbers; the left one is what the right one is measured against. */
export type Compared = { readonly left: number; readonly right: number };

type Props = {
  readonly wordings: readonly WordingLine[];
  readonly compared: Compared;
  readonly onCompare: (compared: Compared) => void;
  readonly onHide: () => void;
};

/** Any two versions side by side, each whole, and what became of which words said once more in a list. */
export function CompareWordings({ wordings, compared, onCompare, onHide }: Props) {
  const { campaigns } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const left = wordings.find(({ version }) => version === compared.left);
  const right = wordings.find(({ version }) => version === compared.right);
  if (left === undefined || right === undefined) return null;
  const changes = wordDiff(left.wording, right.wording);
  const turns = turnsIn(changes);
  const choices = wordings.map(({ version }) => ({ value: String(version), word: campaigns.wordingShort(version) }));
  return (
    <div className={styles['compare']} role="group" aria-label={campaigns.besideTitle}>
      <h3 ref={heading} tabIndex={-1}>
        {campaigns.besideTitle}
      </h3>
      <div className={styles['beside']}>
        <div>
          <Select
            label={campaigns.besideLeft}
            value={String(left.version)}
            choices={choices}
            onChoose={(version) => onCompare({ ...compared, left: Number(version) })}
          />
          <Version line={left} changes={changes} kind="removed" />
        </div>
        <div>
          <Select
            label={campaigns.besideRight}
            value={String(right.version)}
            choices={choices}
            onChoose={(version) => onCompare({ ...compared, right: Number(version) })}
          />
          <Version line={right} changes={changes} kind="added" />
        </div>
      </div>
      <div>
        <p role="status">
          <b>{campaigns.differences(turns.length)}</b>
        </p>
        <ul className={styles['turns']}>
          {turns.map(({ went, came }, at) => (
            <li key={at}>
              {came === '' ? campaigns.went(went) : went === '' ? campaigns.came(came) : campaigns.became(went, came)}
            </li>
          ))}
        </ul>
        {turns.length > 0 && <p className="margin">{campaigns.comparisonHint}</p>}
      </div>
      <Button kind="quiet" onClick={onHide}>
        {campaigns.hide}
      </Button>
    </div>
  );
}

function Version({
  line,
  changes,
  kind,
}: {
  readonly line: WordingLine;
  readonly changes: readonly WordChange[];
  readonly kind: 'removed' | 'added';
}) {
  const { campaigns } = useWords();
  const { number } = useFormats();
  return (
    <>
      <blockquote className={styles['words']} lang={line.language}>
        {piecesOf(line.wording, changes, kind).map((piece, at) => {
          if (piece.kind === 'same') return piece.words;
          return kind === 'added' ? <ins key={at}>{piece.words}</ins> : <del key={at}>{piece.words}</del>;
        })}
      </blockquote>
      <p className="small soft">
        {campaigns.inUse}: <InUse line={line} />. {campaigns.yesesOnIt}: {number(line.yeses)}
      </p>
      <p className={styles['hash']}>
        {campaigns.hash} {line.sha256}
      </p>
      <PrintWords name={campaigns.versionWords(line.version)} line={line} />
    </>
  );
}

/** The text as it was written, with its line breaks, cut where the comparison changes its kind. */
function piecesOf(text: string, changes: readonly WordChange[], kind: 'removed' | 'added'): readonly WordChange[] {
  const words = text.trim().match(/\S+\s*/g) ?? [];
  let at = 0;
  return changes
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .flatMap((change) => {
      const count = change.words.split(' ').length;
      const piece = words.slice(at, at + count).join('');
      at += count;
      const bare = piece.trimEnd();
      // The space after a marked word is not part of the mark.
      return [
        { kind: change.kind, words: bare },
        { kind: 'same' as const, words: piece.slice(bare.length) },
      ];
    });
}
