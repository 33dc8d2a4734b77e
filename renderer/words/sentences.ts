import type { Refusal } from '#shared/commands.ts';
import type { MachineRefusal } from '#shared/machine.ts';
import type { Reason } from '#shared/rules/verdict.ts';
import type { Formats } from './formats.ts';

export type AnyRefusal = Refusal | MachineRefusal;

/** One sentence for every refusal: what happened, why, and what to do next. A missing one does not compile. */
export type RefusalSentences = {
  readonly [K in AnyRefusal['kind']]: (refusal: Extract<AnyRefusal, { kind: K }>, formats: Formats) => string;
};

/** One for every reason of the gate: a few words for the group, and the sentence with the way out. */
export type ReasonSentences = {
  readonly [K in Reason['kind']]: {
    readonly title: string;
    readonly sentence: (reason: Extract<Reason, { kind: K }>, formats: Formats) => string;
  };
};

export const refusalSentence = (sentences: RefusalSentences, refusal: AnyRefusal, formats: Formats): string =>
  (sentences[refusal.kind] as (refusal: AnyRefusal, formats: Formats) => string)(refusal, formats);

export const reasonSentence = (sentences: ReasonSentences, reason: Reason, formats: Formats): string =>
  (sentences[reason.kind].sentence as (reason: Reason, formats: Formats) => string)(reason, formats);
