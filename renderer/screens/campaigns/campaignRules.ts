import type { Clocks, Grade, JoinBy } from '#shared/facts.ts';

/** A campaign's promises and demands as they stand in the fields. */
export type RulesDraft = {
  readonly keyword: string;
  readonly joinBy: JoinBy;
  readonly perMonth: string;
  readonly leastGrade: Grade;
  readonly clocks: 'country' | 'own';
  readonly warn: string;
  readonly firstUse: string;
  readonly idle: string;
};

export type RulesRead = {
  readonly wrong: ReadonlySet<'perMonth' | keyof Clocks>;
  readonly keyword: string;
  readonly joinBy: JoinBy;
  /** Null where nothing is promised. */
  readonly perMonth: number | null;
  readonly leastGrade: Grade;
  readonly clocks: Clocks | null;
};

export const toRulesDraft = (rules: {
  readonly keyword: string | null;
  readonly joinBy: JoinBy;
  readonly perMonth: number | null;
  readonly leastGrade: Grade;
  readonly clocks: Clocks | null;
  readonly countryClocks: Clocks;
}): RulesDraft => {
  const { warn, firstUse, idle } = rules.clocks ?? rules.countryClocks;
  return {
    keyword: rules.keyword ?? '',
    joinBy: rules.joinBy,
    perMonth: written(rules.perMonth),
    leastGrade: rules.leastGrade,
    clocks: rules.clocks === null ? 'country' : 'own',
    warn: written(warn),
    firstUse: written(firstUse),
    idle: written(idle),
  };
};

export function readRules({ keyword, joinBy, leastGrade, clocks, ...figures }: RulesDraft): RulesRead {
  const perMonth = figure(figures.perMonth, 100);
  const months = {
    warn: figure(figures.warn, 600),
    firstUse: figure(figures.firstUse, 600),
    idle: figure(figures.idle, 600),
  };
  const wrong = new Set<'perMonth' | keyof Clocks>();
  if (perMonth === 'wrong') wrong.add('perMonth');
  if (clocks === 'own')
    for (const clock of ['warn', 'firstUse', 'idle'] as const) if (months[clock] === 'wrong') wrong.add(clock);
  const own = { warn: known(months.warn), firstUse: known(months.firstUse), idle: known(months.idle) };
  return {
    wrong,
    keyword: keyword.trim(),
    joinBy,
    perMonth: known(perMonth),
    leastGrade,
    clocks: clocks === 'own' ? own : null,
  };
}

const written = (value: number | null): string => (value === null ? '' : String(value));

const figure = (text: string, most: number): number | null | 'wrong' => {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : 'wrong';
};

const known = (value: number | null | 'wrong'): number | null => (value === 'wrong' ? null : value);
