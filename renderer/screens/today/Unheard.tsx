import { Notice } from '#renderer/parts/Notice.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { TodayView } from '#shared/views/today.ts';
import styles from './Today.module.css';

/** Accounts used before that are silent: who says stop there is not heard, and only the owner can look. */
export function Unheard({ accounts }: { readonly accounts: TodayView['unheard'] }) {
  const { carriers } = useWords();
  const { day } = useFormats();
  const numbers = [...new Set(accounts.flatMap((account) => account.numbers))];
  return (
    <div className={styles['found']}>
      <Notice mark="warning" title={carriers.unheardTitle(numbers)}>
        {accounts.map(
          ({ key, named, unread }) =>
            unread !== null && <p key={key}>{carriers.unheard(named, unread.why, day(unread.since))}</p>,
        )}
        <PlaceLink to={{ screen: 'settings', part: 'carriers' }}>{carriers.unheardNext}</PlaceLink>
      </Notice>
    </div>
  );
}
