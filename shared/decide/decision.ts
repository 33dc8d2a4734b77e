import type { EvidenceFile, Fact, Instant } from '#shared/facts.ts';
import type { Refusal } from '#shared/commands.ts';

/** What a decision may know beside the shop: all of it comes from outside, so the same wish at the same moment decides alike. */
export type Moment = {
  readonly now: Instant;
  /** A new random id at each call. */
  readonly newId: () => string;
  /** Who is at the keyboard, by name; null where nobody has signed in. */
  readonly by: string | null;
  /** A file the host already keeps under its hash, by the handle the window was given. */
  readonly fileOf: (handle: string) => EvidenceFile | null;
  /** When replies were last read from the provider with success. */
  readonly repliesCheckedAt: Instant | null;
  /** A stretch whose replies the provider no longer had when they were asked for, until the owner has looked there. */
  readonly repliesLost?: RepliesLost | null;
  /** The account at the provider that a message is handed to. */
  readonly account?: string | undefined;
  /** HMAC-SHA-256 of a number under the book's key: how an opt-out outlives its erased contact. */
  readonly numberHash: (phone: string) => string;
  /** The same under every key the book ever had: whoever looks for an erased number asks for all of them. */
  readonly numberHashes: (phone: string) => readonly string[];
};

export type RepliesLost = { readonly from: Instant; readonly to: Instant };

export type Decision<T> =
  | { readonly kind: 'decided'; readonly facts: readonly Fact[]; readonly answer: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const decided = <T>(facts: readonly Fact[], answer: T): Decision<T> => ({ kind: 'decided', facts, answer });

export const refused = (refusal: Refusal): { readonly kind: 'refused'; readonly refusal: Refusal } => ({
  kind: 'refused',
  refusal,
});

/** Leaves out what was not said, so that a fact never carries an `undefined`. */
export function said<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export const signed = (moment: Moment): { readonly by?: string } => (moment.by === null ? {} : { by: moment.by });
