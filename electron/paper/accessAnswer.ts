import type { Entry } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import type { ProofMatter, ProvedConsent } from '#shared/proof/matter.ts';
import { providers } from '#shared/providers/providers.ts';
import type { Shop } from '#shared/shop.ts';
import { retentionNow } from '#shared/views/erasure.ts';
import type { Sheet } from '#electron/proof/sheet.ts';
import { proofWords, tell } from '#shared/proof/words.ts';
import { momentIn } from './moment.ts';
import { paperWordsIn, type PaperWords } from './paperWords.ts';
import { toAppLanguage } from '#shared/languages.ts';

export type AccessAnswer = { readonly shop: Shop; readonly matter: ProofMatter; readonly language: string };

/** The answer to someone who asks what is known about them (GDPR Art. 15): everything, in words they can read. */
export const drawAccess = ({ shop, matter, language }: AccessAnswer, sheet: Sheet): void => {
  const { access } = paperWordsIn(language);
  const moment = momentIn(language, shop);
  const { contact } = matter;
  sheet.heading(1, access.title);
  sheet.paragraph(access.intro(shop.description?.name ?? '', moment(matter.asOf)));
  sheet.heading(2, access.who);
  const lines: readonly (readonly [string, string | null])[] = [
    [access.name, contact.name],
    [access.firstName, contact.firstName],
    [access.phone, `${showPhone(contact.phone, shop.description?.country ?? '')} (${contact.phone})`],
    [access.typed, contact.typed],
    [access.language, contact.language],
    [access.source, access.sources[contact.source]],
    [access.since, moment(contact.addedAt)],
  ];
  for (const [label, value] of lines) if (value !== null && value !== '') sheet.row(label, value);
  sheet.heading(2, access.why);
  sheet.paragraph(access.whyMeans);
  sheet.heading(2, access.passedOn);
  sheet.paragraph(access.passedOnTo(carrierOf(shop)));
  sheet.heading(2, access.keptUntil);
  for (const sentence of keptUntil(shop, matter, access, moment)) sheet.paragraph(sentence);
  for (const proved of matter.consents) drawYes(proved, language, access, moment, sheet);
  sheet.heading(2, access.history);
  for (const entry of matter.entries.filter(({ subject }) => subject === contact.id))
    sheet.row(access.entry(entry.seq), `${moment(entry.at)}\n${told(entry, language, matter)}`, { size: 9 });
  sheet.heading(2, access.rights);
  sheet.paragraph(access.rightsMean);
  const { name = '', address = '', phone = '', email = '' } = shop.description ?? {};
  sheet.paragraph([name, address, phone, email].filter((line) => line !== '').join('\n'));
};

const drawYes = (
  { consent, campaign, wording }: ProvedConsent,
  language: string,
  access: PaperWords['access'],
  moment: (at: string) => string,
  sheet: Sheet,
): void => {
  const words = proofWords[toAppLanguage(language)];
  const { evidence } = consent;
  sheet.heading(2, access.yes(campaign));
  sheet.row(access.given, moment(evidence.givenAt));
  sheet.row(access.written, moment(consent.recordedAt));
  sheet.row(
    access.how,
    [words.medium[evidence.medium], evidence.place, evidence.note, evidence.source].filter(Boolean).join('. '),
  );
  if (wording) {
    sheet.heading(3, access.wording(wording.version));
    sheet.paragraph(wording.text, { size: 11, indent: 12 });
  }
  if (evidence.files.length > 0) {
    sheet.row(access.files, evidence.files.map(({ name }) => name).join('\n'));
    sheet.paragraph(access.filesMean, { size: 9 });
  }
};

const told = (entry: Entry, language: string, { campaignNames, staffNames }: ProofMatter): string =>
  tell(entry, proofWords[toAppLanguage(language)], {
    campaign: (id) => campaignNames.get(id) ?? id,
    staff: (id) => staffNames.get(id) ?? id,
  });

const carrierOf = ({ provider }: Shop): string | null =>
  provider === null || provider.kind === 'practice' ? null : providers[provider.kind].name;

const keptUntil = (
  shop: Shop,
  { contact, asOf }: ProofMatter,
  access: PaperWords['access'],
  moment: (at: string) => string,
): readonly string[] => {
  const { proofUntil, optOutUntil, overdue } = retentionNow(shop, contact, asOf);
  if (overdue) return [access.keptNoLonger];
  const sentences = [
    proofUntil === null ? null : access.proofUntil(moment(proofUntil)),
    optOutUntil === null ? null : access.optOutUntil(moment(optOutUntil)),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? [access.keptAsking] : sentences;
};
