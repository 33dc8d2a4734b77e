import { formCode } from '#shared/formCode.ts';
import { plainColour } from '#shared/rules/shopColour.ts';
import type { Campaign, Shop, Wording } from '#shared/shop.ts';
import type { Sheet } from '#electron/proof/sheet.ts';
import { howToStop, paperWordsIn, reachOf } from './paperWords.ts';

export type SignUpForms = {
  readonly shop: Shop;
  readonly campaign: Campaign;
  readonly wording: Wording;
  readonly first: number;
  readonly count: number;
};

/**
 * One numbered page a customer: who sends, what, how often, what it costs, STOP, HELP and privacy (CTIA Messaging
 * Principles 5.1.2.1), the wording whole, and a box that nobody has ticked before.
 */
export const drawForms = (forms: SignUpForms, sheet: Sheet, scale: number): void => {
  for (let at = 0; at < forms.count; at++) {
    if (at > 0) sheet.newPage();
    drawForm(forms, forms.first + at, sheet, scale);
  }
};

const drawForm = ({ shop, campaign, wording }: SignUpForms, number: number, sheet: Sheet, scale: number): void => {
  const words = paperWordsIn(wording.language);
  const { form } = words;
  const reach = reachOf(shop);
  const { privacyUrl, termsUrl } = shop.description ?? {};
  const { version, sha256 } = wording;
  // A hand needs its room, and what is small already cannot become much smaller.
  const room = Math.max(0.75, scale);
  const small = { size: 9.5 * Math.max(0.8, scale) };
  sheet.qr(formCode({ campaign: campaign.id, version, sha256, number }), form.qr, { side: 116, place: 'beside' });
  const colour = shop.description?.colour ?? plainColour;
  sheet.paragraph(reach.name, { size: 12, weight: 700, colour, clear: 130 });
  sheet.heading(1, form.title(campaign.name), { size: 24, colour, clear: 130 });
  sheet.paragraph(form.number(String(number), wording.version), { size: 11, clear: 130 });
  sheet.gap(40 * scale);
  sheet.tickBox(wording.wording, { size: 16 * scale });
  sheet.paragraph(form.tick, { size: 10, indent: 28 });
  sheet.gap(16 * scale);
  sheet.blanks([form.name, form.phone], 44 * room);
  sheet.blanks([form.signature], 64 * room);
  sheet.blanks([form.place, form.date], 44 * room);
  sheet.gap(28 * scale);
  sheet.rule();
  sheet.row(form.who, [reach.name, reach.address, ...reach.ways].filter((told) => told !== '').join(', '), small);
  sheet.row(form.often, campaign.perMonth === null ? form.oftenOpen : form.oftenMonth(campaign.perMonth), small);
  sheet.row(form.costs, form.costsMeans, small);
  sheet.row(form.stop, howToStop(words, reach), small);
  sheet.row(form.help, form.helpMeans(reach.stopNumber), small);
  sheet.row(form.privacy, [form.privacyMeans, privacyUrl].filter(Boolean).join(' '), small);
  if (termsUrl) sheet.row(form.terms, termsUrl, small);
  sheet.rule();
  sheet.paragraph(form.fingerprint(wording.sha256), { size: 7.5 });
};
