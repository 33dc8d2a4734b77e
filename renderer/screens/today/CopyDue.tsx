import { Notice } from '#renderer/parts/Notice.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { TodayView } from '#shared/views/today.ts';
import styles from './Today.module.css';

/** A disk that dies takes every yes on it along. */
export function CopyDue({ due }: { readonly due: Exclude<TodayView['copyDue'], 'no'> }) {
  const { backup, today } = useWords();
  return (
    <div className={styles['copyDue']}>
      <Notice title={backup.due[due]}>
        <p>
          {today.copyWhy} <PlaceLink to={{ screen: 'settings', part: 'backup' }}>{today.copyMake}</PlaceLink>
        </p>
      </Notice>
    </div>
  );
}
