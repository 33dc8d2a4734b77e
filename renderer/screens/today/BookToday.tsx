import { AccountTable } from '#renderer/parts/AccountTable.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import type { Mark } from '#renderer/parts/Icon.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { PersonGroup } from '#shared/views/standings.ts';
import type { TodayView } from '#shared/views/today.ts';
import styles from './Today.module.css';

const groups: readonly { readonly group: PersonGroup; readonly mark: Mark; readonly shown: 'always' | 'whenAny' }[] = [
  { group: 'mayText', mark: 'yes', shown: 'always' },
  { group: 'stale', mark: 'stale', shown: 'always' },
  { group: 'saidStop', mark: 'stop', shown: 'always' },
  { group: 'onHold', mark: 'held', shown: 'whenAny' },
  { group: 'noTexts', mark: 'landline', shown: 'whenAny' },
  { group: 'neverAsked', mark: 'never', shown: 'always' },
];

/** Everyone stands in one row, so the rows add up to the book. */
export function BookToday({ view }: { readonly view: TodayView }) {
  const { today } = useWords();
  const { number, month, now } = useFormats();
  return (
    <Section title={today.bookToday}>
      <AccountTable
        label={today.bookToday}
        rows={groups
          .filter(({ group, shown }) => shown === 'always' || view.book[group] > 0)
          .map(({ group, mark }) => ({
            key: group,
            what: (
              <PlaceLink to={{ screen: 'people', filter: group }}>
                <Icon mark={mark} size="small" className={styles[group]} />
                {today.group[group]}
              </PlaceLink>
            ),
            amount: number(view.book[group]),
          }))}
        sum={{ what: today.inBook, amount: number(view.book.all) }}
      />
      <p className={styles['month']}>{today.monthLine(month(now.toISOString()), view.month.yeses, view.month.stops)}</p>
    </Section>
  );
}
