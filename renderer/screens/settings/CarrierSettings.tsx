import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Chip } from '#renderer/parts/Chip.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderKind } from '#shared/facts.ts';
import { onRampsCheckedOn, servicesFor } from '#shared/providers/onRamps.ts';
import { providers } from '#shared/providers/providers.ts';
import type { AboutView } from '#shared/views/about.ts';
import type { CarriersView } from '#shared/views/settings.ts';
import { CarrierAccount } from './CarrierAccount.tsx';
import { CarrierAbilities } from './CarrierAbilities.tsx';
import { EarlierAccounts } from './EarlierAccounts.tsx';
import { LastCheck } from './LastCheck.tsx';
import styles from './Settings.module.css';

/** Who carries the texts; choosing another changes nothing until it was tested and taken into use. */
export function CarrierSettings({ about }: { readonly about: AboutView }) {
  const view = useView('carriers', {});
  return <WhenSeen view={view}>{(answer) => <Carriers view={answer} about={about} />}</WhenSeen>;
}

function Carriers({ view, about }: { readonly view: CarriersView; readonly about: AboutView }) {
  const { carriers, parts } = useWords();
  const { days, date } = useFormats();
  const { fit, rest } = servicesFor(view.country ?? '');
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
          choices={(['practice', ...fit, ...rest] as const).map((value) => ({
            value,
            word: (
              <span className="row">
                <b>{parts.provider(value)}</b>
                {value === view.inUse && <Chip state="yes">{carriers.inUse}</Chip>}
                {fit.includes(value) && value !== view.inUse && <span className="margin">{carriers.fits}</span>}
              </span>
            ),
            hint: factOf(value),
          }))}
          onChoose={setChosen}
        />
        <p className="margin">{carriers.rampsCheckedOn(date(`${onRampsCheckedOn}T12:00:00.000Z`))}</p>
      </Section>
      <div className="stack" key={chosen}>
        <CarrierAccount kind={chosen} view={view} about={about} />
        <CarrierAbilities kind={chosen} />
        <EarlierAccounts accounts={view.replies.earlier} />
        <LastCheck replies={view.replies} />
      </div>
    </div>
  );
}
