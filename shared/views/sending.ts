import type {
  CampaignId,
  ContactId,
  FailureKind,
  Instant,
  MessageId,
  OptOutWay,
  ProviderKind,
  SendId,
} from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { providers } from '#shared/providers/providers.ts';
import type { Move, Start } from '#shared/rules/delay.ts';
import type { Contact, Message, RecipientState, Send, Shop } from '#shared/shop.ts';
import { movedTurns, moveOf } from './movedTurns.ts';
import { nameOrPhone } from './nameOrPhone.ts';
import { mayHaveGone } from './sendReport.ts';
import { groupOf, sendCounts } from './sendCounts.ts';
import type { SendCounts, SendGroup } from './sendCounts.ts';
import { stateOf } from './sends.ts';
import { startOfSend } from './startOfSend.ts';
import { stopAfter } from './stopAfter.ts';
import type { SendState } from './sends.ts';

export type SendingQuery = {
  readonly send: SendId;
  /** The people of one line of the account, where it is unfolded. */
  readonly group: SendGroup | null;
  readonly count: number;
};

/** One send while it runs, and its report afterwards. */
export type SendingView = {
  readonly send: SendId;
  readonly campaign: CampaignId;
  readonly name: string;
  readonly template: string;
  readonly provider: ProviderKind;
  readonly by: string | null;
  readonly approvedAt: Instant;
  readonly startAt: Instant | null;
  /** When it really begins, where it is planned for a time at which nobody on it may be texted. */
  readonly start: Start | null;
  readonly state: SendState;
  readonly counts: SendCounts;
  /** Parts that went or may have gone. */
  readonly parts: number;
  /** What the provider told of the cost, in the currency of the shop's account there; null where it told none. */
  readonly cost: number | null;
  /** At the pace of the last minute, 0 for less than one; null where nothing is left, or nothing moves. */
  readonly minutesLeft: number | null;
  /** When the next of those still to go may get it, where all of them wait for their hour. */
  readonly waitsUntil: Instant | null;
  readonly look: readonly LookLine[];
  readonly lookInAll: number;
  readonly heldBack: readonly { readonly reason: string; readonly count: number; readonly first: string }[];
  /** Whose turn could not be theirs when the send began, by why and when theirs came. */
  readonly moved: readonly MovedGroup[];
  /** Who said stop after this text reached them. */
  readonly stops: readonly StopAfter[];
  readonly latest: readonly LatestLine[];
  readonly people: readonly PersonLine[];
};

/** A text that did not arrive, or of which nobody knows; unknown ones first. */
export type LookLine = {
  readonly message: MessageId;
  readonly contact: ContactId;
  readonly name: string;
  readonly phone: string;
  readonly what:
    | { readonly kind: 'unknown'; readonly detail: string; readonly at: Instant; readonly provider: ProviderKind }
    | { readonly kind: 'failed'; readonly failure: FailureKind; readonly detail: string | null };
};

/** `to` is the earliest of theirs. */
export type MovedGroup = Move & { readonly count: number; readonly first: string };

export type StopAfter = {
  readonly contact: ContactId;
  readonly name: string;
  readonly at: Instant;
  readonly way: OptOutWay;
  readonly words: string | null;
};

export type LatestLine = {
  readonly message: MessageId;
  readonly name: string;
  readonly at: Instant;
  readonly group: SendGroup;
};

export type PersonLine = {
  readonly contact: ContactId;
  readonly name: string;
  readonly phone: string;
  /** When their hour came, or comes, where it was not theirs when the send began. */
  readonly moved: Move | null;
};

const mostToLookAt = 100;
const mostLatest = 5;

export function sendingView(shop: Shop, query: SendingQuery, now: Instant): SendingView | null {
  const send = shop.sends.get(query.send);
  if (send === undefined) return null;
  const turns = turnsOf(shop, send);
  const counts = sendCounts(shop, send);
  const state = stateOf(send, now);
  const look = lookLines(shop, turns);
  const pace = paceOf(turns, now);
  const waitsUntil = state.kind === 'running' && pace === 0 ? (startOfSend(shop, send, now)?.at ?? null) : null;
  return {
    send: send.id,
    campaign: send.campaign,
    name: shop.campaigns.get(send.campaign)?.name ?? '',
    template: send.template,
    provider: send.provider,
    by: send.by,
    approvedAt: send.approvedAt,
    startAt: send.startAt,
    start: state.kind === 'scheduled' ? startOfSend(shop, send, now) : null,
    state,
    counts,
    parts: turns.reduce((sum, { message }) => sum + (message !== null && mayHaveGone(message) ? message.parts : 0), 0),
    cost: send.cost,
    minutesLeft: minutesLeft(send, counts, state, waitsUntil, pace),
    waitsUntil,
    look: look.slice(0, mostToLookAt),
    lookInAll: look.length,
    heldBack: heldGroups(shop, turns),
    moved: movedGroups(shop, send, turns),
    stops: stopsAfter(turns, shop),
    latest: latestLines(shop, turns),
    people: query.group === null ? [] : peopleIn(shop, send, turns, query.group).slice(0, query.count),
  };
}

type Turn = {
  readonly id: ContactId;
  readonly contact: Contact | null;
  readonly state: RecipientState;
  readonly message: Message | null;
};

const turnsOf = (shop: Shop, send: Send): readonly Turn[] =>
  [...send.recipients].map(([id, state]) => ({
    id,
    contact: shop.contacts.get(id) ?? null,
    state,
    message: state.kind === 'tried' ? (shop.messages.get(state.message) ?? null) : null,
  }));

/** Texts a second over the last minute. */
function paceOf(turns: readonly Turn[], now: Instant): number {
  const minuteAgo = new Date(Date.parse(now) - 60_000).toISOString();
  let recent = 0;
  let first = now;
  for (const { message } of turns) {
    if (message === null || message.intendedAt <= minuteAgo) continue;
    recent += 1;
    if (message.intendedAt < first) first = message.intendedAt;
  }
  return recent === 0 ? 0 : recent / Math.max(1, (Date.parse(now) - Date.parse(first)) / 1000);
}

function minutesLeft(
  send: Send,
  { toGo }: SendCounts,
  state: SendState,
  waitsUntil: Instant | null,
  pace: number,
): number | null {
  if (toGo === 0 || state.kind !== 'running' || waitsUntil !== null) return null;
  const perSecond = pace > 0 ? pace : providers[send.provider].perSecond;
  return Math.floor(toGo / perSecond / 60);
}

function lookLines(shop: Shop, turns: readonly Turn[]): readonly LookLine[] {
  return turns
    .flatMap(({ id, contact, message }): readonly LookLine[] => {
      const state = message?.state;
      if (message === null || (state?.kind !== 'unknown' && state?.kind !== 'failed')) return [];
      const what =
        state.kind === 'unknown'
          ? ({ kind: 'unknown', detail: state.detail, at: message.intendedAt, provider: message.provider } as const)
          : ({ kind: 'failed', failure: state.failure, detail: state.detail } as const);
      const phone = showPhone(message.phone, shop.description?.country ?? '');
      return [
        { message: message.id, contact: id, name: contact === null ? phone : nameOrPhone(shop, contact), phone, what },
      ];
    })
    .toSorted((one, other) => Number(one.what.kind === 'failed') - Number(other.what.kind === 'failed'));
}

function heldGroups(shop: Shop, turns: readonly Turn[]): SendingView['heldBack'] {
  const groups = new Map<string, { count: number; first: string }>();
  for (const { contact, state } of turns) {
    if (state.kind !== 'heldBack') continue;
    const reason = state.reasons[0] ?? '';
    const had = groups.get(reason) ?? { count: 0, first: contact === null ? '' : nameOrPhone(shop, contact) };
    groups.set(reason, { ...had, count: had.count + 1 });
  }
  return [...groups].map(([reason, group]) => ({ reason, ...group }));
}

function movedGroups(shop: Shop, send: Send, turns: readonly Turn[]): readonly MovedGroup[] {
  const moved = movedTurns(shop, send);
  if (moved.size === 0) return [];
  const groups = new Map<string, Move & { count: number; first: string }>();
  for (const { id, contact, state, message } of turns) {
    const move = state.kind === 'heldBack' ? null : moveOf(moved, id, message);
    if (move === null) continue;
    // An hour is the same for many in one country; when somebody has been texted little enough again is their own moment of a day.
    const key = move.why === 'hour' ? `${move.to} ${move.country}` : move.to.slice(0, 10);
    const had = groups.get(key);
    if (had === undefined)
      groups.set(key, { ...move, count: 1, first: contact === null ? '' : nameOrPhone(shop, contact) });
    else groups.set(key, { ...had, count: had.count + 1, to: move.to < had.to ? move.to : had.to });
  }
  return [...groups.values()].toSorted((one, other) => (one.to < other.to ? -1 : 1));
}

function stopsAfter(turns: readonly Turn[], shop: Shop): readonly StopAfter[] {
  return turns
    .flatMap(({ contact, message }): readonly StopAfter[] => {
      if (contact === null || message === null || contact.optOuts.length === 0) return [];
      const stop = stopAfter(contact, message);
      if (stop === undefined) return [];
      return [
        { contact: contact.id, name: nameOrPhone(shop, contact), at: stop.saidAt, way: stop.way, words: stop.words },
      ];
    })
    .toSorted((one, other) => (one.at > other.at ? -1 : 1));
}

/** Kept in one pass: while a send runs this is asked several times a second. */
function latestLines(shop: Shop, turns: readonly Turn[]): readonly LatestLine[] {
  let latest: { readonly contact: Contact; readonly message: Message }[] = [];
  for (const { contact, message } of turns) {
    const last = latest.at(-1);
    if (contact === null || message === null) continue;
    if (latest.length === mostLatest && last !== undefined && message.seq < last.message.seq) continue;
    latest = [...latest, { contact, message }]
      .toSorted((one, other) => other.message.seq - one.message.seq)
      .slice(0, mostLatest);
  }
  return latest.map(({ contact, message }) => ({
    message: message.id,
    name: nameOrPhone(shop, contact),
    at: message.intendedAt,
    group: groupOf(message),
  }));
}

function peopleIn(shop: Shop, send: Send, turns: readonly Turn[], group: SendGroup): readonly PersonLine[] {
  const waiting = send.cancelledAt === null ? 'toGo' : 'leftOut';
  const moved = movedTurns(shop, send);
  return turns.flatMap(({ contact, state, message }) => {
    const own =
      state.kind === 'waiting' ? waiting : state.kind === 'heldBack' ? 'heldBack' : message && groupOf(message);
    if (contact === null || own !== group) return [];
    const phone = showPhone(contact.phone, shop.description?.country ?? '');
    const move = group === 'heldBack' ? null : moveOf(moved, contact.id, message);
    return [{ contact: contact.id, name: nameOrPhone(shop, contact), phone, moved: move }];
  });
}
