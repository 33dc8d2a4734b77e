/**
 * Which rules hold for a number: its country's row, changed where the owner wrote another value with a note. A country
 * without a row gets the strictest of everything. Where each value comes from stands in countryTable.ts.
 */
import type { Country, Facts } from '#shared/facts.ts';
import { asOf, countryTable, sources, stateHours } from './countryTable.ts';
import type { Cell, Hours, Mark, Row, RuleKey, RuleValues, SourceKey } from './countryTable.ts';
import { readRuleValue } from './ruleValues.ts';
import type { RuleName } from './ruleValues.ts';
import type { ClocksByKind } from './staleness.ts';
import { strictestHours, strictestRow } from './strictest.ts';

export type RuleChange = Facts['rule.changed'];

export type CountryRules = {
  readonly country: Country | null;
  /** False where the country has no row and the strictest of all rows stand in. */
  readonly known: boolean;
  readonly hours: Hours;
  /** Of states stricter than the country; a number that does not tell its state gets `strictestState`. */
  readonly states: ReadonlyMap<string, Hours>;
  readonly strictestState: Hours;
  readonly clocks: ClocksByKind;
} & Pick<RuleValues, 'perDay' | 'perMonth' | 'keepProofYears' | 'keepOptOutYears' | 'optOutDays' | 'conversationHours'>;

/** One line of the settings: what holds, what was proposed, where that comes from, and the owner's note. */
export type RuleLine = {
  readonly rule: RuleName;
  readonly value: unknown;
  readonly proposed: unknown;
  readonly source: { readonly key: SourceKey; readonly url: string | null };
  readonly mark: Mark;
  readonly asOf: string;
  readonly changed: { readonly note: string; readonly by: string | null } | null;
};

/** The same list of changes answers from memory: a whole book is asked with one. */
export const rulesFor = (country: Country | null, changes: readonly RuleChange[]): CountryRules => {
  if (last?.changes !== changes || last.rules.country !== country) last = { changes, rules: find(country, changes) };
  return last.rules;
};

const find = (country: Country | null, changes: readonly RuleChange[]): CountryRules => {
  const known = resolved.get(changes) ?? new Map<Country | null, CountryRules>();
  resolved.set(changes, known);
  const rules = known.get(country) ?? resolve(country, changes);
  known.set(country, rules);
  return rules;
};

export const hoursFor = (rules: CountryRules, state: string | null): Hours => {
  if (rules.states.size === 0) return rules.hours;
  return state === null ? rules.strictestState : (rules.states.get(state) ?? rules.hours);
};

export const knownCountries: readonly Country[] = Object.keys(countryTable);

export const listRules = (country: Country, changes: readonly RuleChange[]): readonly RuleLine[] =>
  cellsOf(country).map(([rule, [proposed, mark, source]]) => {
    const change = changeOf(country, rule, changes);
    return {
      rule,
      value: change === undefined ? proposed : valueWith(rule, proposed, change.value),
      proposed,
      source: { key: source, url: sources[source] },
      mark,
      asOf,
      changed: change === undefined ? null : { note: change.note, by: change.by ?? null },
    };
  });

let last: { readonly changes: readonly RuleChange[]; readonly rules: CountryRules } | null = null;
const resolved = new WeakMap<readonly RuleChange[], Map<Country | null, CountryRules>>();

const resolve = (country: Country | null, changes: readonly RuleChange[]): CountryRules => {
  const row = rowOf(country);
  const pick = <K extends RuleKey>(rule: K): RuleValues[K] => withChange(country, rule, row[rule][0], changes);
  const hours = pick('hours');
  const states = new Map(
    Object.entries(statesOf(country)).map(([state, [proposed]]) => {
      const change = changeOf(country, `hours.${state}`, changes);
      return [state, change === undefined ? proposed : (valueWith(`hours.${state}`, proposed, change.value) as Hours)];
    }),
  );
  return {
    country,
    known: isKnown(country),
    hours,
    states,
    strictestState: [...states.values()].reduce(strictestHours, hours),
    clocks: { express: pick('clocks.express'), customer: pick('clocks.customer'), inquiry: pick('clocks.inquiry') },
    perDay: pick('perDay'),
    perMonth: pick('perMonth'),
    keepProofYears: pick('keepProofYears'),
    keepOptOutYears: pick('keepOptOutYears'),
    optOutDays: pick('optOutDays'),
    conversationHours: pick('conversationHours'),
  };
};

const withChange = <K extends RuleKey>(
  country: Country | null,
  rule: K,
  proposed: RuleValues[K],
  changes: readonly RuleChange[],
): RuleValues[K] => {
  const change = changeOf(country, rule, changes);
  return change === undefined ? proposed : (valueWith(rule, proposed, change.value) as RuleValues[K]);
};

/** What the law ends stays in the clocks, whatever the owner set; a value no longer readable counts as not set. */
const valueWith = (rule: RuleName, proposed: unknown, value: unknown): unknown => {
  const read = readRuleValue(rule, value);
  if (read.kind === 'unusable') return proposed;
  return rule.startsWith('clocks.') ? { ...(proposed as object), ...(read.value as object) } : read.value;
};

const changeOf = (country: Country | null, rule: RuleName, changes: readonly RuleChange[]): RuleChange | undefined =>
  changes.findLast((change) => change.country === country && change.rule === rule);

const cellsOf = (country: Country): readonly (readonly [RuleName, Cell<unknown>])[] => [
  ...Object.entries(rowOf(country)).map(([rule, cell]) => [rule as RuleKey, cell] as const),
  ...Object.entries(statesOf(country)).map(([state, cell]) => [`hours.${state}`, cell] as const),
];

const isKnown = (country: Country | null): country is Country =>
  country !== null && Object.hasOwn(countryTable, country);

const rowOf = (country: Country | null): Row => (isKnown(country) && countryTable[country]) || strictest;

const statesOf = (country: Country | null): Readonly<Record<string, Cell<Hours>>> =>
  (isKnown(country) && stateHours[country]) || {};

const strictest: Row = strictestRow(
  Object.values(countryTable),
  Object.values(stateHours).flatMap((states) => Object.values(states)),
);
