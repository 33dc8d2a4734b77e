import { showPhone } from '#shared/phone.ts';
import type { Consent, Shop } from '#shared/shop.ts';
import { wordingOf } from '#shared/shop.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import type { Sheet } from '#electron/proof/sheet.ts';
import type { Fitting } from './printPaper.ts';
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

/** Smaller on a card, by as much as brings it onto one side; the roll of a receipt printer is as long as needed. */
export const drawReceipt = (
  { shop, consent, language, leafHash, checkpoint }: Receipt,
  sheet: Sheet,
  card?: Pick<Fitting, 'scale'>,
): void => {
  const words = paperWordsIn(language);
  const { receipt } = words;
  const reach = reachOf(shop);
  const campaign = shop.campaigns.get(consent.campaign);
  const contact = shop.contacts.get(consent.contact);
  const wording = campaign ? wordingOf(campaign, consent.wordingVersion) : null;
  const phone = showPhone(contact?.phone ?? '', shop.description?.country ?? '');
  const sized = (size: number) => ({ size: size * (card?.scale ?? 1) });
  const [small, tiny] = [sized(8.5), sized(7)];
  sheet.paragraph(reach.name, { ...sized(11), weight: 700 });
  if (reach.address !== '') sheet.paragraph(reach.address, small);
  sheet.heading(1, receipt.title, sized(16));
  sheet.paragraph(receipt.said(campaign?.name ?? ''), sized(10));
  sheet.row(receipt.person, [contact?.name, phone].filter(Boolean).join('\n'), small);
  sheet.row(receipt.at, momentIn(language, shop)(consent.evidence.givenAt), small);
  sheet.heading(2, wording ? receipt.words(wording.version) : receipt.noWords, sized(9.5));
  if (wording) sheet.paragraph(wording.wording, sized(10));
  sheet.heading(2, receipt.stop, sized(9.5));
  sheet.paragraph(`${howToStop(words, reach)} ${receipt.stopMeans}`, small);
  sheet.heading(2, receipt.kept, sized(9.5));
  sheet.row(receipt.entry, String(consent.seq), small);
  sheet.row(receipt.fingerprint, leafHash, tiny);
  sheet.heading(3, receipt.checkpoint, sized(9));
  // A card is as high as it is, so what is read by eye stands beside what is read by a camera.
  const side = 120 * (card?.scale ?? 1);
  const beside = card === undefined ? {} : { clear: side + 8 };
  if (card !== undefined) sheet.qr(checkpoint, receipt.qr, { side, place: 'beside' });
  sheet.paragraph(checkpoint.trimEnd(), { ...tiny, ...beside });
  if (card === undefined) sheet.qr(checkpoint, receipt.qr, { side });
  sheet.paragraph(receipt.keep, { ...small, ...beside });
};
