import { Checkbox } from '#renderer/parts/Checkbox.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { WhenField } from '#renderer/parts/WhenField.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Rhythm } from '#shared/facts.ts';
import styles from './send.module.css';

type Props = {
  readonly rhythm: Rhythm;
  readonly timeZone: string;
  readonly onChange: (rhythm: Rhythm) => void;
};

const monthDays = Array.from({ length: 31 }, (_, index) => String(index + 1));

/** When a text comes back, by the shop's own clock. */
export function RhythmFields({ rhythm, timeZone, onChange }: Props) {
  const { plans } = useWords();
  const { weekdayName } = useFormats();
  const { at } = rhythm;
  const toggle = (day: number) => {
    if (rhythm.every !== 'week') return;
    const days = rhythm.days.includes(day)
      ? rhythm.days.filter((one) => one !== day)
      : [...rhythm.days, day].toSorted((one, other) => one - other);
    if (days.length > 0) onChange({ ...rhythm, days });
  };
  return (
    <>
      <RadioList
        label={plans.every}
        value={rhythm.every}
        choices={[
          { value: 'week', word: plans.everyWeek },
          { value: 'month', word: plans.everyMonth },
        ]}
        onChoose={(every) => onChange(every === 'week' ? { every, days: [5], at } : { every, day: 1, at })}
      />
      {rhythm.every === 'week' ? (
        <fieldset className={styles['days']}>
          <legend>{plans.days}</legend>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <Checkbox key={day} checked={rhythm.days.includes(day)} onChange={() => toggle(day)}>
              {weekdayName(day)}
            </Checkbox>
          ))}
        </fieldset>
      ) : (
        <Select
          label={plans.day}
          hint={plans.dayHint}
          value={String(rhythm.day)}
          choices={monthDays.map((value) => ({ value, word: value }))}
          onChoose={(day) => onChange({ ...rhythm, day: Number(day) })}
        />
      )}
      <WhenField
        kind="time"
        label={plans.at}
        hint={plans.atHint(timeZone.replaceAll('_', ' '))}
        value={at}
        onWrite={(time) => (time === '' ? undefined : onChange({ ...rhythm, at: time }))}
      />
    </>
  );
}
