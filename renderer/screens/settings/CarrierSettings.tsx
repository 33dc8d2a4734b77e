import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Chip } from '#renderer/parts/Chip.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderKind } from '#shared/facts.ts';
import { providers } from '#shared/providers.ts';
import type { CarriersView } from '#shared/views/settings.ts';
import { CarrierAccount } from './CarrierAccount.tsx';
import { CarrierAbilities } from './CarrierAbilities.tsx';
import { LastCheck } from './LastCheck.tsx';
import styles from './Settings.module.css';

const kinds = Object.keys(providers) as readonly ProviderKind[];

/** Who carries the texts; choosing another changes nothing until it was tested and taken into use. */
export function CarrierSettings() {
  const view = useView('carriers', {});
  return <WhenSeen view={view}>{(answer) => <Carriers view={answer} />}</WhenSeen>;
}

function Carriers({ view }: { readonly view: CarriersView }) {
  const { carriers } = useWords();
  const { days } = useFormats();
  const [chosen, setChosen] = useState<ProviderKind>(view.inUse ?? 'practice');
  const factOf = (kind: ProviderKind): string => {
    const { receivesStop, keptDays } = providers[kind];
    if (kind === 'practice') return carriers.practice;
    return [carriers.facts[receivesStop], ...(keptDays === null ? [] : [carriers.facts.kept(days(keptDays))])].join(
      ' ',
    );
  };
  return (
    <div className={styles['carriers']}>
      <Section title={carriers.title}>
        <RadioList
          label={carriers.title}
          labelShown="hidden"
          look="ruled"
          value={chosen}
          choices={kinds.map((value) => ({
            value,
            word: (
              <span className="row">
                <b>{providers[value].name}</b>
                {value === view.inUse && <Chip state="yes">{carriers.inUse}</Chip>}
              </span>
            ),
            hint: factOf(value),
          }))}
          onChoose={setChosen}
        />
      </Section>
      <div className="stack" key={chosen}>
        <CarrierAccount kind={chosen} view={view} />
        <CarrierAbilities kind={chosen} />
        <LastCheck replies={view.replies} />
      </div>
    </div>
  );
}
