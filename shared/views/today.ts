import type { CampaignId, ContactId, Instant, ProviderKind, ReplyId, SendId, SendPause } from '#shared/facts.ts';
import type { Machine } from '#shared/machine.ts';
import { showPhone } from '#shared/phone.ts';
import { providers } from '#shared/providers/providers.ts';
import { clockSetBack } from '#shared/rules/clock.ts';
import type { ClockSetBack } from '#shared/rules/clock.ts';
import { addMonths } from '#shared/rules/calendar.ts';
import type { Start } from '#shared/rules/delay.ts';
import { forecast } from '#shared/rules/staleness.ts';
import type { Standing } from '#shared/rules/staleness.ts';
import { readyDrafts } from '#shared/plans.ts';
import type { ReadyDraft } from '#shared/plans.ts';
import { type Reply, type Shop, kindsToRead, openCampaigns, repliesToJudge } from '#shared/shop.ts';
import type { AwayView } from './away.ts';
import { type BackupsView, type Copies, copyReminder } from './backups.ts';
import { type EarlierAccount, unheard } from './earlierAccounts.ts';
import { joinRequests } from './requests.ts';
import type { JoinRequest } from './requests.ts';
import { standingsAt } from './standings.ts';
import type { PersonGroup } from './standings.ts';
import { startOfSend } from './startOfSend.ts';

/** What needs the owner now, each with its one next step, and the book as an account. */
export type TodayView = {
  readonly staff: string | null;
  /** Oldest first; `toJudgeInAll` counts those not shown, too. */
  readonly toJudge: readonly ReplyToJudge[];
  readonly toJudgeInAll: number;
  /** Who asked to join while nobody could ask back in time. */
  readonly toAsk: readonly JoinRequest[];
  readonly goingStale: readonly GoingStale[];
  /** Texts of a plan whose day has come; `people` as many as may be texted. */
  readonly ready: readonly (ReadyDraft & { readonly people: number })[];
  readonly sends: readonly NextSend[];
  /** Texts of which nobody knows whether they arrived; never sent again by themselves. */
  readonly unknown: number;
  readonly book: Readonly<Record<PersonGroup, number>> & { readonly all: number };
  /** Since the first of this month, by the shop's calendar. */
  readonly month: { readonly yeses: number; readonly stops: number };
  /** From this month on, twelve in all; `month` as in `2026-12`. */
  readonly forecast: readonly { readonly month: string; readonly count: number }[];
  readonly provider: ProviderKind | null;
  readonly replies: Machine['replies'];
  /** Who carries the texts cannot be asked: what was typed to use them is not there any more. */
  readonly keysMissing: ProviderKind | null;
  /** Accounts used before whose stops nobody hears any more. */
  readonly unheard: readonly EarlierAccount[];
  readonly away: AwayView | null;
  readonly setBack: ClockSetBack | null;
  readonly copyDue: BackupsView['outsideDue'] | 'failed';
  readonly campaigns: number;
};

export type ReplyToJudge = {
  readonly reply: ReplyId;
  readonly contact: ContactId;
  readonly name: string;
  /** The beginning of a long one, which is judged where all of it stands. */
  readonly words: string;
  readonly isCut: boolean;
  readonly at: Instant;
  readonly campaign: string | null;
};

export type GoingStale = {
  readonly campaign: CampaignId;
  readonly name: string;
  readonly people: number;
  readonly first: Instant;
};

export type NextSend = {
  readonly send: SendId;
  readonly name: string;
  readonly people: number;
  readonly startAt: Instant | null;
  /** When the next of them get it, where nobody may be texted at its time. */
  readonly start: Start | null;
  readonly state: 'waiting' | 'running' | 'paused';
  readonly why: SendPause | null;
};

/** More than this at once is work for the Replies screen. */
const mostToJudge = 5;
/** Characters; two texts that were joined are still read whole. */
const longestRead = 306;
const begins = 200;
const monthsAhead = 12;

type Around = Pick<Machine, 'staff' | 'replies' | 'providerFields'> &
  Pick<TodayView, 'away'> & {
    readonly copies: Copies;
  };

export function todayView(shop: Shop, machine: Around, now: Instant): TodayView {
  const month = monthOf(now, shop.description?.timeZone ?? 'UTC');
  const counted = countBook(shop, now, month);
  const waiting = repliesToJudge(shop);
  return {
    staff: machine.staff,
    toJudge: waiting.slice(0, mostToJudge).map((reply) => toLine(shop, reply)),
    toJudgeInAll: waiting.length,
    toAsk: joinRequests(shop, now),
    goingStale: counted.goingStale,
    ready: readyDrafts(shop, now).map((draft) => ({ ...draft, people: counted.mayText.get(draft.campaign) ?? 0 })),
    sends: nextSends(shop, now),
    unknown: [...shop.unsettled].filter((id) => shop.messages.get(id)?.state.kind === 'unknown').length,
    book: counted.book,
    month: counted.month,
    forecast: counted.forecast,
    provider: shop.provider?.kind ?? null,
    replies: machine.replies,
    keysMissing: keysMissing(shop, machine),
    unheard: unheard(machine, now),
    away: machine.away,
    setBack: clockSetBack(shop, now),
    copyDue: copyReminder(shop, machine.copies, now),
    campaigns: openCampaigns(shop).length,
  };
}

/** Of the provider in use, or of another that a send still waits for: nothing goes out while either cannot be read. */
function keysMissing(shop: Shop, { replies, providerFields }: Around): ProviderKind | null {
  if (shop.provider === null) return null;
  const isMissing = (kind: ProviderKind): boolean =>
    providers[kind].fields.some(({ key, needed }) => needed === 'always' && !providerFields[kind]?.[key]);
  const missing = [...kindsToRead(shop)].find(isMissing);
  return missing ?? (replies.failure === 'settingsMissing' ? shop.provider.kind : null);
}

const toLine = (shop: Shop, reply: Reply): ReplyToJudge => ({
  reply: reply.id,
  contact: reply.contact,
  name: nameOf(shop, reply.contact),
  ...beginningOf(reply.text),
  at: reply.receivedAt,
  campaign: reply.campaign === null ? null : (shop.campaigns.get(reply.campaign)?.name ?? null),
});

function beginningOf(text: string): Pick<ReplyToJudge, 'words' | 'isCut'> {
  const letters = Array.from(text);
  if (letters.length <= longestRead) return { words: text, isCut: false };
  return { words: `${letters.slice(0, begins).join('').trimEnd()}…`, isCut: true };
}

/** The number where no name is known. */
function nameOf(shop: Shop, id: ContactId): string {
  const contact = shop.contacts.get(id);
  if (contact === undefined) return '';
  return contact.name === '' ? showPhone(contact.phone, shop.description?.country ?? '') : contact.name;
}

function nextSends(shop: Shop, now: Instant): readonly NextSend[] {
  return [...shop.sends.values()]
    .filter((send) => send.waiting > 0 && send.cancelledAt === null)
    .map((send) => {
      const start = send.paused === null ? startOfSend(shop, send, now) : null;
      const isToCome = start !== null || (send.startAt !== null && send.startAt > now);
      return {
        send: send.id,
        name: shop.campaigns.get(send.campaign)?.name ?? '',
        people: send.waiting,
        startAt: send.startAt,
        start,
        state: send.paused !== null ? ('paused' as const) : isToCome ? ('waiting' as const) : ('running' as const),
        why: send.paused?.why ?? null,
      };
    })
    .toSorted((one, other) => (beginOf(one) < beginOf(other) ? -1 : 1));
}

const beginOf = ({ start, startAt }: NextSend): Instant => start?.at ?? startAt ?? '';

type Counted = Pick<TodayView, 'book' | 'month' | 'forecast' | 'goingStale'> & {
  readonly mayText: ReadonlyMap<CampaignId, number>;
};

/** One pass over everyone, whose outcome is kept until the book grows or somebody's standing changes with time. */
function countBook(shop: Shop, now: Instant, thisMonth: Instant): Counted {
  const had = keptCounts.get(shop);
  if (had?.size === shop.size && had.thisMonth === thisMonth && had.from <= now && now < had.until) return had.counted;
  let until = monthEnd(now);
  const book = { mayText: 0, stale: 0, saidStop: 0, onHold: 0, noTexts: 0, neverAsked: 0, all: shop.contacts.size };
  const month = { yeses: 0, stops: 0 };
  const goingStale = new Map<CampaignId, { people: number; first: Instant }>();
  const mayText = new Map<CampaignId, number>();
  const ageing: Standing[] = [];
  const standingOf = standingsAt(shop, now);
  const open = openCampaigns(shop);
  for (const contact of shop.contacts.values()) {
    const standing = standingOf(contact);
    if (standing.until < until) until = standing.until;
    book[standing.group] += 1;
    month.yeses += contact.consents.filter(
      ({ evidence, struck }) => evidence.givenAt >= thisMonth && struck === null,
    ).length;
    month.stops += contact.optOuts.filter(({ saidAt, ended }) => saidAt >= thisMonth && ended === null).length;
    if (standing.group !== 'mayText') continue;
    for (const campaign of open) {
      const state = standing.states.get(campaign.id);
      if (state?.kind === 'goingStale') addGoingStale(goingStale, campaign.id, state.on);
      if (state?.kind !== 'fresh' && state?.kind !== 'goingStale') continue;
      mayText.set(campaign.id, (mayText.get(campaign.id) ?? 0) + 1);
    }
    ageing.push(...standing.ageing);
  }
  const counted = {
    book,
    month,
    mayText,
    forecast: forecast(ageing, now, monthsAhead).map(({ month: name, goStale }) => ({ month: name, count: goStale })),
    goingStale: [...goingStale]
      .map(([campaign, seen]) => ({ campaign, name: shop.campaigns.get(campaign)?.name ?? '', ...seen }))
      .toSorted((one, other) => (one.first < other.first ? -1 : 1)),
  };
  keptCounts.set(shop, { size: shop.size, thisMonth, from: now, until, counted });
  return counted;
}

const keptCounts = new WeakMap<
  Shop,
  {
    readonly size: number;
    readonly thisMonth: Instant;
    readonly from: Instant;
    readonly until: Instant;
    readonly counted: Counted;
  }
>();

function addGoingStale(
  counts: Map<CampaignId, { people: number; first: Instant }>,
  campaign: CampaignId,
  on: Instant,
): void {
  const had = counts.get(campaign) ?? { people: 0, first: on };
  counts.set(campaign, { people: had.people + 1, first: had.first < on ? had.first : on });
}

/** The forecast counts months in UTC. */
const monthEnd = (now: Instant): Instant => addMonths(`${now.slice(0, 8)}01T00:00:00.000Z`, 1);

/** The first instant of this month where the shop is, to the day: its offset that day is taken from its calendar. */
function monthOf(now: Instant, timeZone: string): Instant {
  const local = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(new Date(now));
  const guess = new Date(`${local.slice(0, 7)}-01T00:00:00.000Z`);
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(guess);
  const part = (type: string) => Number(shown.find((one) => one.type === type)?.value ?? 0);
  const minutes = part('hour') * 60 + part('minute') - (part('day') === 1 ? 0 : 24 * 60);
  return new Date(guess.getTime() - minutes * 60_000).toISOString();
}
