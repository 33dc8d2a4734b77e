import type { Instant } from '#shared/facts.ts';
import type { ProofMatter } from '#shared/proof/matter.ts';
import type { PackStamp } from '#shared/proof/stampWords.ts';
import { proofWords } from '#shared/proof/words.ts';
import { breathing } from './breathing.ts';
import { charactersIn, instantIn, printCheck, printConsent, printHistory, printPerson, printStamps } from './print.ts';
import { openSheet } from './sheet.ts';
import type { Typefaces } from './typefaces.ts';
import type { AppLanguage } from '#shared/languages.ts';

export type Shared = {
  /** What was asked for, in a few words: "Lunch menu", or two days. */
  readonly about: string;
  readonly shop: ProofMatter['shop'];
  readonly size: number;
  readonly asOf: Instant;
  readonly checkpoint: string;
  readonly language: AppLanguage;
  readonly stamps: readonly PackStamp[];
};

export type PrintedPerson = { readonly matter: ProofMatter; readonly evidence: ReadonlyMap<string, Uint8Array> };

/** One part of the printed proof of many: each person begins a page, so that one can be handed on without the others. */
export const printPeople = async (
  typefaces: Typefaces,
  shared: Shared,
  { part, people }: { readonly part: number; readonly people: readonly PrintedPerson[] },
): Promise<Uint8Array> => {
  const { language, checkpoint, shop, stamps } = shared;
  const words = proofWords[language];
  const when = instantIn(language, shop?.timeZone ?? 'UTC');
  const title = words.manyTitle(shared.about);
  const characters = new Set(Array.from(`${title}${shop?.name ?? ''}`.normalize('NFC')));
  for (const { matter } of people)
    for (const character of charactersIn({ matter, checkpoint, stamps }, words)) characters.add(character);
  const sheet = await openSheet(typefaces, {
    title: `${title} (${words.part(part)})`,
    author: shop?.name ?? 'Yesbook',
    language,
    date: new Date(shared.asOf),
    characters,
  });
  sheet.heading(1, title);
  sheet.paragraph(words.intro(shop?.name ?? 'Yesbook', shared.size, when(shared.asOf)));
  sheet.paragraph(`${words.part(part)}. ${words.manyIntro(people.length)}`);
  const breath = breathing();
  for (const { matter, evidence } of people) {
    sheet.newPage();
    sheet.heading(2, matter.contact.name === '' ? matter.contact.phone : matter.contact.name);
    printPerson(sheet, matter, words);
    for (const proved of matter.consents) printConsent(sheet, proved, { matter, evidence }, words, when);
    printHistory(sheet, { matter }, words, when);
    await breath();
  }
  sheet.newPage();
  printStamps(sheet, { last: shared.size - 1, stamps, language }, when);
  printCheck(sheet, { checkpoint }, words);
  sheet.qr(checkpoint, words.qr);
  return sheet.finish((page, pages) => `${words.part(part)} · ${words.page(page, pages)}`);
};
