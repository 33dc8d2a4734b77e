import type { Phone } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import type { Campaign, Shop, Wording } from '#shared/shop.ts';
import type { Sheet } from '#electron/proof/sheet.ts';
import { howToStop, paperWordsIn, reachOf } from './paperWords.ts';

export type Poster = {
  readonly shop: Shop;
  readonly campaign: Campaign;
  readonly wording: Wording;
  readonly keyword: string;
  readonly number: Phone;
  readonly size: 'A4' | 'A6';
};

/** RFC 5724 names the number; the body is what phones have agreed on. */
const smsLink = (number: Phone, keyword: string): string => `sms:${number}?body=${encodeURIComponent(keyword)}`;

/** For the counter or the window: the words whole, the keyword, and a code that opens the text ready to be sent. */
export const drawPoster = ({ shop, campaign, wording, keyword, number, size }: Poster, sheet: Sheet): void => {
  const words = paperWordsIn(wording.language);
  const { poster, form } = words;
  const reach = reachOf(shop);
  const big = size === 'A4' ? 2 : 1;
  const fine = { size: size === 'A4' ? 11 : 6.5 };
  const shown = showPhone(number, shop.description?.country ?? '');
  sheet.paragraph(reach.name, { size: 10 * big, weight: 700 });
  sheet.heading(1, campaign.name, { size: 26 * big });
  sheet.paragraph(wording.wording, { size: 9.5 * big });
  sheet.rule();
  sheet.paragraph(poster.text(keyword, shown), { size: 14 * big, weight: 700 });
  sheet.qr(smsLink(number, keyword), poster.qr, { side: 132 * big });
  sheet.paragraph(poster.scan, { size: 7 * big });
  sheet.rule();
  const often = campaign.perMonth === null ? '' : form.oftenMonth(campaign.perMonth);
  sheet.paragraph([poster.confirm, often, poster.costs, howToStop(words, reach)].filter(Boolean).join(' '), fine);
  const { privacyUrl } = shop.description ?? {};
  sheet.paragraph([reach.address, privacyUrl].filter(Boolean).join(' · '), fine);
};
