import { createContext, useContext } from 'react';
import type { Country, Language } from '#shared/facts.ts';
import { createFormats } from './formats.ts';
import type { Formats } from './formats.ts';
import type { en } from './en/en.ts';
import * as books from './languages.ts';

/** Every sentence of the window. English sets the shape; another language that lacks one does not compile. */
export type Words = (typeof en)['words'];

/** A language of the window: all it says, and what else has to be known of it. */
export type Book = {
  /** By its own name. */
  readonly name: string;
  /** How dates and figures stand in it; the shop's country chooses among these, and the first is for all others. */
  readonly locales: readonly [string, ...string[]];
  readonly words: Words;
};

/** Papers, proofs and letters may know fewer: they speak English where they lack one. */
export type WindowLanguage = keyof typeof books;

const known: Readonly<Record<WindowLanguage, Book>> = { ...books };
/** By their own names. */
export const windowLanguages = (Object.keys(known) as readonly WindowLanguage[]).toSorted((one, other) =>
  known[one].name < known[other].name ? -1 : 1,
);

export const languageName = (language: WindowLanguage): string => known[language].name;

/** The window's for a language code such as `de` or `de-AT`; English for every language it lacks. */
export const toWindowLanguage = (language: Language): WindowLanguage =>
  windowLanguages.find((one) => one === language.slice(0, 2).toLowerCase()) ?? 'en';

export type Speech = { readonly words: Words; readonly formats: Formats };

/** How this window speaks: the language the owner chose, dates and figures as in the shop's country. */
export function createSpeech(
  language: WindowLanguage,
  country: Country | null,
  timeZone: string | null,
  now: Date,
): Speech {
  const { words, locales } = known[language];
  const locale = locales.find((one) => one.endsWith(`-${country ?? ''}`)) ?? locales[0];
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { words, formats: createFormats(locale, zone, words.parts.named, now) };
}

/** Null only outside the window's root, where nothing is said. */
export const SpeechContext = createContext<Speech | null>(null);

export const useWords = (): Words => useSpoken().words;
export const useFormats = (): Formats => useSpoken().formats;

function useSpoken(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('A sentence was asked for outside the window');
  return speech;
}
