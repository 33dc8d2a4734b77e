import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { rowSentences } from '#shared/importing/rowWords.ts';
import type { ImportRow } from '#shared/views/importing.ts';

/** All there is to say of the row that is open. */
export function RowDetails({ row }: { readonly row: ImportRow | null }) {
  const { bringIn } = useWords();
  const { date } = useFormats();
  if (row === null) return <p className="small soft">{bringIn.rowNone}</p>;
  const sentences = rowSentences(row.judged, bringIn.rows, date);
  return (
    <Section title={bringIn.rowTitle(row.row)}>
      <div role="status" className="stack">
        <p>
          <b>{bringIn.rows.heaps[row.heap]}</b>
        </p>
        {sentences.length === 0 && <p>{bringIn.fine}</p>}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Section>
  );
}
