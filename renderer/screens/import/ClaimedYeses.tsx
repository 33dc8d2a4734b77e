import { Checkbox } from '#renderer/parts/Checkbox.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { Wish } from '#shared/contract.ts';
import type { OpenView } from './ImportScreen.tsx';
import styles from './Import.module.css';

type Props = { readonly list: OpenView; readonly onPlan: (changed: Wish<'planList'>) => void };

/** Nothing is taken over unless the owner says for which one campaign, and which entries mean it. */
export function ClaimedYeses({ list, onPlan }: Props) {
  const { bringIn } = useWords();
  const { campaign, campaignValues } = list.plan;
  return (
    <Section title={bringIn.yesTitle}>
      <p className={styles['text']}>{bringIn.yesHint}</p>
      <RadioList
        label={bringIn.yesFor}
        value={campaign ?? ''}
        choices={[
          { value: '', ...bringIn.yesNone },
          ...list.campaigns.map(({ id, name }) => ({ value: id, word: name })),
        ]}
        onChoose={(chosen) => onPlan({ campaign: chosen === '' ? null : chosen })}
      />
      {campaign !== null && list.plan.mapping.saidYesAt === undefined && (
        <div className={styles['values']}>
          <Notice mark="warning" title={bringIn.yesNoDay} role="status" />
        </div>
      )}
      {campaign !== null && list.campaignValues.length > 0 && (
        <fieldset className={styles['values']}>
          <legend>{bringIn.yesValues}</legend>
          {list.campaignValues.map(({ value, rows }) => (
            <Checkbox
              key={value}
              checked={campaignValues.includes(value)}
              hint={bringIn.yesValue(rows)}
              onChange={(isMeant) => onPlan({ campaignValue: { value, isMeant } })}
            >
              {value}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </Section>
  );
}
