import { useId } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Review } from '#shared/views/check.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { useFromWhen } from './fromWhen.ts';
import { useWhyLater } from './whyLater.ts';
import styles from './check.module.css';

/** Everyone who gets the text, and from when where that is not at once. */
export function GoingColumn({ review, onMore }: { readonly review: Review; readonly onMore: () => void }) {
  const { check } = useWords();
  const { number } = useFormats();
  const fromWhen = useFromWhen();
  const whyLater = useWhyLater();
  const id = useId();
  const { going, goingRows, later, freshened, byReason } = review;
  const left = going - goingRows.length;
  const isAlike = later !== null && later.people === going && later.first === later.last;
  const said = [
    going === 0 ? check.goingNobody : check.goingAll(review.campaign),
    freshened > 0 && check.freshened(freshened, number(freshened)),
    byReason > 0 && check.byReason(byReason, number(byReason)),
    // What everyone waits for is said at the foot.
    ...(later?.moved ?? [])
      .filter(({ people }) => people < going)
      .map(({ people, first, ...why }) => check.later(people, number(people), fromWhen(first), whyLater([why]))),
  ];
  return (
    <section className={styles['column']} aria-labelledby={id}>
      <ColumnHead id={id} mark="yes" tone="yes" count={going} word={check.going(going)}>
        {said.filter((sentence) => sentence !== false).join(' ')}
      </ColumnHead>
      <ul aria-label={check.goingList}>
        {goingRows.map(({ contact, name, parts, from }) => (
          <li key={contact} className={styles['line']}>
            <PlaceLink to={{ screen: 'people', person: contact }}>{name}</PlaceLink>
            <span className="small soft nowrap">{from === null || isAlike ? check.parts(parts) : fromWhen(from)}</span>
          </li>
        ))}
      </ul>
      {left > 0 && goingRows.length < 500 && (
        <Button kind="quiet" onClick={onMore}>
          {check.more(number(Math.min(100, left)))}
        </Button>
      )}
      {left > 0 && goingRows.length >= 500 && <p className="small soft">{check.moreElsewhere(number(left))}</p>}
    </section>
  );
}
