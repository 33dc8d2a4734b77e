import { Bubble, Clause } from '#renderer/parts/Bubble.tsx';
import { Button } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { CostSpot } from '#shared/views/textCost.ts';
import type { WriteView } from '#shared/views/write.ts';
import { problemSentence } from './CostTable.tsx';
import type { PreviewText } from './previewText.ts';
import styles from './send.module.css';

type Props = { readonly view: WriteView; readonly text: PreviewText; readonly onGoTo: (at: number) => void };

/** The text on one person's phone, stepping through those who would get it. */
export function Preview({ view, text, onGoTo }: Props) {
  const { write } = useWords();
  const { preview, cost } = view;
  if (preview === null) return <p className={styles['preview']}>{write.nobody}</p>;
  return (
    <div className={styles['preview']}>
      <Who view={view} onGoTo={onGoTo} />
      <Phone view={view} text={text} />
      <p className="margin">{write.underlined}</p>
      <Jumps spots={[cost?.longest ?? null, cost?.special ?? null]} onGoTo={onGoTo} />
    </div>
  );
}

function Who({ view, onGoTo }: Pick<Props, 'view' | 'onGoTo'>) {
  const { write } = useWords();
  const { number } = useFormats();
  const { preview, going } = view;
  if (preview === null) return null;
  const step = (by: 1 | -1) => () => onGoTo((preview.at + by + going) % going);
  return (
    <div className={styles['who']}>
      <Button kind="quiet" aria-label={write.before} onClick={step(-1)}>
        <Icon mark="previous" />
      </Button>
      <p aria-live="polite">
        <b>{preview.name === '' ? preview.phone : preview.name}</b>
        <br />
        <span className="small soft">{write.place(number(preview.at + 1), number(going))}</span>
      </p>
      <Button kind="quiet" aria-label={write.next} onClick={step(1)}>
        <Icon mark="next" />
      </Button>
    </div>
  );
}

function Phone({ view, text }: Pick<Props, 'view' | 'text'>) {
  const { write, parts } = useWords();
  const { now, time } = useFormats();
  const { sealed, refusal, prefix, body, clause } = text;
  return (
    <div className={styles['phone']}>
      <p className={styles['from']}>
        <b>{view.senderShown}</b>
        {view.provider === 'practice' && <span className={styles['practice']}>{write.practice}</span>}
      </p>
      <p className={styles['at']}>
        {capital(parts.named.today)} {time(now.toISOString())}
      </p>
      {sealed !== null && (
        <Bubble from="ours">
          {prefix !== '' && <Clause>{prefix.trim()}</Clause>}
          {prefix === '' ? '' : ' '}
          {body}
          {clause !== '' && '\n'}
          {clause !== '' && <Clause>{clause}</Clause>}
        </Bubble>
      )}
      {refusal !== null && <p className="small">{problemSentence(write, refusal)}</p>}
    </div>
  );
}

function Jumps({
  spots: [longest, special],
  onGoTo,
}: {
  readonly spots: readonly [CostSpot | null, CostSpot | null];
  readonly onGoTo: (at: number) => void;
}) {
  const { write } = useWords();
  const lines = [
    longest && { spot: longest, word: write.longest(longest.name) },
    special && { spot: special, word: write.special(special.name) },
  ];
  return (
    <div className={styles['jumps']}>
      {lines.map(
        (line) =>
          line !== null && (
            <p key={line.word}>
              <button type="button" className={styles['link']} onClick={() => onGoTo(line.spot.at)}>
                {line.word}
              </button>
              <span className="soft nowrap">{write.partsOf(line.spot.parts)}</span>
            </p>
          ),
      )}
    </div>
  );
}

const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());
