import type { Grade, Medium, OptOutWay } from '#shared/facts.ts';
import { letterDe } from './letterWordsDe.ts';
import { letterEn } from './letterWordsEn.ts';
import type { AppLanguage } from '#shared/languages.ts';

/** The sentences of the letters; every one is there in both languages. */
export type LetterWords = {
  readonly toFill: string;
  readonly about: (phone: string) => string;
  readonly salutation: string;
  readonly opening: (shop: string, phone: string) => string;
  readonly noYes: string;
  readonly yes: (campaign: string, at: string, how: string, entry: number) => string;
  readonly words: (version: number) => string;
  readonly noWords: string;
  readonly late: (at: string) => string;
  readonly struck: (at: string, reason: string) => string;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly medium: Readonly<Record<Medium, string>>;
  readonly texts: (count: number) => string;
  readonly noTexts: string;
  readonly text: (at: string, campaign: string | null, entry: number) => string;
  readonly stops: string;
  readonly noStop: string;
  readonly stop: (at: string, way: string, words: string | null, entry: number) => string;
  /** One that outlived its person's erasure: the day is that of the number's return. */
  readonly stopKept: (at: string, entry: number) => string;
  /** What became of a stop, in a sentence after it. */
  readonly since: {
    readonly locked: string;
    readonly lockedFor: (campaign: string) => string;
    readonly undone: (at: string) => string;
    readonly lifted: (at: string) => string;
    readonly newYes: string;
  };
  readonly way: Readonly<Record<OptOutWay, string>>;
  readonly attached: (size: number) => string;
  readonly limits: string;
  readonly closing: string;
};

export const letterWords: Readonly<Record<AppLanguage, LetterWords>> = { en: letterEn, de: letterDe };
