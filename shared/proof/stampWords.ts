import type { Instant } from '#shared/facts.ts';
import { type AppLanguage, fileFormats } from '#shared/languages.ts';

/** A stamp as the pack tells of it: at that time the book had its first `size` entries, says whoever signed it. */
export type PackStamp = { readonly size: number; readonly at: Instant; readonly by: string };

/** What proof.pdf and verify.html say of outside stamps, in both the same. */
export type StampWords = {
  readonly title: string;
  readonly stood: (size: number, at: string, by: string) => string;
  /** Entries from this place on have no stamp yet. */
  readonly notYet: (seq: number) => string;
  readonly none: string;
  readonly trust: string;
};

const { figure: figureEn } = fileFormats('en');
const { figure: figureDe } = fileFormats('de');

export const stampWords: Readonly<Record<AppLanguage, StampWords>> = {
  en: {
    title: 'Outside timestamps',
    stood: (size, at, by) =>
      size === 1
        ? `The book stood like this, with its first entry (entry 0), at ${at}, according to ${by}.`
        : `The book stood like this, with its first ${figureEn(size)} entries (entries 0 to ${figureEn(size - 1)}), at ${at}, according to ${by}.`,
    notYet: (seq) =>
      `No outside timestamp covers the entries from entry ${figureEn(seq)} on. For them, only the shop’s own clock speaks.`,
    none: 'There is no outside timestamp in this pack. When the entries were written rests on the shop’s own clock.',
    trust: 'Whether to trust that clock is your choice: compare its certificate with the one its operator publishes.',
  },
  de: {
    title: 'Zeitstempel von außen',
    stood: (size, at, by) =>
      size === 1
        ? `So stand das Buch mit seinem ersten Eintrag (Eintrag 0) am ${at}, laut ${by}.`
        : `So stand das Buch mit seinen ersten ${figureDe(size)} Einträgen (Einträge 0 bis ${figureDe(size - 1)}) am ${at}, laut ${by}.`,
    notYet: (seq) =>
      `Ab Eintrag ${figureDe(seq)} gibt es keinen Zeitstempel von außen. Für diese Einträge spricht nur die Uhr des Geschäfts.`,
    none: 'Dieser Nachweis enthält keinen Zeitstempel von außen. Wann die Einträge geschrieben wurden, sagt nur die Uhr des Geschäfts.',
    trust:
      'Ob Sie dieser Uhr vertrauen, entscheiden Sie: Vergleichen Sie ihr Zertifikat mit dem, das ihr Betreiber veröffentlicht.',
  },
};

/** The sentences for a pack whose last entry stands at `last`. */
export const tellStamps = (
  stamps: readonly PackStamp[],
  last: number,
  words: StampWords,
  when: (instant: Instant) => string,
): readonly string[] => {
  const longest = stamps.at(-1)?.size ?? 0;
  if (longest === 0) return [words.none];
  return [
    ...stamps.map(({ size, at, by }) => words.stood(size, when(at), by)),
    ...(last >= longest ? [words.notYet(longest)] : []),
    words.trust,
  ];
};
