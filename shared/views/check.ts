import type { Refusal } from '#shared/commands.ts';
import type { CampaignId, ContactId, Instant, ProviderKind, SendId } from '#shared/facts.ts';
import type { Machine } from '#shared/machine.ts';
import { isGoing, reviewOf, sealFor } from '#shared/review.ts';
import type { Recipient, Reviewed } from '#shared/review.ts';
import { clockSetBack } from '#shared/rules/clock.ts';
import type { ClockSetBack } from '#shared/rules/clock.ts';
import { type Move, type MovedPeople, type Start, groupMoves, startOf, toMove } from '#shared/rules/delay.ts';
import { gate } from '#shared/rules/gate.ts';
import { isSealed } from '#shared/rules/seal.ts';
import type { SealRefusal } from '#shared/rules/seal.ts';
import type { Reason } from '#shared/rules/verdict.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { byName } from './audience.ts';
import { nameOrPhone } from './nameOrPhone.ts';

export type CheckQuery = {
  readonly send: SendId;
  readonly campaign: CampaignId;
  readonly template: string;
  readonly maxParts: number;
  readonly upheld: Readonly<Record<ContactId, string>>;
  readonly startAt: Instant | null;
  /** How many rows of each list to tell. */
  readonly going: number;
  readonly asked: number;
  /** The group of those held back that is unfolded. */
  readonly open: string | null;
};

/** The gate as the owner sees it: everyone in the book stands in exactly one of three columns. */
export type CheckView =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** This very text went out already, by a first press. */
  | { readonly kind: 'sent' }
  | ({ readonly kind: 'review' } & Review);

export type Review = {
  readonly campaign: string;
  readonly provider: ProviderKind;
  /** The text as the first of them gets it. */
  readonly sample: string | null;
  readonly going: number;
  /** Of those going, who has to wait for the hour or because of texts before, and until when. */
  readonly later: Later | null;
  /** When it really begins, where nobody may be texted at the time it is planned for. */
  readonly start: Start | null;
  /** Of those going, whose yes would soon go stale and is kept fresh by this text. */
  readonly freshened: number;
  /** Of those going, by a written reason. */
  readonly byReason: number;
  readonly toDecide: number;
  readonly heldBack: number;
  readonly parts: number;
  /** In the currency of the shop's account with the provider, by what it last took for a part; null where it tells no price. */
  readonly cost: number | null;
  readonly goingRows: readonly GoingRow[];
  /** Everyone who needs or got a decision. */
  readonly asked: number;
  readonly askedRows: readonly AskedRow[];
  readonly groups: readonly HeldGroup[];
  readonly repliesCheckedAt: Instant | null;
  /** A stretch in which a stop may have been missed; nothing is sent until the owner has looked. */
  readonly repliesLost: Machine['replies']['lost'];
  /** Nothing is sent by a clock that stands before the last entry. */
  readonly setBack: ClockSetBack | null;
};

type Later = {
  readonly people: number;
  readonly first: Instant;
  readonly last: Instant;
  readonly moved: readonly MovedPeople[];
};

export type GoingRow = {
  readonly contact: ContactId;
  readonly name: string;
  readonly parts: number;
  /** When it goes, where that is not at once. */
  readonly from: Instant | null;
};

export type AskedRow = {
  readonly contact: ContactId;
  readonly name: string;
  readonly why: Extract<Reason, { kind: 'stale' }> | null;
};

export type HeldGroup = {
  readonly kind: Reason['kind'] | SealRefusal['kind'];
  readonly count: number;
  /** The first by name, or many of them where the group is unfolded. */
  readonly people: readonly HeldPerson[];
};

export type HeldPerson = {
  readonly contact: ContactId;
  readonly name: string;
  readonly why:
    | { readonly kind: 'reason'; readonly reason: Reason }
    | { readonly kind: 'problem'; readonly problem: SealRefusal };
};

const shownOfAGroup = 3;
const shownOfAnOpenGroup = 200;

export function checkView(shop: Shop, query: CheckQuery, machine: Pick<Machine, 'replies'>, now: Instant): CheckView {
  if (shop.sends.has(query.send)) return { kind: 'sent' };
  const sorted = sortedFor(shop, query, now);
  if (sorted.kind === 'refused') return sorted;
  const { going, asked, held, provider } = sorted;
  const moves = going.map(moveOf);
  const parts = going.reduce((sum, recipient) => sum + (recipient.parts ?? 0), 0);
  const partPrice = shop.partPrices.get(provider);
  const undecided = asked.filter(({ verdict }) => verdict.answer === 'ask');
  return {
    kind: 'review',
    campaign: shop.campaigns.get(query.campaign)?.name ?? '',
    provider,
    sample: sampleOf(shop, going[0]?.contact, query),
    going: going.length,
    later: laterOf(moves),
    start: startOf(moves),
    freshened: going.filter(({ verdict }) => allowedIn(verdict)?.kind === 'consent' && isGoingStale(verdict)).length,
    byReason: going.filter(({ verdict }) => allowedIn(verdict)?.kind === 'ownerDecided').length,
    toDecide: undecided.length,
    heldBack: held.length,
    parts,
    cost: partPrice === undefined ? null : partPrice * parts,
    goingRows: going.slice(0, query.going).map(({ contact, parts, verdict }) => ({
      contact: contact.id,
      name: nameOrPhone(shop, contact),
      parts: parts ?? 0,
      from: verdict.answer === 'later' ? verdict.from : null,
    })),
    asked: asked.length,
    askedRows: asked.slice(0, query.asked).map(({ contact }) => ({
      contact: contact.id,
      name: nameOrPhone(shop, contact),
      why: staleness(shop, contact, query, now),
    })),
    groups: groupsOf(shop, held, query.open),
    repliesCheckedAt: machine.replies.checkedAt,
    repliesLost: machine.replies.lost,
    setBack: clockSetBack(shop, now),
  };
}

type Sorted = {
  readonly kind: 'sorted';
  readonly provider: ProviderKind;
  readonly going: readonly Recipient[];
  readonly asked: readonly Recipient[];
  readonly held: readonly Recipient[];
};

/** Each page and each ring asks the same again, so the answer is kept until the book, the question or the minute changes. */
function sortedFor(shop: Shop, query: CheckQuery, now: Instant): Sorted | Extract<CheckView, { kind: 'refused' }> {
  const { campaign, template, maxParts, upheld, startAt } = query;
  const key = JSON.stringify([shop.size, now.slice(0, 16), campaign, template, maxParts, upheld, startAt]);
  const had = kept.get(shop);
  if (had?.key === key) return had.sorted;
  const reviewed = reviewOf(shop, { campaign, template, maxParts, upheld }, startAt ?? now);
  if (reviewed.kind === 'refused') return reviewed;
  const sorted = sort(reviewed.answer);
  kept.set(shop, { key, sorted });
  return sorted;
}

const kept = new WeakMap<Shop, { readonly key: string; readonly sorted: Sorted }>();

function sort({ recipients, provider }: Reviewed): Sorted {
  const going: Recipient[] = [];
  const asked: Recipient[] = [];
  const held: Recipient[] = [];
  for (const recipient of recipients) {
    const { verdict, problem } = recipient;
    if (isGoing(recipient)) going.push(recipient);
    if (problem === null && (verdict.answer === 'ask' || allowedIn(verdict)?.kind === 'ownerDecided'))
      asked.push(recipient);
    if (problem !== null || verdict.answer === 'hold') held.push(recipient);
  }
  const sorted = (list: readonly Recipient[]) => list.toSorted((one, other) => byName(one.contact, other.contact));
  return { kind: 'sorted', provider, going: sorted(going), asked: sorted(asked), held: sorted(held) };
}

/** Asked without the owner's reason, which would hide it. */
const staleness = (shop: Shop, contact: Contact, { campaign, startAt }: CheckQuery, now: Instant): AskedRow['why'] =>
  gate(shop, contact, campaign, { now: startAt ?? now, purpose: 'campaign' }).reasons.find(
    (reason) => reason.kind === 'stale',
  ) ?? null;

const allowedIn = (verdict: Recipient['verdict']) => ('allowed' in verdict ? verdict.allowed : null);

function isGoingStale(verdict: Recipient['verdict']): boolean {
  const allowed = allowedIn(verdict);
  return allowed?.kind === 'consent' && allowed.standing === 'goingStale';
}

const moveOf = ({ contact, verdict }: Recipient): Move | null =>
  verdict.answer === 'later' ? toMove(contact.phone, verdict.from, verdict.reasons) : null;

function laterOf(all: readonly (Move | null)[]): Later | null {
  const moves = all.filter((move) => move !== null);
  const from = moves.map(({ to }) => to).toSorted();
  const [first] = from;
  const last = from.at(-1);
  return first === undefined || last === undefined
    ? null
    : { people: from.length, first, last, moved: groupMoves(moves) };
}

function sampleOf(shop: Shop, contact: Contact | undefined, { template, maxParts }: CheckQuery): string | null {
  if (contact === undefined || shop.provider === null) return null;
  const { kind, sender } = shop.provider;
  const sealed = sealFor(shop, contact, { template, maxParts, provider: kind, sender });
  return isSealed(sealed) ? sealed.text : null;
}

function groupsOf(shop: Shop, held: readonly Recipient[], open: string | null): readonly HeldGroup[] {
  const groups = new Map<HeldGroup['kind'], { count: number; people: HeldPerson[] }>();
  for (const { contact, verdict, problem } of held) {
    const [reason] = verdict.reasons;
    const why =
      problem !== null
        ? ({ kind: 'problem', problem } as const)
        : reason !== undefined && ({ kind: 'reason', reason } as const);
    if (!why) continue;
    const kind = why.kind === 'problem' ? why.problem.kind : why.reason.kind;
    const group = groups.get(kind) ?? { count: 0, people: [] };
    groups.set(kind, group);
    group.count += 1;
    if (group.people.length < (kind === open ? shownOfAnOpenGroup : shownOfAGroup))
      group.people.push({ contact: contact.id, name: nameOrPhone(shop, contact), why });
  }
  return [...groups]
    .map(([kind, group]) => ({ kind, ...group }))
    .toSorted((one, other) => weight(one.kind) - weight(other.kind) || other.count - one.count);
}

/** A stop stands first, a mere missing yes last: it is the longest list and asks for the least. */
const weight = (kind: HeldGroup['kind']): number => (kind === 'saidStop' ? 0 : kind === 'noYes' ? 2 : 1);
