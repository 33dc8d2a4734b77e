/**
 * "Moved, not dropped": a text that may not go at the time it was meant for goes when the hour and the frequency both
 * allow it. The gate moves by this, and every screen that tells when something goes out asks here as well.
 */
import type { Country, Instant, Phone } from '#shared/facts.ts';
import type { Campaign, Contact } from '#shared/shop.ts';
import type { CountryRules } from './countries.ts';
import { tooOftenFor } from './frequency.ts';
import { mayTextAt } from './quietHours.ts';
import type { Reason } from './verdict.ts';
import { placeOf } from './zones.ts';

type Delay = {
  /** No hour suits at all. */
  readonly never: readonly Reason[];
  readonly waiting: readonly Reason[];
  readonly from: Instant | null;
};

/** `often` where they had been texted as often as they agreed to, `hour` where it was no hour for texts where they live. */
export type Move = {
  readonly to: Instant;
  readonly why: 'hour' | 'often';
  /** Whose quiet hours they are; null where the frequency moved it, or the number belongs to no one country. */
  readonly country: Country | null;
};

/** Frequency first, then the hour at the time the frequency allows: both must suit the same instant. */
export const delayOf = (contact: Contact, campaign: Campaign, rules: CountryRules, now: Instant): Delay => {
  const limits = { perDay: rules.perDay, perMonth: rules.perMonth, promised: campaign.perMonth };
  const often = tooOftenFor(campaign.id, contact.sent, limits, now);
  const recipient = { phone: contact.phone, contactZone: contact.timeZone };
  const quiet = mayTextAt(recipient, now, rules);
  if (often.length === 0 && quiet.kind === 'now') return noDelay;
  const free = often.reduce((latest, { from }) => (from > latest ? from : latest), now);
  const then = free === now ? quiet : mayTextAt(recipient, free, rules);
  const waiting: Reason[] = often.map((each) => ({ kind: 'tooOften', ...each }));
  if (quiet.kind === 'from') {
    const { zone, holiday } = quiet.why;
    waiting.push({ kind: 'quietHours', zone, from: quiet.at, ...(holiday !== undefined && { holiday }) });
  }
  const unknown = quiet.kind === 'unknown' ? quiet : then.kind === 'unknown' ? then : null;
  const never: readonly Reason[] = unknown ? [{ kind: 'hourUnknown', zones: unknown.zones }] : none;
  return { never, waiting, from: then.kind === 'from' ? then.at : free };
};

/** `waiting` is why, as a delay or the verdict of the gate tells it. */
export const toMove = (phone: Phone, to: Instant, waiting: readonly Reason[]): Move =>
  waiting.some(({ kind }) => kind === 'tooOften')
    ? { to, why: 'often', country: null }
    : { to, why: 'hour', country: placeOf(phone).country };

/** Those who wait for the same; `first` is the earliest of theirs. */
export type MovedPeople = Omit<Move, 'to'> & { readonly people: number; readonly first: Instant };

export type Start = { readonly at: Instant; readonly moved: readonly MovedPeople[] };

/** When the first of them get what cannot begin as planned; null where somebody's turn is not moved, or nobody has one. */
export function startOf(turns: Iterable<Move | null>): Start | null {
  const moves: Move[] = [];
  for (const move of turns) {
    if (move === null) return null;
    moves.push(move);
  }
  const moved = groupMoves(moves);
  return moved[0] === undefined ? null : { at: moved[0].first, moved };
}

/** The earliest first. */
export function groupMoves(moves: readonly Move[]): readonly MovedPeople[] {
  const groups = new Map<string, MovedPeople>();
  for (const { to, why, country } of moves) {
    const key = `${why} ${country}`;
    const { people, first } = groups.get(key) ?? { people: 0, first: to };
    groups.set(key, { why, country, people: people + 1, first: to < first ? to : first });
  }
  return [...groups.values()].toSorted((one, other) => (one.first < other.first ? -1 : 1));
}

const none: readonly never[] = [];
const noDelay = { never: none, waiting: none, from: null };
