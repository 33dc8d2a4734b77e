import { toAppLanguage } from '#shared/languages.ts';
import { Icon } from '#renderer/parts/Icon.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderClaim } from '#shared/providers/description.ts';

/** One thing said of a provider, with how sure it is and where it stands. */
export function Claim({ claim, as = 'li' }: { readonly claim: ProviderClaim; readonly as?: 'li' | 'p' }) {
  const { carriers } = useWords();
  const { locale } = useFormats();
  const { says, mark, source } = claim;
  const said = (
    <span>
      {says[toAppLanguage(locale)]}{' '}
      <span className="margin">
        {source === undefined ? (
          carriers.marks[mark]
        ) : (
          <a href={source} target="_blank" rel="noreferrer">
            {carriers.marks[mark]}
          </a>
        )}
      </span>
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
