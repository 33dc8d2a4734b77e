import { optOutWays } from '#shared/optOutWays.ts';
import type { LineKind, OptOutWay } from '#shared/facts.ts';
import type { PersonGroup, YesState } from '#shared/views/standings.ts';
import type { AppLanguage } from '#shared/languages.ts';

type TableWords = {
  readonly file: string;
  readonly name: string;
  readonly firstName: string;
  readonly phone: string;
  readonly line: string;
  readonly standing: string;
  readonly stoppedOn: string;
  readonly stoppedHow: string;
  readonly since: string;
  readonly saidYesOn: (campaign: string) => string;
  readonly proof: (campaign: string) => string;
  readonly lines: Readonly<Record<LineKind, string>>;
  readonly groups: Readonly<Record<PersonGroup, string>>;
  readonly ways: Readonly<Record<OptOutWay, string>>;
  readonly states: Readonly<Record<YesState['kind'], string>>;
};

const en: TableWords = {
  file: 'People',
  name: 'Name',
  firstName: 'First name',
  phone: 'Number',
  line: 'Line',
  standing: 'Standing',
  stoppedOn: 'Said stop on',
  stoppedHow: 'Said stop how',
  since: 'In the book since',
  saidYesOn: (campaign) => `${campaign}: said yes on`,
  proof: (campaign) => `${campaign}: proof`,
  lines: { mobile: 'mobile', landline: 'landline', either: '', other: 'not a mobile' },
  groups: {
    mayText: 'may text',
    stale: 'stale',
    saidStop: 'said stop',
    onHold: 'on hold',
    noTexts: 'held back',
    neverAsked: 'never asked',
  },
  ways: optOutWays.en,
  states: {
    never: 'never asked',
    stopped: 'said stop',
    tooWeak: 'proof too weak',
    fresh: 'yes',
    goingStale: 'yes, going stale',
    stale: 'stale',
    lapsed: 'lapsed',
  },
};

const de: TableWords = {
  file: 'Personen',
  name: 'Name',
  firstName: 'Vorname',
  phone: 'Nummer',
  line: 'Anschluss',
  standing: 'Stand',
  stoppedOn: 'Hat Stopp gesagt am',
  stoppedHow: 'Hat Stopp gesagt wie',
  since: 'Im Buch seit',
  saidYesOn: (campaign) => `${campaign}: Ja gesagt am`,
  proof: (campaign) => `${campaign}: Nachweis`,
  lines: { mobile: 'Handy', landline: 'Festnetz', either: '', other: 'kein Handy' },
  groups: {
    mayText: 'darf SMS',
    stale: 'verblasst',
    saidStop: 'hat Stopp gesagt',
    onHold: 'angehalten',
    noTexts: 'zurückgehalten',
    neverAsked: 'nie gefragt',
  },
  ways: optOutWays.de,
  states: {
    never: 'nie gefragt',
    stopped: 'hat Stopp gesagt',
    tooWeak: 'Nachweis zu schwach',
    fresh: 'Ja',
    goingStale: 'Ja, verblasst bald',
    stale: 'verblasst',
    lapsed: 'abgelaufen',
  },
};

export const tableWords: Readonly<Record<AppLanguage, TableWords>> = { en, de };
