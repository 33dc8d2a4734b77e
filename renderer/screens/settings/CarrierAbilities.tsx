import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderKind } from '#shared/facts.ts';
import { claimsCheckedOn, providers } from '#shared/providers/providers.ts';
import { Claim } from './Claim.tsx';
import styles from './Settings.module.css';

/** What a provider can and cannot do, each with how sure that is. */
export function CarrierAbilities({ kind }: { readonly kind: ProviderKind }) {
  const { carriers, parts } = useWords();
  const { date } = useFormats();
  const { name, claims } = providers[kind];
  return (
    <Section title={carriers.can(kind === 'practice' ? parts.provider(kind) : name)}>
      <div className="stack">
        <ul className={styles['claims']}>
          {claims.map((claim) => (
            <Claim key={claim.says.en} claim={claim} sure={kind === 'practice' ? 'ours' : 'told'} />
          ))}
        </ul>
        {kind !== 'practice' && (
          <p className="margin">{carriers.checkedOn(date(`${claimsCheckedOn}T12:00:00.000Z`))}</p>
        )}
      </div>
    </Section>
  );
}
