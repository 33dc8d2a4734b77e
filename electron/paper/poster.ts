import type { Phone } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { plainColour } from '#shared/rules/shopColour.ts';
import type { Campaign, Shop, Wording } from '#shared/shop.ts';
import type { Sheet } from '#electron/proof/sheet.ts';
import type { Fitting } from './printPaper.ts';
import { howToStop, paperWordsIn, reachOf } from './paperWords.ts';

export type Poster = {
  readonly shop: Shop;
  readonly campaign: Campaign;
  readonly wording: Wording;
  readonly keyword: string;
  readonly number: Phone;
  readonly size: 'A4' | 'A6';
  /** Signed for this print: whoever keeps or photographs the poster is a witness of the book. */
  readonly checkpoint: string;
};

/** RFC 5724 names the number; the body is what phones have agreed on. */
const smsLink = (number: Phone, keyword: string): string => `sms:${number}?body=${encodeURIComponent(keyword)}`;

/**
 * For the counter or the window, in the shop's colour: the words whole, the keyword, and a code that opens the text ready
 * to be sent. What is small stands at the foot of the page.
 */
export const drawPoster = (
  { shop, campaign, wording, keyword, number, size, checkpoint }: Poster,
  sheet: Sheet,
  { scale, slack }: Fitting,
): void => {
  const words = paperWordsIn(wording.language);
  const { poster, form } = words;
  const reach = reachOf(shop);
  const colour = shop.description?.colour ?? plainColour;
  const big = (size === 'A4' ? 2 : 1) * scale;
  const fine = { size: Math.max(5.5, (size === 'A4' ? 11 : 6.5) * scale) };
  sheet.band(reach.name, { size: 15 * big, colour });
  sheet.gap(5 * big);
  sheet.heading(1, campaign.name, { size: 27 * big });
  sheet.paragraph(wording.wording, { size: 10 * big });
  sheet.gap(7 * big + slack * 0.35);
  drawInvitation({ shop, number, keyword, colour, big }, poster, sheet);
  sheet.gap(5 * big + slack * 0.65);
  sheet.rule();
  const often = campaign.perMonth === null ? '' : form.oftenMonth(campaign.perMonth);
  sheet.paragraph(
    [poster.joining[campaign.joinBy], often, poster.costs, howToStop(words, reach)].filter(Boolean).join(' '),
    fine,
  );
  const { privacyUrl } = shop.description ?? {};
  sheet.paragraph([reach.address, privacyUrl].filter(Boolean).join(' · '), fine);
  drawSeal(checkpoint, size === 'A4' ? { side: 84, size: 6.5 } : { side: 68, size: 5 }, poster, sheet);
};

/** The checkpoint, as small as a camera still reads it, because it is not for whoever wants to sign up. */
const drawSeal = (
  checkpoint: string,
  { side, size }: { readonly side: number; readonly size: number },
  poster: ReturnType<typeof paperWordsIn>['poster'],
  sheet: Sheet,
): void => {
  const small = { size, clear: side + 10 };
  const below = sheet.filled() + side;
  sheet.qr(checkpoint, poster.sealQr, { side, place: 'beside', least: 'low' });
  sheet.paragraph(poster.seal, small);
  sheet.paragraph(checkpoint.trimEnd(), small);
  sheet.gap(Math.max(0, below - sheet.filled()));
};

type Invitation = Pick<Poster, 'shop' | 'number' | 'keyword'> & { readonly colour: string; readonly big: number };

/** What to text at the left, the code that does it at the right. */
const drawInvitation = (
  { shop, number, keyword, colour, big }: Invitation,
  poster: ReturnType<typeof paperWordsIn>['poster'],
  sheet: Sheet,
): void => {
  const side = 112 * big;
  const clear = side + 12 * big;
  const below = sheet.filled() + side;
  sheet.qr(smsLink(number, keyword), poster.qr, { side, place: 'beside' });
  sheet.paragraph(poster.text(keyword, showPhone(number, shop.description?.country ?? '').replaceAll(' ', '\u00a0')), {
    size: 16 * big,
    weight: 700,
    colour,
    clear,
  });
  sheet.paragraph(poster.scan, { size: 9 * big, clear });
  sheet.gap(Math.max(0, below - sheet.filled()));
};
