import type { Moment } from '#shared/decide/decision.ts';
import type { Instant } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';
import type { Job, Machine, Notice, RepliesNews } from '#shared/machine.ts';
import type { CheckedBook } from '#shared/views/bookCheck.ts';
import type { WideOutcome } from '#shared/views/widePack.ts';
import type { Absence } from './away.ts';
import type { Backups } from './backup/backups.ts';
import type { Book } from './book.ts';
import type { Files } from './files.ts';
import type { Owner } from './owner.ts';
import type { Secrets } from './secrets.ts';
import type { Acts } from './people/acting.ts';
import type { Sealing } from './sealing.ts';
import type { OpenSending } from './sending/openSending.ts';
import type { ListDesk } from './importing/listDesk.ts';
import type { TillFiles } from './tillFiles.ts';
import type { ErasedPerson } from './traces.ts';
import type { Settings, SettingsData } from './settings.ts';
import type { Stamping } from './stamps/stamping.ts';

/** Everything a question or a wish may reach for: opened once, at the start. */
export type Desk = {
  readonly dir: string;
  readonly version: string;
  readonly under: Machine['under'];
  readonly book: Book;
  readonly files: Files;
  readonly tillFiles: TillFiles;
  /** What opens the till's own window in a browser; null where no address does. */
  readonly tillAddress: () => string | null;
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly backups: Backups;
  readonly stamping: Stamping;
  /** How often in a row a copy that was not asked for failed, and when it was tried last. */
  readonly copyTries: { failed: number; triedTicks: number; outside: 'there' | 'away' };
  readonly owner: Owner;
  readonly jobs: Map<string, Job>;
  /** What is done to many people at once. */
  readonly acts: Acts;
  readonly bookCheck: { last: CheckedBook | null };
  /** What became of the last pack about many people, and the work at one, which a close awaits. */
  readonly widePack: { last: WideOutcome | null; work: Promise<void> };
  /** The list of people that lies open to be brought in. */
  readonly list: ListDesk;
  readonly notices: Notice[];
  readonly replies: { news: RepliesNews };
  /** Null where the book was never open before. */
  readonly absence: Absence | null;
  /**
   * Who was erased since the host was started, by which an open window learns whether what it holds speaks of them. Kept
   * nowhere else, and gone with the process.
   */
  readonly erased: ErasedPerson[];
  readonly sending: OpenSending;
  readonly sealing: Sealing;
  readonly now: () => Instant;
  /** Milliseconds by a clock that nobody can set. */
  readonly ticks: () => number;
  readonly newId: () => string;
  readonly numberHash: (phone: string) => string;
  readonly numberHashes: (phone: string) => readonly string[];
  readonly ring: () => void;
  /**
   * Closes everything, the last work being done when nothing more can be said in this book, and opens it again: how a
   * restore takes hold.
   */
  readonly restart: (lastly: () => Promise<void>) => Promise<void>;
};

/** The desk before anything goes on by itself. */
export type StillDesk = Omit<Desk, 'sending' | 'sealing'>;

export const momentAt = (desk: StillDesk, now: Instant): Moment => ({
  now,
  newId: desk.newId,
  by: desk.settings.now().staff,
  fileOf: desk.files.kept,
  repliesCheckedAt: repliesSafeAt(desk.book.shop(), desk.settings.now()),
  repliesLost: desk.settings.now().repliesLost,
  numberHash: desk.numberHash,
  numberHashes: desk.numberHashes,
});

/**
 * When replies were last read with nothing missing; while some may be lost no time is safe, nor is one from before the
 * service, or the account there, was another.
 */
export const repliesSafeAt = (
  { provider }: Pick<Shop, 'provider'>,
  {
    repliesCheckedAt,
    repliesLost,
    accountSince,
  }: Pick<SettingsData, 'repliesCheckedAt' | 'repliesLost' | 'accountSince'>,
): Instant | null => {
  if (repliesCheckedAt === null || repliesLost !== null) return null;
  if (provider === null || provider.kind === 'practice') return repliesCheckedAt;
  const since = accountSince[provider.kind] ?? '';
  return repliesCheckedAt > provider.since && repliesCheckedAt > since ? repliesCheckedAt : null;
};
