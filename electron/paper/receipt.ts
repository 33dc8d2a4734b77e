import { showPhone } from '#shared/phone.ts';
import type { Consent, Shop } from '#shared/shop.ts';
import { wordingOf } from '#shared/shop.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import type { Sheet } from '#electron/proof/sheet.ts';
import { howToStop, paperWordsIn, reachOf } from './paperWords.ts';
import { momentIn } from './moment.ts';

export type Receipt = {
  readonly shop: Shop;
  readonly consent: Consent;
  readonly language: string;
  readonly leafHash: string;
  readonly checkpoint: string;
};

/** Everything the customer takes home; the checkpoint makes their copy a witness of the book. */
export const receiptOf = async (shop: Shop, ledger: Ledger, consent: Consent, language: string): Promise<Receipt> => ({
  shop,
  consent,
  language,
  checkpoint: await ledger.checkpoint(),
  leafHash: ledger.leafHash(consent.seq),
});

export const drawReceipt = ({ shop, consent, language, leafHash, checkpoint }: Receipt, sheet: Sheet): void => {
  const words = paperWordsIn(language);
  const { receipt } = words;
  const reach = reachOf(shop);
  const campaign = shop.campaigns.get(consent.campaign);
  const contact = shop.contacts.get(consent.contact);
  const wording = campaign ? wordingOf(campaign, consent.wordingVersion) : null;
  const phone = showPhone(contact?.phone ?? '', shop.description?.country ?? '');
  sheet.paragraph(reach.name, { size: 11, weight: 700 });
  if (reach.address !== '') sheet.paragraph(reach.address, small);
  sheet.heading(1, receipt.title, { size: 16 });
  sheet.paragraph(receipt.said(campaign?.name ?? ''), { size: 10 });
  sheet.row(receipt.person, [contact?.name, phone].filter(Boolean).join('\n'), small);
  sheet.row(receipt.at, momentIn(language, shop)(consent.evidence.givenAt), small);
  sheet.heading(2, wording ? receipt.words(wording.version) : receipt.noWords, { size: 9.5 });
  if (wording) sheet.paragraph(wording.wording, { size: 10 });
  sheet.heading(2, receipt.stop, { size: 9.5 });
  sheet.paragraph(`${howToStop(words, reach)} ${receipt.stopMeans}`, small);
  sheet.heading(2, receipt.kept, { size: 9.5 });
  sheet.row(receipt.entry, String(consent.seq), small);
  sheet.row(receipt.fingerprint, leafHash, tiny);
  sheet.heading(3, receipt.checkpoint, { size: 9 });
  sheet.paragraph(checkpoint.trimEnd(), tiny);
  sheet.qr(checkpoint, receipt.qr, { side: 120 });
  sheet.paragraph(receipt.keep, small);
};

const small = { size: 8.5 } as const;
const tiny = { size: 7 } as const;
