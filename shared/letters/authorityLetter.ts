import type { CampaignId, Entry, Instant } from '#shared/facts.ts';
import type { ProofMatter, ProvedConsent } from '#shared/proof/matter.ts';
import { outlives } from '#shared/rules/consent.ts';
import type { OptOut } from '#shared/shop.ts';
import { type Authority, authorities } from './authorities.ts';
import { letterWords, type LetterWords } from './letterWords.ts';
import { type AppLanguage, fileLocales } from '#shared/languages.ts';

export type AuthorityAsks = {
  readonly authority: Authority;
  readonly language: AppLanguage;
  readonly matter: ProofMatter;
  /** Entries in the book. */
  readonly size: number;
  readonly now: Instant;
};

/**
 * The answer to an authority that asks on what a text rested: whoever sends must show the concrete declaration of each
 * consumer, complete (BGH, I ZR 164/09), and produce it without delay (section 7a UWG, adopted for texts).
 */
export function authorityLetter({ authority, language, matter, size, now }: AuthorityAsks): string {
  const words = letterWords[language];
  const { shop, contact, consents, entries } = matter;
  const moment = momentIn(language, shop?.timeZone ?? 'UTC');
  const sender = [shop?.name, shop?.address, shop?.phone, shop?.email].filter(Boolean).join('\n');
  const parts = [
    sender,
    authorities[authority].name,
    `${words.toFill}\n${moment(now).split(',')[0] ?? ''}`,
    words.about(contact.phone),
    words.salutation,
    words.opening(shop?.name ?? '', contact.phone),
    ...(consents.length === 0 ? [words.noYes] : consents.map((proved) => consentPart(proved, words, moment))),
    textsPart(entries, matter, words, moment),
    stopsPart(matter, words, moment),
    words.attached(size),
    words.limits,
    `${words.closing}\n\n${shop?.name ?? ''}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

type Moment = (at: Instant) => string;

const consentPart = (
  { consent, campaign, wording, grade, hoursLate }: ProvedConsent,
  words: LetterWords,
  moment: Moment,
) => {
  const { evidence, recordedAt, seq, struck } = consent;
  return [
    words.yes(campaign, moment(evidence.givenAt), words.medium[evidence.medium], seq),
    words.grade[grade],
    hoursLate === null ? null : words.late(moment(recordedAt)),
    struck === null ? null : words.struck(moment(struck.at), struck.reason),
    wording === null
      ? words.noWords
      : `${words.words(wording.version)}\n    ${wording.text.replaceAll('\n', '\n    ')}`,
  ]
    .filter((line) => line !== null)
    .join('\n');
};

const textsPart = (
  entries: readonly Entry[],
  { campaignNames }: ProofMatter,
  words: LetterWords,
  moment: Moment,
): string => {
  const texts = entries.flatMap((entry) =>
    entry.type === 'message.intended' && entry.fact !== null
      ? [
          `${words.text(moment(entry.at), entry.fact.campaign === null ? null : (campaignNames.get(entry.fact.campaign) ?? null), entry.seq)}\n    ${entry.fact.text.replaceAll('\n', '\n    ')}`,
        ]
      : [],
  );
  return texts.length === 0 ? words.noTexts : [words.texts(texts.length), ...texts].join('\n');
};

const stopsPart = (matter: ProofMatter, words: LetterWords, moment: Moment): string => {
  const stops = matter.entries.flatMap((entry) => {
    if (entry.type !== 'optOut.received' || entry.fact === null) return [];
    const { optOut, saidAt, way, words: said } = entry.fact;
    const known = matter.contact.optOuts.find(({ id }) => id === optOut);
    const told =
      way === 'kept'
        ? words.stopKept(moment(saidAt), entry.seq)
        : words.stop(moment(saidAt), words.way[way], said ?? null, entry.seq);
    return [known === undefined ? told : `${told} ${sinceThen(known, matter, words, moment)}`];
  });
  return stops.length === 0 ? words.noStop : [words.stops, ...stops].join('\n');
};

/** An authority is never told that a number is locked which is not. */
const sinceThen = (
  stop: OptOut,
  { contact, campaignNames }: ProofMatter,
  { since }: LetterWords,
  moment: Moment,
): string => {
  if (stop.ended !== null) return since[stop.ended.how](moment(stop.ended.at));
  const isAbout = (campaign: CampaignId) => stop.campaign === null || stop.campaign === campaign;
  const saidYesSince = contact.consents.some(
    (yes) => yes.struck === null && isAbout(yes.campaign) && outlives(yes, stop, contact),
  );
  if (saidYesSince) return since.newYes;
  const campaign = stop.campaign === null ? undefined : campaignNames.get(stop.campaign);
  return campaign === undefined ? since.locked : since.lockedFor(campaign);
};

const momentIn = (language: AppLanguage, timeZone: string): Moment => {
  const locale = fileLocales[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  return (at) => `${day.format(new Date(at))}, ${time.format(new Date(at))}`;
};
