import type { CampaignView } from '#shared/views/campaign.ts';
import styles from './SheetPicture.module.css';

type Props = { readonly kind: 'poster' | 'form'; readonly campaign: CampaignView };

/** What comes out of the printer, as small as a stamp; for the eye only, for all of it stands beside it in words. */
export function SheetPicture({ kind, campaign: { name, shop, wordings } }: Props) {
  const wording = wordings[0];
  if (wording === undefined) return null;
  return (
    <div className={styles['sheet']} data-kind={kind} aria-hidden="true">
      <span className={styles['shop']} style={kind === 'poster' ? { background: shop.colour } : { color: shop.colour }}>
        {shop.name}
      </span>
      <span className={styles['title']} style={kind === 'form' ? { color: shop.colour } : {}}>
        {name}
      </span>
      <span className={styles['words']} lang={wording.language}>
        {wording.wording}
      </span>
      {kind === 'poster' ? (
        <span className={styles['code']} />
      ) : (
        ['name', 'number', 'signature'].map((line) => <span key={line} className={styles['line']} />)
      )}
    </div>
  );
}
