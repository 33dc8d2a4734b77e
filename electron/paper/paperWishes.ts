import type { Refusal } from '#shared/commands.ts';
import type { MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import { gatherProof } from '#shared/proof/matter.ts';
import { currentWording } from '#shared/shop.ts';
import type { Campaign, Shop, Wording } from '#shared/shop.ts';
import { chosenPeople } from '#shared/views/chosen.ts';
import type { Desk } from '#electron/desk.ts';
import { drawPeople } from '#electron/people/peoplePaper.ts';
import { tableWords } from '#electron/people/tableWords.ts';
import { typefacesAtHand } from '#electron/proof/typefaces.ts';
import { drawAccess } from './accessAnswer.ts';
import { accessData } from './accessData.ts';
import { accessFiles, packAccess } from './accessPack.ts';
import { paperWordsIn } from './paperWords.ts';
import { drawPoster } from './poster.ts';
import { fittingOn, printOnePage, printPaper } from './printPaper.ts';
import { drawReceipt, receiptOf } from './receipt.ts';
import { drawForms } from './signUpForm.ts';
import { toAppLanguage } from '#shared/languages.ts';

type No = { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };
type Made = {
  readonly kind: 'made';
  readonly name: string;
  readonly mediaType?: 'application/zip';
  readonly bytes: Promise<Uint8Array>;
};
type Paper = MachineWish<'makePaper'>['paper'];
type Asked<K extends Paper['kind']> = Extract<Paper, { kind: K }>;

export const paperWishes = {
  makePaper: async (
    desk: Desk,
    { paper }: MachineWish<'makePaper'>,
  ): Promise<No | { readonly kind: 'done'; readonly outcome: MachineOutcomes['makePaper'] }> => {
    const printed = await desk.book.look((shop) => print(desk, shop, paper));
    if (printed.kind === 'refused') return printed;
    const { mediaType = 'application/pdf' } = printed;
    const bytes = await printed.bytes;
    const name = printed.name.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_');
    return { kind: 'done', outcome: { handle: desk.files.put({ name, mediaType, bytes }), name } };
  },
};

const print = async (desk: Desk, shop: Shop, paper: Paper): Promise<No | Made> => {
  switch (paper.kind) {
    case 'receipt':
      return printReceipt(desk, shop, paper);
    case 'access':
      return printAccess(desk, shop, paper);
    case 'form':
      return printForms(shop, paper);
    case 'poster':
      return printPoster(desk, shop, paper);
    case 'people':
      return printPeople(desk, shop, paper);
  }
};

const printReceipt = async (desk: Desk, shop: Shop, { consent: id, size }: Asked<'receipt'>): Promise<No | Made> => {
  const consent = shop.consents.get(id);
  if (consent === undefined) return notInBook('consent');
  const contact = shop.contacts.get(consent.contact);
  const language = toAppLanguage(contact?.language ?? shop.description?.language);
  const receipt = await receiptOf(shop, desk.book.ledger, consent, language);
  const title = paperWordsIn(language).receipt.file;
  const options = told(shop, language, consent.recordedAt, title);
  const typefaces = await typefacesAtHand();
  const bytes =
    size === 'A6'
      ? printOnePage(typefaces, { ...options, paper: size }, (sheet, fitting) => drawReceipt(receipt, sheet, fitting))
      : printPaper(typefaces, { ...options, paper: size }, (sheet) => drawReceipt(receipt, sheet));
  return { kind: 'made', name: `${title}-${consent.seq}.pdf`, bytes };
};

const printAccess = async (desk: Desk, shop: Shop, { contact }: Asked<'access'>): Promise<No | Made> => {
  const matter = gatherProof(desk.book.ledger, shop, { contact });
  if (matter === null) return notInBook('contact');
  const language = toAppLanguage(shop.description?.language);
  const words = paperWordsIn(language);
  const options = {
    ...told(shop, language, matter.asOf, words.access.title),
    paper: 'A4' as const,
    footer: words.page,
  };
  return {
    kind: 'made',
    name: `${words.access.file}-${contact.slice(0, 8)}.zip`,
    mediaType: 'application/zip',
    bytes: packAccess(desk.files, matter, {
      name: words.access.file,
      data: accessData(shop, matter, accessFiles(matter)),
      pdf: printPaper(await typefacesAtHand(), options, (sheet) => drawAccess({ shop, matter, language }, sheet)),
    }),
  };
};

const printForms = async (shop: Shop, { campaign: id, first, count }: Asked<'form'>): Promise<No | Made> => {
  const found = wordedCampaign(shop, id);
  if (found.kind === 'refused') return found;
  const { campaign, wording } = found;
  const { form } = paperWordsIn(wording.language);
  const options = { ...told(shop, wording.language, wording.at, form.title(campaign.name)), paper: 'A4' as const };
  const last = first + count - 1;
  const numbers = count === 1 ? String(first) : `${first}-${last}`;
  const typefaces = await typefacesAtHand();
  const matter = { shop, campaign, wording };
  // Each is as long as the others, but for its number.
  const { scale } = await fittingOn(typefaces, options, (sheet, fitting) =>
    drawForms({ ...matter, first: last, count: 1 }, sheet, fitting.scale),
  );
  return {
    kind: 'made',
    name: `${form.file} ${campaign.name} ${numbers}.pdf`,
    bytes: printPaper(typefaces, options, (sheet) => drawForms({ ...matter, first, count }, sheet, scale)),
  };
};

const printPoster = async (desk: Desk, shop: Shop, { campaign: id, size }: Asked<'poster'>): Promise<No | Made> => {
  const found = wordedCampaign(shop, id);
  if (found.kind === 'refused') return found;
  const { campaign, wording } = found;
  const { keyword } = campaign;
  const sender = shop.provider?.sender;
  if (keyword === null) return { kind: 'refused', refusal: { kind: 'posterNeeds', what: 'keyword' } };
  // Its number is nobody's: a poster with it would send people nowhere.
  if (shop.provider?.kind === 'practice') return { kind: 'refused', refusal: { kind: 'posterNeeds', what: 'carrier' } };
  if (sender?.kind !== 'number') return { kind: 'refused', refusal: { kind: 'posterNeeds', what: 'number' } };
  const { poster } = paperWordsIn(wording.language);
  const options = { ...told(shop, wording.language, wording.at, campaign.name), paper: size };
  const matter = {
    shop,
    campaign,
    wording,
    keyword,
    number: sender.number,
    size,
    checkpoint: await desk.book.ledger.checkpoint(),
  };
  return {
    kind: 'made',
    name: `${poster.file} ${campaign.name} ${size}.pdf`,
    bytes: printOnePage(await typefacesAtHand(), options, (sheet, fitting) => drawPoster(matter, sheet, fitting)),
  };
};

/** In the owner's language, as it is for nobody else. */
const printPeople = async (desk: Desk, shop: Shop, { chosen, people }: Asked<'people'>): Promise<No | Made> => {
  const now = desk.now();
  const contacts = chosenPeople(shop, chosen, now);
  if (contacts.length !== people)
    return { kind: 'refused', refusal: { kind: 'chosenMoved', was: people, is: contacts.length } };
  const language = toAppLanguage(desk.settings.now().language);
  const words = paperWordsIn(language);
  const { file } = tableWords[language];
  const footer = (page: number, pages: number): string =>
    `${shop.description?.name ?? ''} · ${now.slice(0, 10)} · ${words.page(page, pages)}`;
  const options = { ...told(shop, language, now, file), paper: 'A4' as const, footer };
  const bytes = printPaper(await typefacesAtHand(), options, (sheet) =>
    drawPeople({ shop, contacts, language, now }, sheet),
  );
  return { kind: 'made', name: `${file} ${now.slice(0, 10)}.pdf`, bytes };
};

type Worded = { readonly kind: 'worded'; readonly campaign: Campaign; readonly wording: Wording };

const wordedCampaign = (shop: Shop, id: string): No | Worded => {
  const campaign = shop.campaigns.get(id);
  if (campaign === undefined) return notInBook('campaign');
  const { name, closedAt } = campaign;
  if (closedAt !== null) return { kind: 'refused', refusal: { kind: 'campaignClosed', name } };
  const wording = currentWording(campaign);
  return wording === null
    ? { kind: 'refused', refusal: { kind: 'wordingMissing', name } }
    : { kind: 'worded', campaign, wording };
};

/** The date in the file is that of what it shows, so that the same page is the same to the byte. */
const told = (shop: Shop, language: string, at: string, title: string) => ({
  title,
  author: shop.description?.name ?? 'Yesbook',
  language,
  date: new Date(at),
});

const notInBook = (what: Extract<Refusal, { kind: 'notInBook' }>['what']): No => ({
  kind: 'refused',
  refusal: { kind: 'notInBook', what },
});
