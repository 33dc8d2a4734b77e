/**
 * The rules by country: data only. A cell is value, mark, source; the owner may put another value in its place, with a
 * note. This is a starting point kept by date, and no legal advice.
 */
import type { AgeingClocks } from './staleness.ts';

/** The day the table was last gone through. */
export const asOf = '2026-11-22';

/** `read`: in the source itself. `secondary`: in somebody's account of it. `custom`: what the trade does; check it. */
export type Mark = 'read' | 'secondary' | 'custom';

/** Local hours from and to; 20 means that 19:59 is the last minute. */
export type Window = readonly [from: number, to: number];

export type Hours = {
  readonly weekdays: Window | null;
  readonly saturday: Window | null;
  readonly sunday: Window | null;
  /** National public holidays: their own hours, none, or those of the day of the week. */
  readonly holidays: Window | 'asUsual' | null;
};

export type RuleValues = {
  readonly hours: Hours;
  /** Texts to one number in any 24 hours, all campaigns together. */
  readonly perDay: number;
  /** Texts to one number in any 31 days, all campaigns together; null where nothing is set. */
  readonly perMonth: number | null;
  readonly 'clocks.express': AgeingClocks;
  readonly 'clocks.customer': AgeingClocks;
  readonly 'clocks.inquiry': AgeingClocks;
  /** Years a consent's proof is kept, from the yes and again from every use. */
  readonly keepProofYears: number;
  readonly keepOptOutYears: number;
  /** Working days within which an opt-out that came by letter or voice must hold. */
  readonly optOutDays: number;
  /** Hours in which a person who wrote first may be answered. */
  readonly conversationHours: number;
};

export type RuleKey = keyof RuleValues;

export type Cell<T> = readonly [value: T, mark: Mark, source: SourceKey];

export type Row = { readonly [K in RuleKey]: Cell<RuleValues[K]> };

export type SourceKey = keyof typeof sources;

/** Where each value stands written; null where it stands nowhere. The window says in its language what each is. */
export const sources = {
  fccHours: 'https://www.ecfr.gov/current/title-47/section-64.1200',
  fccRevoke: 'https://www.ecfr.gov/current/title-47/section-64.1200',
  fccRelationship: 'https://www.ecfr.gov/current/title-47/section-64.1200',
  florida: 'https://blog.clickpointsoftware.com/federal-and-local-call-time-and-date-compliance',
  stateHours: 'https://www.dropcowboy.com/state-compliance',
  stateTexts:
    'https://support.referrizer.com/en/category/text-campaigns/article/tcpa-quiet-hours-and-state-specific-rules-for-text-campaigns',
  stateCalls: 'https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state',
  stateHolidays: 'https://dnc.com/holiday-alerts?year=2023',
  clickSend: 'https://www.clicksend.com',
  ftcRecords: 'https://www.ecfr.gov/current/title-16/section-310.5',
  caslAge: 'https://laws-lois.justice.gc.ca/eng/acts/E-1.6/',
  caslStop: 'https://laws-lois.justice.gc.ca/eng/acts/E-1.6/',
  crtcHours: 'https://crtc.gc.ca/eng/phone/telemarketing/',
  germanCourts: 'https://juris.bundesgerichtshof.de',
  asGermany: null,
  uwg7a: 'https://www.gesetze-im-internet.de/uwg_2004/__7a.html',
  frenchHours: 'https://developers.brevo.com/reference/transactional-sms-1',
  cnil: 'https://www.cnil.fr',
  ico: 'https://ico.org.uk',
  limitation: 'https://www.legislation.gov.uk/ukpga/1980/58/section/5',
  irishRegulations: 'https://www.irishstatutebook.ie/eli/2011/si/336/made/en/print',
  gdprWithdraw: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  spamAct: 'https://www.legislation.gov.au/C2004A01214/latest/text',
  acmaHours: 'https://packleader.net.au/topic/calling-times/',
  newZealandStop: 'https://www.legislation.govt.nz/act/public/2007/0007/latest/whole.html',
  inquiryWeak: null,
  custom: null,
} as const satisfies Readonly<Record<string, string | null>>;

const all = (from: number, to: number): Hours => ({
  weekdays: [from, to],
  saturday: [from, to],
  sunday: [from, to],
  holidays: 'asUsual',
});
const workdays = (from: number, to: number): Hours => ({
  weekdays: [from, to],
  saturday: [from, to],
  sunday: null,
  holidays: null,
});
const quietSunday: Hours = { weekdays: [8, 20], saturday: [8, 20], sunday: [10, 18], holidays: [10, 18] };

const clocks = (warn: number | null, firstUse: number | null, idle: number | null, expires: number | null = null) => ({
  warn,
  firstUse,
  idle,
  expires,
});

/** What most of Europe shares; a country's row says where it differs. */
const common: Row = {
  hours: [quietSunday, 'custom', 'custom'],
  perDay: [3, 'custom', 'custom'],
  perMonth: [null, 'custom', 'custom'],
  'clocks.express': [clocks(12, 18, 24), 'custom', 'asGermany'],
  'clocks.customer': [clocks(12, 18, 24), 'custom', 'asGermany'],
  'clocks.inquiry': [clocks(3, 3, 6, 6), 'custom', 'inquiryWeak'],
  keepProofYears: [5, 'custom', 'custom'],
  keepOptOutYears: [10, 'custom', 'custom'],
  optOutDays: [1, 'secondary', 'gdprWithdraw'],
  conversationHours: [24, 'custom', 'custom'],
};

const german: Row = {
  ...common,
  hours: [workdays(8, 20), 'custom', 'custom'],
  'clocks.express': [clocks(12, 18, 24), 'secondary', 'germanCourts'],
  'clocks.customer': [clocks(12, 18, 24), 'secondary', 'germanCourts'],
  keepProofYears: [5, 'read', 'uwg7a'],
};

const british: Row = {
  ...common,
  'clocks.express': [clocks(6, 12, 24), 'secondary', 'ico'],
  'clocks.customer': [clocks(6, 12, 24), 'secondary', 'ico'],
  keepProofYears: [6, 'secondary', 'limitation'],
};

export const countryTable: Readonly<Record<string, Row>> = {
  AT: {
    ...german,
    keepProofYears: [5, 'custom', 'custom'],
    'clocks.express': [clocks(12, 18, 24), 'custom', 'asGermany'],
    'clocks.customer': [clocks(12, 18, 24), 'custom', 'asGermany'],
  },
  AU: {
    ...common,
    hours: [{ weekdays: [9, 20], saturday: [9, 17], sunday: null, holidays: null }, 'secondary', 'acmaHours'],
    optOutDays: [5, 'secondary', 'spamAct'],
  },
  BE: { ...common, hours: [{ ...quietSunday, weekdays: [9, 20], saturday: [9, 20] }, 'custom', 'custom'] },
  CA: {
    ...common,
    hours: [{ weekdays: [9, 21.5], saturday: [10, 18], sunday: [10, 18], holidays: [10, 18] }, 'custom', 'crtcHours'],
    'clocks.express': [clocks(18, null, 24), 'custom', 'caslAge'],
    'clocks.customer': [clocks(18, null, null, 24), 'secondary', 'caslAge'],
    'clocks.inquiry': [clocks(null, null, null, 6), 'secondary', 'caslAge'],
    optOutDays: [10, 'secondary', 'caslStop'],
  },
  CH: {
    ...german,
    keepProofYears: [5, 'custom', 'custom'],
    optOutDays: [1, 'custom', 'custom'],
    'clocks.express': [clocks(12, 18, 24), 'custom', 'asGermany'],
    'clocks.customer': [clocks(12, 18, 24), 'custom', 'asGermany'],
  },
  DE: german,
  DK: common,
  ES: { ...common, hours: [workdays(9, 21), 'custom', 'custom'] },
  FI: common,
  FR: {
    ...common,
    hours: [workdays(8, 22), 'read', 'frenchHours'],
    'clocks.express': [clocks(18, 24, 36), 'secondary', 'cnil'],
    'clocks.customer': [clocks(18, 24, 36), 'secondary', 'cnil'],
    keepProofYears: [3, 'secondary', 'cnil'],
  },
  GB: british,
  IE: {
    ...british,
    'clocks.express': [clocks(6, 12, 12), 'secondary', 'irishRegulations'],
    'clocks.customer': [clocks(6, 12, 12), 'secondary', 'irishRegulations'],
  },
  IT: {
    ...common,
    hours: [{ weekdays: [9, 20], saturday: [10, 19], sunday: null, holidays: null }, 'custom', 'custom'],
  },
  NL: common,
  NO: {
    ...common,
    hours: [{ weekdays: [9, 20], saturday: [9, 18], sunday: null, holidays: null }, 'custom', 'custom'],
  },
  NZ: { ...common, optOutDays: [5, 'secondary', 'newZealandStop'] },
  PL: common,
  PT: common,
  SE: common,
  US: {
    ...common,
    hours: [all(8, 21), 'secondary', 'fccHours'],
    perDay: [3, 'secondary', 'florida'],
    'clocks.express': [clocks(12, 18, 18), 'secondary', 'clickSend'],
    'clocks.customer': [clocks(12, 18, 18, 18), 'secondary', 'fccRelationship'],
    'clocks.inquiry': [clocks(null, null, null, 3), 'secondary', 'fccRelationship'],
    keepProofYears: [5, 'secondary', 'ftcRecords'],
    keepOptOutYears: [10, 'secondary', 'ftcRecords'],
    optOutDays: [10, 'read', 'fccRevoke'],
  },
};

/** States that are stricter than the country; the others keep the country's hours. */
export const stateHours: Readonly<Record<string, Readonly<Record<string, Cell<Hours>>>>> = {
  US: {
    AL: [workdays(8, 20), 'secondary', 'stateHours'],
    CA: [all(9, 21), 'custom', 'custom'],
    CT: [all(9, 20), 'secondary', 'stateTexts'],
    FL: [all(8, 20), 'secondary', 'stateTexts'],
    IL: [all(9, 21), 'secondary', 'stateCalls'],
    KY: [all(10, 21), 'secondary', 'stateCalls'],
    LA: [workdays(8, 20), 'secondary', 'stateHolidays'],
    MA: [all(8, 20), 'secondary', 'stateCalls'],
    MD: [all(8, 20), 'secondary', 'stateTexts'],
    MI: [all(9, 21), 'secondary', 'stateHours'],
    MN: [all(9, 21), 'secondary', 'stateHours'],
    MS: [workdays(8, 20), 'secondary', 'stateHours'],
    NJ: [all(8, 20), 'secondary', 'stateTexts'],
    NM: [all(9, 21), 'secondary', 'stateHours'],
    NV: [all(9, 20), 'secondary', 'stateHours'],
    OK: [all(8, 20), 'secondary', 'stateTexts'],
    PA: [{ ...all(8, 21), holidays: null }, 'secondary', 'stateHolidays'],
    RI: [{ weekdays: [9, 18], saturday: [10, 17], sunday: [10, 17], holidays: null }, 'secondary', 'stateTexts'],
    SD: [{ ...all(9, 21), sunday: null }, 'custom', 'custom'],
    TX: [{ ...all(9, 21), sunday: [12, 21] }, 'secondary', 'stateTexts'],
    UT: [workdays(8, 21), 'secondary', 'stateHolidays'],
    WA: [all(8, 20), 'custom', 'custom'],
    WY: [all(8, 20), 'custom', 'custom'],
  },
};
