import type { EvidenceFile, Instant } from '#shared/facts.ts';
import type { ProofMatter, ProvedConsent } from '#shared/proof/matter.ts';
import { type PackStamp, stampWords, tellStamps } from '#shared/proof/stampWords.ts';
import { pictureType } from './pictures.ts';
import { openSheet, type Sheet } from './sheet.ts';
import type { Typefaces } from './typefaces.ts';
import { type Names, proofWords, type ProofWords, tell } from '#shared/proof/words.ts';
import { type AppLanguage, fileLocales } from '#shared/languages.ts';

export type PrintOptions = {
  readonly matter: ProofMatter;
  readonly size: number;
  readonly checkpoint: string;
  readonly language: AppLanguage;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
  readonly stamps: readonly PackStamp[];
};

/** The printable proof as PDF. */
export const printProof = async (typefaces: Typefaces, options: PrintOptions): Promise<Uint8Array> => {
  const { matter, language } = options;
  const words = proofWords[language];
  const sheet = await openSheet(typefaces, {
    title: `${words.title}: ${matter.contact.name}`,
    author: matter.shop?.name ?? 'Yesbook',
    language,
    date: new Date(matter.asOf),
    characters: charactersIn(options, words),
  });
  const when = instantIn(language, matter.shop?.timeZone ?? 'UTC');
  printHead(sheet, options, words, when);
  for (const proved of matter.consents) printConsent(sheet, proved, options, words, when);
  printHistory(sheet, options, words, when);
  printStamps(sheet, { ...options, last: matter.entries.at(-1)?.seq ?? 0 }, when);
  printCheck(sheet, options, words);
  return sheet.finish(words.page);
};

export type When = (instant: Instant) => string;

/** The shop's own time, and the instant as it stands in the entry. */
export const instantIn = (language: AppLanguage, timeZone: string): When => {
  const format = new Intl.DateTimeFormat(fileLocales[language], {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone,
  });
  return (instant) => `${format.format(new Date(instant))} (${instant})`;
};

/** The shop, what this is, and the checkpoint as a code where whoever leafs through files sees it first. */
const printHead = (sheet: Sheet, { matter, size, checkpoint }: PrintOptions, words: ProofWords, when: When): void => {
  const side = 104;
  const clear = side + 20;
  const top = sheet.filled();
  sheet.qr(checkpoint, words.qr, { side, place: 'beside' });
  const { name = 'Yesbook', address = '' } = matter.shop ?? {};
  sheet.paragraph([name, address].filter(Boolean).join(', '), { weight: 700, clear });
  sheet.heading(1, words.title, { clear });
  sheet.paragraph(words.intro(name, size, when(matter.asOf)), { clear });
  sheet.gap(Math.max(0, top + side + 8 - sheet.filled()));
  sheet.rule('double');
  printPerson(sheet, matter, words);
};

export const printPerson = (sheet: Sheet, { shop, contact }: ProofMatter, words: ProofWords): void => {
  sheet.row(words.person, contact.name === '' ? contact.phone : contact.name, { weight: 700 });
  sheet.row(words.phone, `${contact.phone} (${words.line[contact.line]})`);
  sheet.row(words.typed, contact.typed);
  if (shop) sheet.row(words.sender, [shop.name, shop.address, shop.phone, shop.email].filter(Boolean).join('\n'));
};

export const printConsent = (
  sheet: Sheet,
  { consent, campaign, wording, grade, hoursLate }: ProvedConsent,
  { matter, evidence }: Pick<PrintOptions, 'matter' | 'evidence'>,
  words: ProofWords,
  when: When,
): void => {
  const given = consent.evidence;
  sheet.heading(2, words.yesTo(campaign, consent.seq));
  sheet.row(words.givenAt, when(given.givenAt));
  sheet.row(words.recordedAt, when(consent.recordedAt));
  if (hoursLate !== null) sheet.row('', words.late(hoursLate));
  sheet.row(words.how, words.medium[given.medium]);
  sheet.row(words.strength, words.grade[grade]);
  const rest: readonly [string, string | undefined][] = [
    [words.form, given.form === undefined ? undefined : String(given.form)],
    [words.place, given.place],
    [words.recordedBy, consent.by === null ? undefined : (matter.staffNames.get(consent.by) ?? consent.by)],
    [words.note, given.note],
    [words.source, given.source],
  ];
  for (const [label, value] of rest) if (value !== undefined && value !== '') sheet.row(label, value);
  if (consent.struck) sheet.paragraph(words.struck(when(consent.struck.at), consent.struck.reason));
  if (consent.upheld) sheet.paragraph(words.upheld(when(consent.upheld.at), consent.upheld.reason));
  sheet.heading(3, wording ? words.wording(wording.version, wording.language, wording.seq) : words.noWording);
  if (wording) {
    sheet.paragraph(wording.text, { size: 11, indent: 12 });
    sheet.row(words.fingerprint, wording.sha256, small);
  }
  if (given.message) {
    sheet.heading(3, words.message(given.message.from, given.message.to));
    sheet.paragraph(given.message.text, { size: 11, indent: 12 });
    sheet.row(words.receivedAt, when(given.message.receivedAt));
  }
  for (const file of given.files) printFile(sheet, file, evidence.get(file.sha256), words);
};

const small = { size: 8 } as const;

const printFile = (sheet: Sheet, file: EvidenceFile, bytes: Uint8Array | undefined, words: ProofWords): void => {
  const isPicture = bytes !== undefined && pictureType(bytes) !== null;
  sheet.heading(3, words.file(file.name, file.bytes), isPicture ? { room: sheet.imageHeight(bytes) } : {});
  sheet.row(words.fingerprint, file.sha256, small);
  if (!bytes) sheet.paragraph(words.fileGone);
  else if (isPicture) printPicture(sheet, bytes, file.name);
};

/** Evidence may be any bytes: a picture that cannot be drawn is still in the pack as a file. */
const printPicture = (sheet: Sheet, bytes: Uint8Array, name: string): void => {
  try {
    sheet.image(bytes, name);
  } catch (error) {
    sheet.paragraph(`${name}: ${error instanceof Error ? error.message : 'damaged'}`);
  }
};

export const printHistory = (
  sheet: Sheet,
  { matter }: Pick<PrintOptions, 'matter'>,
  words: ProofWords,
  when: When,
): void => {
  const names = namesIn(matter);
  sheet.heading(2, words.history);
  for (const entry of matter.entries) {
    sheet.row(words.entry(entry.seq), `${when(entry.at)}\n${tell(entry, words, names)}`, { size: 9 });
  }
};

export const printStamps = (
  sheet: Sheet,
  { last, stamps, language }: { readonly last: number } & Pick<PrintOptions, 'stamps' | 'language'>,
  when: When,
): void => {
  const words = stampWords[language];
  sheet.heading(2, words.title);
  for (const sentence of tellStamps(stamps, last, words, when)) sheet.paragraph(sentence);
};

export const printCheck = (sheet: Sheet, { checkpoint }: Pick<PrintOptions, 'checkpoint'>, words: ProofWords): void => {
  sheet.heading(2, words.check);
  for (const paragraph of words.checkIntro) sheet.paragraph(paragraph);
  // On one page, so that nobody has to copy half of it from the next.
  sheet.heading(3, words.checkpoint, { room: 45 });
  sheet.paragraph(checkpoint.trimEnd(), small);
};

const namesIn = (matter: ProofMatter): Names => ({
  campaign: (id) => matter.campaignNames.get(id) ?? id,
  staff: (id) => matter.staffNames.get(id) ?? id,
});

/** Everything that may be printed comes from the matter or from the words; both are gone through once. */
export const charactersIn = (
  { matter, checkpoint, stamps }: Pick<PrintOptions, 'matter' | 'checkpoint' | 'stamps'>,
  words: ProofWords,
): ReadonlySet<string> => {
  const names = namesIn(matter);
  const told = matter.entries.map((entry) => tell(entry, words, names)).join('');
  const facts = JSON.stringify([
    matter.shop,
    matter.contact,
    matter.consents,
    stamps,
    [...matter.campaignNames, ...matter.staffNames],
  ]);
  return new Set(Array.from(`${told}${facts}${checkpoint}${everyLetter}`.normalize('NFC')));
};

/** What the words of both languages and the formats of dates and numbers are written with. */
const everyLetter =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜäöüß0123456789 .,:;()[]{}“”„‚’–—/+-_"\'&@!?';
