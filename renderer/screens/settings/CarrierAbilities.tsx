import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Carrier } from '#shared/views/carriers.ts';
import { Claim } from './Claim.tsx';
import styles from './Settings.module.css';

type Props = { readonly carrier: Carrier; readonly checkedOn: string };

/** What a provider can and cannot do, each with how sure that is. */
export function CarrierAbilities({ carrier, checkedOn }: Props) {
  const { carriers } = useWords();
  const { date } = useFormats();
  const { kind, name, claims } = carrier;
  return (
    <Section title={kind === 'practice' ? carriers.canPractice : carriers.can(name)}>
      <div className="stack">
        <ul className={styles['claims']}>
          {claims.map((claim) => (
            <Claim key={claim.says.en} claim={claim} sure={kind === 'practice' ? 'ours' : 'told'} />
          ))}
        </ul>
        {kind !== 'practice' && <p className="margin">{carriers.checkedOn(date(`${checkedOn}T12:00:00.000Z`))}</p>}
      </div>
    </Section>
  );
}
