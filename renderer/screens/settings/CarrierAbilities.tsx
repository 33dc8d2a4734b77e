import { Icon } from '#renderer/parts/Icon.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderKind } from '#shared/facts.ts';
import { claimsCheckedOn, providers } from '#shared/providers.ts';
import styles from './Settings.module.css';

/** What a provider can and cannot do, each with how sure that is. */
export function CarrierAbilities({ kind }: { readonly kind: ProviderKind }) {
  const { carriers } = useWords();
  const { locale, date } = useFormats();
  const language = locale.startsWith('de') ? 'de' : 'en';
  const { name, claims } = providers[kind];
  return (
    <Section title={carriers.can(name)}>
      <div className="stack">
        <ul className={styles['claims']}>
          {claims.map(({ says, mark, source }) => (
            <li key={says.en}>
              <Icon mark={mark === 'specified' || mark === 'documented' ? 'yes' : 'never'} size="small" />
              <span>
                {says[language]}{' '}
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
            </li>
          ))}
        </ul>
        {kind !== 'practice' && (
          <p className="margin">{carriers.checkedOn(date(`${claimsCheckedOn}T12:00:00.000Z`))}</p>
        )}
      </div>
    </Section>
  );
}
