import { openPractice, type PracticeProvider } from '#shared/providers/practice.ts';
import type { Provider, ProviderSettings } from '#shared/providers/provider.ts';
import { providers } from '#shared/providers/providers.ts';
import type { RepliesLost } from '#shared/decide/decision.ts';
import type { Instant, ProviderKind } from '#shared/facts.ts';
import type { ProviderTrouble, StrangerText } from '#shared/machine.ts';
import { addDays } from '#shared/rules/calendar.ts';
import { type Shop, stopNumber } from '#shared/shop.ts';
import { type StillDesk, momentAt, repliesSafeAt } from '#electron/desk.ts';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import type { SettingsData } from '#electron/settings.ts';
import { knownAccount, missingIn, settingsOf } from './accounts.ts';
import { realTime, type Time } from './backOff.ts';
import { earlierAccounts } from './earlierAccounts.ts';
import { type Sending, startSending } from './sending.ts';
import type { ReadingPlace, UsedBefore } from './sendingDesk.ts';

/** Sending as the host holds it: it runs from the opening of the book to its closing. */
export type OpenSending = Pick<Sending, 'wake' | 'readReplies' | 'answer' | 'ask' | 'lookUp'> & {
  /** Null while its settings are not complete. */
  readonly providerOf: (kind: ProviderKind) => Promise<Provider | null>;
  readonly practice: () => PracticeProvider;
  /** Which settings are still missing before it can be used, by their keys. */
  readonly missing: (kind: ProviderKind) => Promise<readonly string[]>;
  /** What tells the account apart that its settings name, or would name with what was typed. */
  readonly accountOf: (kind: ProviderKind, typed?: ProviderSettings) => Promise<string>;
  /** Its settings changed: the next use opens it anew. */
  readonly forget: (place: ReadingPlace) => void;
  readonly close: () => Promise<void>;
};

export const openSending = (
  desk: StillDesk,
  report: (fault: unknown) => void,
  { begins }: { readonly begins: 'atOnce' | 'afterRestore' },
): OpenSending => {
  const time: Time = { ...realTime, now: () => Date.parse(desk.now()) };
  const ending = new AbortController();
  // What never begins has ended: the book that comes back opens its own.
  if (begins === 'afterRestore') ending.abort();
  const opened = new Map<ReadingPlace, Promise<Provider | null>>();
  const surroundings = surroundingsIn({
    now: time.now,
    get inboundNumbers() {
      return inboundNumbersOf(desk.book.shop());
    },
    dataFolder: desk.dir,
  });
  const practice = openPractice({}, surroundings);

  const missing = async (kind: ProviderKind): Promise<readonly string[]> =>
    missingIn(kind, await settingsOf(desk, kind));

  const open = async (kind: ProviderKind, place: ReadingPlace): Promise<Provider | null> => {
    if (kind === 'practice') return practice;
    const settings = await settingsOf(desk, kind, place);
    if (missingIn(kind, settings).length > 0) return null;
    return { ...providers[kind].open(settings, surroundings), account: knownAccount(desk, kind, settings) };
  };

  const providerOf = (kind: ProviderKind, place: ReadingPlace = kind): Promise<Provider | null> => {
    const known = opened.get(place) ?? open(kind, place);
    opened.set(place, known);
    return known;
  };

  const usedBefore = async (): Promise<readonly UsedBefore[]> => {
    const found: UsedBefore[] = [];
    for (const { key, provider: kind } of earlierAccounts(desk.book.shop(), desk.settings.now())) {
      const provider = await providerOf(kind, key);
      const isInUse = key !== kind && provider !== null && (await providerOf(kind))?.account === provider.account;
      if (!isInUse) found.push({ key, kind, provider });
    }
    return found;
  };

  const sending = startSending(
    {
      book: desk.book,
      moment: (now) => momentAt(desk, now),
      providerOf: (kind) => providerOf(kind),
      usedBefore,
      abilitiesOf: (kind) => providers[kind],
      replies: {
        cursorOf: (place) => desk.settings.now().cursors[place] ?? null,
        checkedAt: () => repliesSafeAt(desk.book.shop(), desk.settings.now()),
        keep: async ({ cursors, checkedAt, unread, strangers = [] }) => {
          const known = desk.settings.now();
          const all = { ...known.cursors, ...cursors };
          const kind = desk.book.shop().provider?.kind;
          const lost =
            checkedAt === undefined ? null : lostBetween(known.repliesCheckedAt, checkedAt, keptDaysOf(kind));
          await desk.settings.change({
            cursors: all,
            repliesCheckedAt: checkedAt ?? known.repliesCheckedAt,
            repliesLost: known.repliesLost ?? lost,
            strangers: latestStrangers([...strangers, ...known.strangers]),
            ...(unread === undefined ? {} : { unread: unreadSince(known.unread, unread, checkedAt ?? desk.now()) }),
          });
        },
      },
      optOutsPushed: {
        upTo: (place) => desk.settings.now().optOutsPushed[place] ?? -1,
        keep: (place, seq) =>
          desk.settings.change({ optOutsPushed: { ...desk.settings.now().optOutsPushed, [place]: seq } }),
      },
      time,
      report,
      signal: ending.signal,
    },
    (read) => {
      const last = read.kind === 'read' ? { texts: read.texts, stops: read.stops } : desk.replies.news.last;
      const failedAt = read.kind === 'failed' ? desk.now() : null;
      desk.replies.news = { failedAt, failure: read.kind === 'failed' ? read.why : null, last };
      desk.ring();
    },
  );
  return {
    wake: sending.wake,
    readReplies: sending.readReplies,
    answer: sending.answer,
    ask: sending.ask,
    lookUp: sending.lookUp,
    providerOf: (kind) => providerOf(kind),
    practice: () => practice,
    missing,
    accountOf: async (kind, typed = {}) => knownAccount(desk, kind, { ...(await settingsOf(desk, kind)), ...typed }),
    forget: (place) => void opened.delete(place),
    close: () => {
      ending.abort();
      return sending.ended;
    },
  };
};

/** Shown, and let go in time: among them may be what a bank or a network wrote to the owner. */
const mostStrangers = 50;

/** A provider lists the last ones again at each reading. */
const latestStrangers = (texts: readonly StrangerText[]): StrangerText[] =>
  [...new Map(texts.map((text) => [text.key, text])).values()]
    .toSorted((one, other) => (one.receivedAt > other.receivedAt ? -1 : 1))
    .slice(0, mostStrangers);

/** What could not be read before counts on from then. */
const unreadSince = (
  before: SettingsData['unread'],
  now: Readonly<Record<string, ProviderTrouble>>,
  at: Instant,
): SettingsData['unread'] =>
  Object.fromEntries(Object.entries(now).map(([key, why]) => [key, { since: before[key]?.since ?? at, why }]));

const keptDaysOf = (kind: ProviderKind | undefined): number | null =>
  kind === undefined ? null : providers[kind].keptDays;

/** Closed for longer than the provider keeps replies, a STOP may have come and gone unread. */
export function lostBetween(before: Instant | null, now: Instant, keptDays: number | null): RepliesLost | null {
  if (before === null || keptDays === null || addDays(before, keptDays) >= now) return null;
  return { from: before, to: addDays(now, -keptDays) };
}

/** Restored elsewhere, the book reads again what came since the backup, but no further back than a first reading goes. */
export function lostSinceBackup(kind: ProviderKind | undefined, at: Instant, now: Instant): RepliesLost | null {
  if (kind === undefined || kind === 'practice') return null;
  return lostBetween(at, now, Math.min(keptDaysOf(kind) ?? Number.POSITIVE_INFINITY, providers[kind].firstReadingDays));
}

/**
 * Settings that began anew may have said that replies were lost. While they did nothing was sent, so what was to be looked
 * for came after the last text of a send, as far as it cannot be read again.
 */
export function lostWithSettings({ provider, messages }: Shop, now: Instant): RepliesLost | null {
  if (provider === null) return null;
  let sure = provider.since;
  for (const { send, intendedAt } of messages.values()) if (send !== null && intendedAt > sure) sure = intendedAt;
  return lostSinceBackup(provider.kind, sure, now);
}

/** Every number of ours that somebody may still answer to, the one in use first. */
const inboundNumbersOf = (shop: Shop): readonly string[] => {
  const inUse = shop.provider === null ? null : stopNumber(shop.provider.sender);
  const used = [...shop.numbersUsed.values()].flatMap((numbers) => [...numbers]);
  return [...new Set(inUse === null ? used : [inUse, ...used])];
};
