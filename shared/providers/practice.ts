import type { Description } from './description.ts';

/** The built-in one, with which everything can be tried: it sends nothing. */
export const practice: Description = {
  name: 'Practice',
  called: { en: 'Practice mode', de: 'Übungsbetrieb' },
  inProofs: 'Yesbook practice provider (sends nothing)',
  carriedBy: 'nobody',
  home: '',
  fields: [],
  account: [],
  countries: [],
  receivesStop: 'yes',
  names: 'yes',
  keptDays: null,
  firstReadingDays: 90,
  stopWords: null,
  againstDoubles: 'ownKey',
  lookUp: 'byReference',
  settlesAfter: 0,
  maxInFlight: 8,
  perSecond: 20,
  hasBalance: false,
  claims: [
    {
      says: {
        en: 'Nothing leaves this computer. Everything else works as it will later.',
        de: 'Nichts verlässt diesen Rechner. Alles andere geht so wie später auch.',
      },
      mark: 'specified',
    },
  ],
  onRamp: { beforehand: [], steps: [] },
};
