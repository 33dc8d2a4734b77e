import { toAppLanguage } from '#shared/languages.ts';
import { Icon } from '#renderer/parts/Icon.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderClaim } from '#shared/providers/description.ts';

type Props = {
  readonly claim: ProviderClaim;
  readonly as?: 'li' | 'p';
  /** What Yesbook says of itself needs no such word. */
  readonly sure?: 'told' | 'ours';
};

/** One thing said of a provider, with how sure it is and where it stands. */
export function Claim({ claim, as = 'li', sure = 'told' }: Props) {
  const { carriers } = useWords();
  const { locale } = useFormats();
  const { says, mark, source } = claim;
  const said = (
    <span>
      {says[toAppLanguage(locale)]}{' '}
      {sure === 'told' && (
        <span className="margin">
          {source === undefined ? (
            carriers.marks[mark]
          ) : (
            <a href={source} target="_blank" rel="noreferrer">
              {carriers.marks[mark]}
            </a>
          )}
        </span>
      )}
    </span>
  );
  if (as === 'p') return <p>{said}</p>;
  return (
    <li>
      <Icon mark={mark === 'specified' || mark === 'documented' ? 'yes' : 'never'} size="small" />
      {said}
    </li>
  );
}
