import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Words } from '#renderer/words/words.ts';
import type { Hours, Window } from '#shared/rules/countryTable.ts';
import type { AgeingClocks } from '#shared/rules/staleness.ts';
import { toClock } from './clockField.ts';

/** A rule's name and value in the owner's words. */
export function useRuleWords(): {
  readonly nameOf: (rule: string) => string;
  readonly valueOf: (rule: string, value: unknown) => string;
} {
  const { rules } = useWords();
  const { number } = useFormats();
  return {
    nameOf: (rule) =>
      Object.hasOwn(rules.names, rule)
        ? rules.names[rule as keyof typeof rules.names]
        : rules.hoursIn(rule.slice('hours.'.length)),
    valueOf: (rule, value) => {
      if (rule.startsWith('hours')) return hoursOf(rules, value as Hours);
      if (rule.startsWith('clocks')) return clocksOf(rules, value as AgeingClocks);
      return value === null ? rules.unlimited : number(value as number);
    },
  };
}

function hoursOf(rules: Words['rules'], hours: Hours): string {
  const days = ['weekdays', 'saturday', 'sunday', 'holidays'] as const;
  return days.map((day) => `${rules.days[day]} ${windowOf(rules, hours[day])}`).join(', ');
}

function windowOf(rules: Words['rules'], window: Window | 'asUsual' | null): string {
  if (window === null) return rules.never;
  return window === 'asUsual' ? rules.asUsual : rules.between(toClock(window[0]), toClock(window[1]));
}

const clocksOf = (rules: Words['rules'], { warn, firstUse, idle }: AgeingClocks): string =>
  rules.clocks(rules.months(warn), rules.months(firstUse), rules.months(idle));
