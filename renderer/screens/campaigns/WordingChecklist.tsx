import { Explained } from '#renderer/parts/Explained.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import type { Mark } from '#renderer/parts/Icon.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { checkWording } from '#shared/rules/wordingCheck.ts';
import type { CheckedPiece, PieceState, WordingOccasion } from '#shared/rules/wordingCheck.ts';
import styles from './campaigns.module.css';

const marks: Readonly<Record<PieceState, Mark>> = { said: 'yes', missing: 'never', look: 'info', differs: 'warning' };

/** What the law and custom of the country want said, read from the words as they are typed. */
export function WordingChecklist({ occasion }: { readonly occasion: WordingOccasion }) {
  const { campaigns } = useWords();
  const pieces = checkWording(occasion);
  const missing = pieces.filter(({ state }) => state === 'missing' || state === 'differs').length;
  return (
    <Section title={campaigns.checkTitle}>
      <p className="small soft" role="status">
        {campaigns.checkLead(missing)}
      </p>
      <ul className={styles['checks']}>
        {pieces.map((piece) => (
          <Piece key={piece.piece} checked={piece} perMonth={occasion.perMonth} />
        ))}
      </ul>
      <p className="margin">{campaigns.checkHint}</p>
    </Section>
  );
}

function Piece({ checked, perMonth }: { readonly checked: CheckedPiece; readonly perMonth: number | null }) {
  const { campaigns } = useWords();
  const { number } = useFormats();
  const { piece, state, want, source } = checked;
  const { title, advice } = campaigns.pieces[piece];
  const wanted = want === 'law' ? campaigns.law : campaigns.custom;
  return (
    <li>
      <Icon mark={marks[state]} className={state === 'said' ? styles['yesMark'] : undefined} />
      <span className={styles['piece']}>
        <b>{title}</b> <span className="small soft">{campaigns.states[state]}</span>
        {state !== 'said' && (
          <span className={styles['advice']}>
            <br />
            {state === 'differs' ? campaigns.differs(number(perMonth ?? 0)) : advice}
          </span>
        )}
      </span>
      <Explained className={styles['source'] ?? ''} label={`${title}: ${wanted}`} sentence={campaigns.sources[source]}>
        {wanted}
      </Explained>
    </li>
  );
}
