import { createContext, useContext } from 'react';
import type { Country } from '#shared/facts.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { createFormats } from './formats.ts';
import type { Formats } from './formats.ts';
import type { AppLanguage } from '#shared/languages.ts';

/** Every sentence of the window. English sets the shape; another language that lacks one does not compile. */
export type Words = typeof en;

/** A further language is one folder and one line here. */
const books: Readonly<Record<AppLanguage, Words>> = { en, de };

export type Speech = { readonly words: Words; readonly formats: Formats };

/** How this window speaks: the language the owner chose, dates and figures as in the shop's country. */
export function createSpeech(
  language: AppLanguage,
  country: Country | null,
  timeZone: string | null,
  now: Date,
): Speech {
  const words = books[language];
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { words, formats: createFormats(toLocale(language, country), zone, words.parts.named, now) };
}

const locales: Readonly<Record<AppLanguage, readonly [string, ...string[]]>> = {
  en: ['en-GB', 'en-US', 'en-CA', 'en-AU', 'en-NZ', 'en-IE'],
  de: ['de-DE', 'de-AT', 'de-CH'],
};

const toLocale = (language: AppLanguage, country: Country | null): string =>
  locales[language].find((locale) => locale.endsWith(`-${country ?? ''}`)) ?? locales[language][0];

/** Null only outside the window's root, where nothing is said. */
export const SpeechContext = createContext<Speech | null>(null);

export const useWords = (): Words => useSpoken().words;
export const useFormats = (): Formats => useSpoken().formats;

function useSpoken(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('A sentence was asked for outside the window');
  return speech;
}
