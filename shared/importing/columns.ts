import { looksLikeDay, saysStop, takesBack } from './cellReading.ts';
import { dateHeadings, fold, headings } from './headings.ts';

/** What a column may hold. `campaign` and `saidYes` only claim a yes; whether it is taken over is the owner's choice. */
export const columnKinds = [
  'phone',
  'name',
  'firstName',
  'lastName',
  'language',
  'note',
  'optedOut',
  'optedOutAt',
  'saidYes',
  'campaign',
  'saidYesAt',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Which column, counted from 0, holds what; a kind that is not in the file is missing. */
export type Mapping = { readonly [K in ColumnKind]?: number };

/** Each kind stands in one column only, so the column that had it gives it up. */
export function mapped(
  mapping: Mapping,
  { at, holds }: { readonly at: number; readonly holds: ColumnKind | 'nothing' },
): Mapping {
  const others = Object.entries(mapping).filter(([each, column]) => column !== at && each !== holds);
  return Object.fromEntries(holds === 'nothing' ? others : [...others, [holds, at]]);
}

type Rows = readonly (readonly string[])[];

/** Rows looked at to tell what a column holds. */
const SAMPLE = 200;
/** A column with more values than this says nothing as plain as "active" or "unsubscribed". */
const MOST_STATES = 12;

/** Headings decide first, then content: a column of phone numbers is recognised whatever it is called. */
export function recogniseColumns(header: readonly string[] | null, rows: Rows): Mapping {
  const sample = rows.slice(0, SAMPLE);
  const mapping: { -readonly [K in ColumnKind]?: number } = {};
  const taken = new Set<number>();
  const take = (kind: ColumnKind, at: number | undefined): void => {
    if (at === undefined || at < 0 || taken.has(at) || mapping[kind] !== undefined) return;
    mapping[kind] = at;
    taken.add(at);
  };
  const columns = columnsOf(header, sample);
  for (const kind of columnKinds) take(kind, named(kind, header ?? [], sample));
  take(
    'optedOut',
    columns.find((at) => !taken.has(at) && tellsStops(rows, at)),
  );
  take('saidYesAt', withDayOfYeses(mapping, header, sample).saidYesAt);
  take(
    'phone',
    columns.filter((at) => !taken.has(at)).find((at) => share(sample, at, isPhoneLike) >= 0.6),
  );
  if (mapping.firstName === undefined && mapping.lastName === undefined) {
    take(
      'name',
      columns.filter((at) => !taken.has(at)).find((at) => share(sample, at, isNameLike) >= 0.6),
    );
  }
  return mapping;
}

/**
 * With the one column that is only called a date as when the claimed yeses were given; beside stops without a day of
 * their own it may be the day of those.
 */
export function withDayOfYeses(mapping: Mapping, header: readonly string[] | null, rows: Rows): Mapping {
  const claims = mapping.saidYes !== undefined || mapping.campaign !== undefined;
  const isOfYeses = mapping.optedOut === undefined || mapping.optedOutAt !== undefined;
  if (!claims || !isOfYeses || mapping.saidYesAt !== undefined) return mapping;
  const sample = rows.slice(0, SAMPLE);
  const taken = new Set(Object.values(mapping));
  const dates = columnsOf(header, sample).filter((at) => !taken.has(at) && isDate(header?.[at] ?? '', sample, at));
  return dates[0] === undefined || dates.length > 1 ? mapping : { ...mapping, saidYesAt: dates[0] };
}

const columnsOf = (header: readonly string[] | null, sample: Rows): readonly number[] =>
  Array.from({ length: Math.max(header?.length ?? 0, ...sample.map((cells) => cells.length)) }, (_, at) => at);

/** True when the first row names columns: it holds a known heading, or words above a column of numbers. */
export function hasHeader(first: readonly string[], others: Rows): boolean {
  if (first.some(isPhoneLike)) return false;
  if (first.some((cell) => columnKinds.some((kind) => headings[kind].has(fold(cell))))) return true;
  return first.some((cell, at) => /\p{L}/u.test(cell) && share(others, at, isPhoneLike) >= 0.6);
}

/** Of two phone columns ("Telefon", "Handy") the one named earlier in the list of headings wins: mobiles come first. */
function named(kind: ColumnKind, header: readonly string[], sample: Rows): number | undefined {
  const folded = header.map(fold);
  const candidates = [...headings[kind]].map((heading) => folded.indexOf(heading)).filter((at) => at >= 0);
  return candidates.find((at) => sample.length === 0 || share(sample, at, isFilled) > 0) ?? candidates[0];
}

/** The share of a column's filled cells that look like this. */
function share(rows: Rows, at: number, looks: (cell: string) => boolean): number {
  const filled = rows.map((cells) => cells[at] ?? '').filter(isFilled);
  if (filled.length === 0) return 0;
  return looks === isFilled ? filled.length / rows.length : filled.filter(looks).length / filled.length;
}

const isDate = (heading: string, sample: Rows, at: number): boolean =>
  dateHeadings.has(fold(heading)) && share(sample, at, looksLikeDay) >= 0.6;

/** A column of states, such as "active" and "unsubscribed": some mean stop, and all others clearly do not. */
function tellsStops(rows: Rows, at: number): boolean {
  const states = new Set<string>();
  for (const cells of rows) {
    states.add((cells[at] ?? '').trim());
    if (states.size > MOST_STATES) return false;
  }
  const said = [...states].filter(saysStop);
  return said.length > 0 && said.every(takesBack);
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Enough digits for a number and nothing but what people write between them; a date has too few or its own shape. */
function isPhoneLike(cell: string): boolean {
  const text = cell.trim();
  if (/^\d[.,]\d+E\+?\d+$/i.test(text)) return true;
  if (!/^[="'+(\d][\d\s().,/–"'-]+$/.test(text) || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(text)) return false;
  const digits = text.replaceAll(/\D/g, '').length;
  return digits >= 7 && digits <= 18;
}

const isNameLike = (cell: string): boolean =>
  /^\p{L}[\p{L}\p{M} .,'’-]*$/u.test(cell.trim()) && cell.trim().length <= 60;
