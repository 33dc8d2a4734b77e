import type { Instant, Language } from './facts.ts';

/** What Yesbook itself speaks, on screen, on paper and in its proofs; texts to customers may be in any language. */
export const appLanguages = ['en', 'de'] as const;

export type AppLanguage = (typeof appLanguages)[number];

/** The first one speaks for every language that Yesbook lacks. */
export const toAppLanguage = (language: Language | undefined): AppLanguage =>
  appLanguages.find((known) => language?.slice(0, 2).toLowerCase() === known) ?? appLanguages[0];

/** Each language by its own name. */
export const languageNames: Readonly<Record<AppLanguage, string>> = { en: 'English', de: 'Deutsch' };

/** How dates and figures stand in files and on paper, which do not change with the window. */
export const fileLocales: Readonly<Record<AppLanguage, string>> = { en: 'en-GB', de: 'de-DE' };

/** How files and paper write a figure, 1,533 or 1.533, and the day of an instant, 3 November 2026, by universal time. */
export const fileFormats = (
  language: AppLanguage,
): { readonly figure: (value: number) => string; readonly day: (at: Instant) => string } => {
  const locale = fileLocales[language];
  return {
    figure: (value) => value.toLocaleString(locale),
    // Of what a stranger's file calls a day and is none, it says so.
    day: (at) => new Date(at).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  };
};
