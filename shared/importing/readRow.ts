import type { Country, Instant, Language } from '#shared/facts.ts';
import { type PhoneAnswer, toPhone } from '#shared/phone.ts';
import { readReply } from '#shared/rules/optOut.ts';
import { daysIn, saysStop, saysYes, takesBack, toDay, toLanguage } from './cellReading.ts';
import type { ColumnKind, Mapping } from './columns.ts';
import type { TableRow } from './table.ts';

/** What the owner wants done with a list. `stopList`: everyone on it said stop. */
export type ImportPlan = {
  readonly kind: 'people' | 'stopList';
  readonly mapping: Mapping;
  readonly country: Country;
  /** The one campaign whose claimed yeses are taken over; null takes over none. */
  readonly campaign: string | null;
  /** What the campaign column says of those who said yes to it; all others in the list claim nothing. */
  readonly campaignValues: readonly string[];
};

/** What a row claims, before it is known whom it is about. */
export type Claim =
  | { readonly kind: 'none' }
  | { readonly kind: 'yes'; readonly givenAt: Instant }
  | { readonly kind: 'yesWithoutDay'; readonly why: 'dayMissing' | 'dayUnclear' };

/** What was left out of a row or put right in it, beside its number. */
export type RowMark = 'nameMissing' | 'nameCut' | 'noteCut' | 'languageUnknown' | 'stopDayUnknown' | 'noteMayBeStop';

/** One row, read for itself: nothing here depends on other rows or on the book. */
export type ReadRow = {
  readonly row: number;
  readonly typed: string;
  readonly phone: PhoneAnswer;
  readonly name: string;
  readonly firstName: string | null;
  readonly language: Language | null;
  readonly note: string;
  /** `saidAt` is null where the list does not say when. */
  readonly stop: { readonly saidAt: Instant | null; readonly words: string | null } | null;
  readonly claim: Claim;
  readonly marks: readonly RowMark[];
};

const MOST_NAME = 200;
const MOST_FIRST_NAME = 100;
const MOST_NOTE = 4000;
/** What is kept of what was typed; more than any number needs. */
const MOST_TYPED = 200;

/** How the days of claimed yeses are read, which depends on the whole of their column. */
export type DaysOfYeses = ReturnType<typeof daysIn>;

export function daysOfYeses(rows: readonly TableRow[], { mapping, country }: ImportPlan): DaysOfYeses {
  const at = mapping.saidYesAt ?? mapping.saidYes;
  return daysIn(at === undefined ? [] : rows.map(({ cells }) => cells[at] ?? ''), country);
}

export function readRow({ row, cells }: TableRow, plan: ImportPlan, daysOf: DaysOfYeses): ReadRow {
  const cell = (kind: ColumnKind): string => {
    const at = plan.mapping[kind];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const typed = cell('phone');
  const name = fullName(cell('name'), cell('firstName'), cell('lastName'));
  const firstName = oneLine(cell('firstName'));
  const language = toLanguage(cell('language'));
  const stop = readStop(cell, plan);
  const marks: RowMark[] = [];
  if (name === '') marks.push('nameMissing');
  if (name.length > MOST_NAME || firstName.length > MOST_FIRST_NAME) marks.push('nameCut');
  if (cell('note').length > MOST_NOTE) marks.push('noteCut');
  if (cell('language') !== '' && language === null) marks.push('languageUnknown');
  if (stop !== null && stop.saidAt === null) marks.push('stopDayUnknown');
  if (stop === null && mayBeStop(cell('note'))) marks.push('noteMayBeStop');
  return {
    row,
    typed: typed.slice(0, MOST_TYPED),
    phone: toPhone(typed, plan.country),
    name: name.slice(0, MOST_NAME),
    firstName: firstName === '' ? null : firstName.slice(0, MOST_FIRST_NAME),
    language,
    note: cell('note').slice(0, MOST_NOTE),
    stop,
    claim: readClaim(cell, plan, daysOf),
    marks,
  };
}

/** "Name" beside a first name is the family name, unless it holds the first name already. */
function fullName(name: string, first: string, last: string): string {
  const parts = name === '' ? [first, last] : name.includes(first) ? [name] : [first, name];
  return oneLine(parts.filter((part) => part !== '').join(' '));
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

function readStop(cell: (kind: ColumnKind) => string, plan: ImportPlan): ReadRow['stop'] {
  const word = cell('optedOut');
  const when = cell('optedOutAt');
  const takenBack = takesBack(cell('saidYes'));
  if (plan.kind !== 'stopList' && !saysStop(word) && !saysStop(when) && !takenBack) return null;
  const saidAt = toDay(when, plan.country) ?? toDay(word, plan.country);
  return { saidAt, words: oneLine(word || when).slice(0, 200) || null };
}

/** Cheap to ask of every note; reading one with care takes a hundred times as long. */
const worthReading = /sto|sms|werb|meld|sub|text|messag|mensaj|opt|wider|sperr|block|baja|desabon/i;

/** "Will keine SMS mehr" in a column of notes is for the owner to read: a note is the shop's word, not the person's. */
function mayBeStop(note: string): boolean {
  if (note.length > 200 || !worthReading.test(note)) return false;
  const { reading } = readReply(note, { campaigns: [] });
  return reading === 'stop' || reading === 'unsure';
}

/** A yes is claimed only by a column the owner mapped, for a campaign the owner chose, and all mapped columns must agree. */
function readClaim(cell: (kind: ColumnKind) => string, plan: ImportPlan, toYesDay: DaysOfYeses): Claim {
  const { mapping, campaign, country } = plan;
  if (plan.kind === 'stopList' || campaign === null) return { kind: 'none' };
  const word = cell('saidYes');
  const when = cell('saidYesAt');
  const [given = { kind: 'none' }] = [when, word].map(toYesDay).filter(({ kind }) => kind !== 'none');
  if (mapping.saidYes !== undefined && !saysYes(word) && toDay(word, country) === null) return { kind: 'none' };
  if (mapping.campaign !== undefined && !plan.campaignValues.includes(cell('campaign'))) return { kind: 'none' };
  if (mapping.saidYes === undefined && mapping.campaign === undefined && when === '') return { kind: 'none' };
  if (given.kind === 'day') return { kind: 'yes', givenAt: given.at };
  return { kind: 'yesWithoutDay', why: given.kind === 'none' ? 'dayMissing' : 'dayUnclear' };
}
