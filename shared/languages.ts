import type { Language } from './facts.ts';

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
