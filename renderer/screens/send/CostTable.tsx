import { useCarrierName } from '#renderer/carriers.ts';
import { LedgerTable } from '#renderer/parts/LedgerTable.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { SealRefusal } from '#shared/rules/seal.ts';
import type { Words } from '#renderer/words/words.ts';
import type { WriteView } from '#shared/views/write.ts';
import type { CostReason, TextCost } from '#shared/views/textCost.ts';
import styles from './send.module.css';

type Props = {
  readonly cost: TextCost | null;
  readonly view: Pick<WriteView, 'provider' | 'partPrice'>;
};

/** Parts over everyone who would get it, each line with its reason; the account adds up. */
export function CostTable({ cost, view }: Props) {
  const { write } = useWords();
  const { number } = useFormats();
  const inAll = useInAll(view, cost);
  if (cost === null) return <p className={styles['notYet']}>{write.notYet}</p>;
  return (
    <div className={styles['cost']}>
      {cost.lines.length > 0 && (
        <LedgerTable
          label={write.cost}
          columns={[
            { key: 'people', head: write.peopleHead, kind: 'figure' },
            { key: 'each', head: write.partsEach, kind: 'figure' },
            { key: 'why', head: write.why },
            { key: 'parts', head: write.partsInAll, kind: 'figure' },
          ]}
          rows={cost.lines.map(({ people, parts, why }) => ({
            key: `${parts} ${why.kind}`,
            cells: [number(people), number(parts), <Why key="why" why={why} />, number(people * parts)],
          }))}
          sum={[number(cost.people), '', inAll, number(cost.parts)]}
        />
      )}
      {cost.problems.map(({ refusal, people, first }) => (
        <Notice key={refusal.kind} mark="warning" title={write.problemPeople(people, number(people), first)}>
          <p>{problemSentence(write, refusal)}</p>
        </Notice>
      ))}
    </div>
  );
}

function useInAll({ provider, partPrice }: Props['view'], cost: TextCost | null): string {
  const { write } = useWords();
  const nameOf = useCarrierName();
  const { amount } = useFormats();
  if (provider === 'practice') return write.inAllPractice;
  if (provider === null || partPrice === null || cost === null) return write.inAll;
  return write.inAllAbout(amount(partPrice * cost.parts), nameOf(provider, 'within'));
}

function Why({ why }: { readonly why: CostReason }) {
  const { write } = useWords();
  const { number, list } = useFormats();
  switch (why.kind) {
    case 'length':
      return write.whyLength(number(why.most));
    case 'longName':
      return write.whyLongName(why.letters, write.fields.firstName);
    case 'unicodeText':
      return write.whyUnicodeText(why.characters);
    case 'unicodeName':
      return write.whyUnicodeName(list(why.names), why.characters);
  }
}

export const problemSentence = (write: Words['write'], refusal: SealRefusal): string =>
  (write.problems[refusal.kind] as (refusal: SealRefusal) => string)(refusal);
