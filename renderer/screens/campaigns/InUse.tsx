import { useFormats, useWords } from '#renderer/words/words.ts';
import type { WordingLine } from '#shared/views/campaign.ts';

/** From when until when these words were the campaign's. */
export function InUse({ line: { from, until } }: { readonly line: WordingLine }) {
  const { campaigns } = useWords();
  const { date } = useFormats();
  return until === null ? campaigns.since(date(from)) : campaigns.fromTo(date(from), date(until));
}
