import { AccountTable } from '#renderer/parts/AccountTable.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { type ImportCounts, heaps } from '#shared/importing/counts.ts';

type Props = { readonly title: string; readonly sum: string; readonly counts: ImportCounts };

const among = ['landlines', 'filledIn', 'stops', 'stopsLost', 'notesToRead', 'yeses', 'yesesLeft'] as const;

/** The five heaps add up to the rows; below them what is among them. */
export function ListAccount({ title, sum, counts }: Props) {
  const { bringIn } = useWords();
  const { number } = useFormats();
  const found = among.filter((key) => counts[key] > 0);
  return (
    <>
      <Section title={title}>
        <AccountTable
          label={title}
          rows={heaps.map((heap) => ({ key: heap, what: bringIn.rows.heaps[heap], amount: number(counts[heap]) }))}
          sum={{ what: sum, amount: number(counts.rows) }}
        />
      </Section>
      {found.length > 0 && (
        <Section title={bringIn.among}>
          <AccountTable
            label={bringIn.among}
            rows={found.map((key) => ({ key, what: bringIn.amongRows[key], amount: number(counts[key]) }))}
          />
        </Section>
      )}
    </>
  );
}
