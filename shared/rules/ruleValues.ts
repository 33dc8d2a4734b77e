/** What the owner may write in place of a rule: read strictly, so that no slip of the pen opens the night. */
import { z } from 'zod';
import type { RuleKey } from './countryTable.ts';

/** A rule of a country, or the hours of one of its states: `hours.TX`. */
export type RuleName = RuleKey | `hours.${string}`;

export type RuleRefusal = 'unknownRule' | 'shape' | 'outOfRange' | 'windowUpsideDown' | 'neverOpen';

export type RuleReading =
  | { readonly kind: 'value'; readonly rule: RuleName; readonly value: unknown }
  | { readonly kind: 'unusable'; readonly why: RuleRefusal };

export const readRuleValue = (rule: string, value: unknown): RuleReading => {
  if (!isRuleName(rule)) return { kind: 'unusable', why: 'unknownRule' };
  const reader: z.ZodType = isRuleKey(rule) ? readers[rule] : hours;
  const read = reader.safeParse(value);
  return read.success ? { kind: 'value', rule, value: read.data } : { kind: 'unusable', why: whyOf(read.error) };
};

const isRuleName = (rule: string): rule is RuleName => isRuleKey(rule) || /^hours\.[A-Z]{2}$/.test(rule);

const isRuleKey = (rule: string): rule is RuleKey => Object.hasOwn(readers, rule);

/** Our own findings carry their name as message; zod's say either that a figure is out of bounds or nothing fits. */
const whyOf = (error: z.ZodError): RuleRefusal => {
  const issue = error.issues[0];
  if (issue?.message === 'windowUpsideDown' || issue?.message === 'neverOpen') return issue.message;
  return issue?.code === 'too_big' || issue?.code === 'too_small' ? 'outOfRange' : 'shape';
};

const hour = z.number().min(0).max(24).multipleOf(0.25);
const window = z
  .tuple([hour, hour])
  .refine(([from, to]) => from < to, 'windowUpsideDown')
  .readonly();
const hours = z
  .strictObject({
    weekdays: window.nullable(),
    saturday: window.nullable(),
    sunday: window.nullable(),
    holidays: z.union([z.literal('asUsual'), z.null(), window]),
  })
  .refine(({ weekdays, saturday, sunday }) => weekdays ?? saturday ?? sunday, 'neverOpen');
const months = z.number().int().min(1).max(600).nullable();
const clocks = z.object({ warn: months, firstUse: months, idle: months });
const years = z.number().int().min(1).max(100);

const readers: Record<RuleKey, z.ZodType> = {
  hours,
  perDay: z.number().int().min(1).max(50),
  perMonth: z.number().int().min(1).max(500).nullable(),
  'clocks.express': clocks,
  'clocks.customer': clocks,
  'clocks.inquiry': clocks,
  keepProofYears: years,
  keepOptOutYears: years,
  optOutDays: z.number().int().min(0).max(30),
  conversationHours: z.number().int().min(1).max(168),
};
