import type { AppLanguage } from '#shared/languages.ts';

/** What the tray says, in the owner's language. */
export type StayingWords = {
  readonly tip: string;
  readonly open: string;
  readonly quit: string;
  readonly waits: (people: number) => string;
  readonly waitsMeans: string;
  readonly stay: string;
  readonly quitNow: string;
};

const en: StayingWords = {
  tip: 'Yesbook stays awake',
  open: 'Open Yesbook',
  quit: 'Quit',
  waits: (people) => `A send is not finished: ${people === 1 ? 'one person is' : `${people} people are`} waiting.`,
  waitsMeans: 'If you quit, it waits, and no replies are read. Yesbook asks you before anything goes out late.',
  stay: 'Keep it going',
  quitNow: 'Quit now',
};

const de: StayingWords = {
  tip: 'Yesbook bleibt wach',
  open: 'Yesbook öffnen',
  quit: 'Beenden',
  waits: (people) =>
    `Ein Versand ist nicht fertig: ${people === 1 ? 'Eine Person wartet' : `${people} Personen warten`}.`,
  waitsMeans:
    'Wenn Sie beenden, wartet er, und Antworten werden nicht gelesen. Yesbook fragt Sie, bevor etwas verspätet hinausgeht.',
  stay: 'Weiterlaufen lassen',
  quitNow: 'Jetzt beenden',
};

export const stayingWords: Readonly<Record<AppLanguage, StayingWords>> = { en, de };
