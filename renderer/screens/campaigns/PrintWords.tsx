import { PrintThis } from '#renderer/parts/PrintThis.tsx';
import { Wording } from '#renderer/parts/Wording.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { WordingLine } from '#shared/views/campaign.ts';

/** One wording on paper, whole. */
export function PrintWords({ name, line }: { readonly name: string; readonly line: WordingLine }) {
  const { campaigns, parts } = useWords();
  return (
    <PrintThis label={parts.printWords(name)} title={name}>
      <p>{campaigns.versionWords(line.version)}</p>
      <Wording words={line.wording} language={line.language} />
    </PrintThis>
  );
}
