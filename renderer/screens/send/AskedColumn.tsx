import { useId } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { SegmentedFilter } from '#renderer/parts/SegmentedFilter.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { reasonSentence } from '#renderer/words/sentences.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { AskedRow, Review } from '#shared/views/check.ts';
import { ColumnHead } from './ColumnHead.tsx';
import styles from './check.module.css';

type Upheld = Readonly<Record<string, string>>;

type Props = {
  readonly review: Review;
  readonly upheld: Upheld;
  readonly onDecide: (upheld: Upheld) => void;
  readonly onMore: () => void;
};

/** Stale yeses: left out unless the owner writes down why one is still good. */
export function AskedColumn({ review, upheld, onDecide, onMore }: Props) {
  const { check } = useWords();
  const { number } = useFormats();
  const id = useId();
  const { asked, askedRows, toDecide } = review;
  const left = asked - askedRows.length;
  const decide = (contact: string, reason: string | null) => {
    const { [contact]: _, ...others } = upheld;
    onDecide(reason === null ? others : { ...others, [contact]: reason });
  };
  return (
    <section className={styles['column']} aria-labelledby={id}>
      <ColumnHead id={id} mark="stale" tone="stale" count={toDecide} word={check.asked(toDecide)}>
        {asked === 0 ? check.askedNobody : check.askedAll}
      </ColumnHead>
      <ul>
        {askedRows.map((row) => (
          <Asked
            key={row.contact}
            row={row}
            reason={upheld[row.contact] ?? null}
            onDecide={(reason) => decide(row.contact, reason)}
          />
        ))}
      </ul>
      {left > 0 && askedRows.length < 500 && (
        <Button kind="quiet" onClick={onMore}>
          {check.more(number(Math.min(100, left)))}
        </Button>
      )}
    </section>
  );
}

type AskedProps = {
  readonly row: AskedRow;
  readonly reason: string | null;
  readonly onDecide: (reason: string | null) => void;
};

function Asked({ row, reason, onDecide }: AskedProps) {
  const { check, reasons } = useWords();
  const formats = useFormats();
  return (
    <li className={styles['asked']}>
      <div className={styles['decision']}>
        <PlaceLink to={{ screen: 'people', person: row.contact }}>{row.name}</PlaceLink>
        <SegmentedFilter
          label={check.decisionFor(row.name)}
          value={reason === null ? 'leaveOut' : 'send'}
          choices={[
            { value: 'leaveOut', word: check.leaveOut },
            { value: 'send', word: check.send },
          ]}
          onChoose={(choice) => onDecide(choice === 'send' ? '' : null)}
        />
      </div>
      {row.why !== null && <p className="small soft">{reasonSentence(reasons, row.why, formats)}</p>}
      {reason !== null && (
        <div className={styles['reason']}>
          <TextField
            label={check.reason(row.name)}
            hint={reason.trim() === '' ? check.reasonHint : check.reasonTaken}
            maxLength={2000}
            autoFocus={reason === ''}
            value={reason}
            onWrite={onDecide}
          />
        </div>
      )}
    </li>
  );
}
