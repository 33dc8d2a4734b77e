import { useState } from 'react';
import { useCarrierName } from '#renderer/carriers.ts';
import { useView } from '#renderer/host.ts';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Chip } from '#renderer/parts/Chip.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderKind } from '#shared/facts.ts';
import type { Carrier, CarriersView } from '#shared/views/carriers.ts';
import { CarrierAccount } from './CarrierAccount.tsx';
import { CarrierAbilities } from './CarrierAbilities.tsx';
import { EarlierAccounts } from './EarlierAccounts.tsx';
import { LastCheck } from './LastCheck.tsx';
import styles from './Settings.module.css';

/** Who carries the texts; choosing another changes nothing until it was tested and taken into use. */
export function CarrierSettings() {
  const view = useView('carriers', {});
  return <WhenSeen view={view}>{(answer) => <Carriers view={answer} />}</WhenSeen>;
}

function Carriers({ view }: { readonly view: CarriersView }) {
  const { carriers } = useWords();
  const nameOf = useCarrierName();
  const { days, date } = useFormats();
  const [chosen, setChosen] = useState<ProviderKind>(view.inUse ?? 'practice');
  const carrier = view.carriers.find(({ kind }) => kind === chosen);
  const factOf = ({ kind, receivesStop, keptDays }: Carrier): string => {
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
          choices={view.carriers.map((each) => ({
            value: each.kind,
            word: (
              <span className="row">
                <b>{nameOf(each.kind)}</b>
                {each.kind === view.inUse && <Chip state="yes">{carriers.inUse}</Chip>}
                {each.fits === 'yes' && each.kind !== view.inUse && <span className="margin">{carriers.fits}</span>}
              </span>
            ),
            hint: factOf(each),
          }))}
          onChoose={setChosen}
        />
        <p className="margin">{carriers.rampsCheckedOn(date(`${view.checkedOn.onRamps}T12:00:00.000Z`))}</p>
      </Section>
      <div className="stack" key={chosen}>
        {carrier !== undefined && (
          <>
            <CarrierAccount carrier={carrier} view={view} />
            <CarrierAbilities carrier={carrier} checkedOn={view.checkedOn.claims} />
          </>
        )}
        <EarlierAccounts accounts={view.replies.earlier} />
        <LastCheck replies={view.replies} />
      </div>
    </div>
  );
}
