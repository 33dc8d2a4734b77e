import type { ConsentId } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';
import { wordingOf } from '#shared/shop.ts';
import type { QrShape } from '#shared/views/bookCheck.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import { qrShape } from '#electron/proof/qrShape.ts';
import { momentIn } from './moment.ts';
import { howToStop, paperWordsIn, reachOf } from './paperWords.ts';

/** The receipt as a code to photograph: its words, for whoever reads them out, and its shape. */
export type ReceiptCode = { readonly text: string; readonly qr: QrShape };

/**
 * A receipt for a phone to keep without any network: the shop, what was agreed by its name and fingerprint, how to stop,
 * and the entry with its leaf hash. It names nobody, because a screen at the counter is read by whoever stands near. Null
 * where the book has none of these yeses.
 */
export const receiptCode = (
  shop: Shop,
  ledger: Pick<Ledger, 'leafHash'>,
  ids: readonly ConsentId[],
  spoken: string | null,
): ReceiptCode | null => {
  const consents = ids.flatMap((id) => shop.consents.get(id) ?? []).slice(0, mostYeses);
  const [first] = consents;
  if (first === undefined) return null;
  const language = spoken ?? shop.contacts.get(first.contact)?.language ?? shop.description?.language ?? 'en';
  const words = paperWordsIn(language);
  const reach = reachOf(shop);
  const when = momentIn(language, shop);
  const text = [
    reach.name,
    ...consents.flatMap((consent) => {
      const campaign = shop.campaigns.get(consent.campaign);
      const wording = campaign ? wordingOf(campaign, consent.wordingVersion) : null;
      return [
        `${words.receipt.said(campaign?.name ?? '')} ${when(consent.evidence.givenAt)}`,
        ...(wording ? [`${words.receipt.words(wording.version)}: SHA-256 ${wording.sha256}`] : []),
        `${words.receipt.entry} ${consent.seq}, ${words.receipt.fingerprint} ${ledger.leafHash(consent.seq)}`,
      ];
    }),
    `${words.receipt.stop}: ${howToStop(words, reach).replaceAll('\u00a0', ' ')}`,
  ].join('\n');
  return { text, qr: qrShape(text) };
};

/** As many as a code on a small screen can hold and a phone still reads. */
const mostYeses = 5;
