import { useCarrierName } from '#renderer/carriers.ts';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { ProviderKind } from '#shared/facts.ts';
import styles from './Today.module.css';

/** Whoever carries the texts cannot be asked for stops, so nothing is sent: the one step that mends it. */
export function KeysMissing({ provider }: { readonly provider: ProviderKind }) {
  const { today } = useWords();
  const nameOf = useCarrierName();
  return (
    <div className={styles['found']}>
      <Notice mark="warning" title={today.keysMissing(nameOf(provider))}>
        <p>
          {today.keysMeans} <PlaceLink to={{ screen: 'settings', part: 'carriers' }}>{today.enterKeys}</PlaceLink>
        </p>
      </Notice>
    </div>
  );
}
