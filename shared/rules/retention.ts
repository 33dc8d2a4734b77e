/**
 * The proof of a yes is kept for years from the yes and again from every use (section 7a UWG: five; countryTable.ts has
 * the others), an opt-out longer still, and what is past its time has no reason left to be kept (GDPR Art. 5(1)(e)).
 * Somebody who asks to be erased may be (Art. 17), though a proof still needed against claims need not go (17(3)(e)):
 * the owner decides, knowing until when it is needed. The opt-out outlives the person as a keyed hash (CNIL).
 */
import type { Instant } from '#shared/facts.ts';
import { addMonths } from './calendar.ts';
import type { CountryRules } from './countries.ts';

/** As many as one looks through before they go; the next ones follow. */
export const MOST_ERASED_AT_ONCE = 1000;

export type Kept = {
  /** Every yes with the last text that rested on it. */
  readonly consents: readonly { readonly givenAt: Instant; readonly lastUsedAt: Instant | null }[];
  /** Every opt-out, lifted ones too. */
  readonly optOuts: readonly { readonly saidAt: Instant; readonly holds: boolean }[];
};

export type Retention = {
  /** Until when a claim about these consents can still be expected; null without one. */
  readonly proofUntil: Instant | null;
  readonly optOutUntil: Instant | null;
  /** What erasing the contact now would mean. */
  readonly erasing: 'free' | 'losesProof';
  /** Whether the number has to stay suppressed, as a keyed hash, when the contact goes. */
  readonly keepsHash: boolean;
  /** Nothing here has a reason to be kept any longer. */
  readonly overdue: boolean;
};

export const retentionOf = (
  { consents, optOuts }: Kept,
  rules: Pick<CountryRules, 'keepProofYears' | 'keepOptOutYears'>,
  now: Instant,
): Retention => {
  const proofUntil = latest(
    consents.map(({ givenAt, lastUsedAt }) => years(latest([givenAt, lastUsedAt]), rules.keepProofYears)),
  );
  const holding = optOuts.filter(({ holds }) => holds);
  const optOutUntil = latest(holding.map(({ saidAt }) => years(saidAt, rules.keepOptOutYears)));
  const needed = proofUntil !== null && proofUntil > now;
  return {
    proofUntil,
    optOutUntil,
    erasing: needed ? 'losesProof' : 'free',
    keepsHash: holding.length > 0,
    overdue: consents.length + optOuts.length > 0 && !needed && (optOutUntil === null || optOutUntil <= now),
  };
};

const years = (from: Instant | null, count: number): Instant | null =>
  from === null ? null : addMonths(from, count * 12);

const latest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
