import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useWords } from '#renderer/words/words.ts';
import { readRules } from './campaignRules.ts';
import type { RulesDraft } from './campaignRules.ts';
import styles from './campaigns.module.css';

type Props = {
  readonly rules: RulesDraft;
  readonly onWrite: (rules: RulesDraft) => void;
  /** What the host said of the keyword. */
  readonly keywordWrong?: string | undefined;
};

/** Keyword, promise, least proof and clocks: the same fields for a new campaign and an old one. */
export function RulesFields({ rules, onWrite, keywordWrong }: Props) {
  const { campaigns } = useWords();
  const { wrong } = readRules(rules);
  const grades = (['A', 'B', 'C', 'D'] as const).map((grade) => ({ value: grade, word: campaigns.grades[grade] }));
  return (
    <>
      <div className={styles['pair']}>
        <TextField
          label={campaigns.perMonth}
          hint={campaigns.perMonthHint}
          wrong={wrong.has('perMonth') ? campaigns.perMonthWrong : undefined}
          inputMode="numeric"
          value={rules.perMonth}
          onWrite={(perMonth) => onWrite({ ...rules, perMonth })}
        />
        <TextField
          label={campaigns.keywordLabel}
          hint={campaigns.keywordHint}
          wrong={keywordWrong}
          maxLength={20}
          value={rules.keyword}
          onWrite={(keyword) => onWrite({ ...rules, keyword: keyword.toUpperCase().replace(/\s/g, '') })}
        />
      </div>
      {rules.keyword !== '' && (
        <RadioList
          label={campaigns.joinBy}
          value={rules.joinBy}
          choices={(['keyword', 'confirmation'] as const).map((value) => ({
            value,
            word: campaigns.joinByWords[value],
            hint: campaigns.joinByHints[value],
          }))}
          onChoose={(joinBy) => onWrite({ ...rules, joinBy })}
        />
      )}
      <Select
        label={campaigns.leastGrade}
        value={rules.leastGrade}
        choices={grades}
        onChoose={(leastGrade) => onWrite({ ...rules, leastGrade })}
      />
      <RadioList
        label={campaigns.clocks}
        value={rules.clocks}
        choices={[
          { value: 'country', word: campaigns.clocksCountry },
          { value: 'own', word: campaigns.clocksOwn },
        ]}
        onChoose={(clocks) => onWrite({ ...rules, clocks })}
      />
      {rules.clocks === 'own' && (
        <div className={styles['triple']}>
          {(['warn', 'firstUse', 'idle'] as const).map((clock) => (
            <TextField
              key={clock}
              label={`${campaigns[clock]} (${campaigns.monthsField})`}
              hint={campaigns.monthsHint}
              wrong={wrong.has(clock) ? campaigns.monthsWrong : undefined}
              inputMode="numeric"
              value={rules[clock]}
              onWrite={(months) => onWrite({ ...rules, [clock]: months })}
            />
          ))}
        </div>
      )}
    </>
  );
}
