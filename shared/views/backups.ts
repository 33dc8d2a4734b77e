import type { Instant } from '#shared/facts.ts';
import { daysBetween } from '#shared/rules/calendar.ts';
import type { Shop } from '#shared/shop.ts';

export type BackupRow = {
  readonly name: string;
  readonly at: Instant;
  readonly bytes: number;
  readonly where: 'here' | 'outside';
};

/** Why a copy could not be written, in what the owner can do about it. */
export type WhyNotCopied = 'noRoom' | 'forbidden' | 'gone' | 'noPassphrase' | 'unclear';

export function whyNotCopied(code: string): WhyNotCopied {
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code)) return 'noRoom';
  if (code === 'noPassphrase') return 'noPassphrase';
  if (/^(EACCES|EPERM|EROFS)$/.test(code)) return 'forbidden';
  return /^(ENOENT|ENOTDIR|ENODEV|ENXIO|EIO|ESTALE|EHOSTDOWN|ENOTCONN)$/.test(code) ? 'gone' : 'unclear';
}

/** The copies of the book, and whether one outside this computer is due. */
export type BackupsView = {
  /** The newest first. */
  readonly rows: readonly BackupRow[];
  readonly lastAt: Instant | null;
  readonly outside: {
    readonly folder: string;
    readonly lastAt: Instant | null;
    readonly failure: WhyNotCopied | null;
  } | null;
  /** Why the last copy beside the book could not be made. */
  readonly failure: WhyNotCopied | null;
  /** Damaged books that were put aside when a copy took their place. */
  readonly putAside: readonly { readonly name: string; readonly at: Instant }[];
  /** A disk that dies takes the copies on it along. */
  readonly outsideDue: 'never' | 'old' | 'no';
};

/** Days after which a copy outside this computer is old. */
const OLD_AFTER = 14;

/** What the machine remembers of the copies, with its own codes of what went wrong. */
export type CopiesKept = {
  readonly outside: {
    readonly folder: string;
    readonly lastAt: Instant | null;
    readonly failure: string | null;
  } | null;
  readonly copyFailure: string | null;
};

export function backupsView(
  rows: readonly BackupRow[],
  { outside, copyFailure }: CopiesKept,
  now: Instant,
  putAside: BackupsView['putAside'] = [],
): BackupsView {
  const newest = rows.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return {
    rows: newest,
    lastAt: newest.find(({ where }) => where === 'here')?.at ?? null,
    outside: outside && { ...outside, failure: outside.failure === null ? null : whyNotCopied(outside.failure) },
    failure: copyFailure === null ? null : whyNotCopied(copyFailure),
    putAside,
    outsideDue: dueOutside(outside, now),
  };
}

function dueOutside(outside: CopiesKept['outside'], now: Instant): BackupsView['outsideDue'] {
  const lastAt = outside?.lastAt ?? null;
  if (lastAt === null) return 'never';
  return daysBetween(lastAt, now) > OLD_AFTER ? 'old' : 'no';
}

/** With the time of the book's first entry. */
export type Copies = CopiesKept & { readonly firstAt: Instant | null };

/** Fewer yeses than this are quickly asked for again. */
const WORTH_KEEPING = 6;

/**
 * Whether Today says that the last copy failed, or that one outside this computer is due: the latter not in the first
 * days, and not for yeses that came with the sample. In practice mode it does, for a yes written down there is as true
 * as any other.
 */
export function copyReminder(shop: Shop, copies: Copies, now: Instant): BackupsView['outsideDue'] | 'failed' {
  if (copies.copyFailure !== null) return 'failed';
  const due = dueOutside(copies.outside, now);
  if (due === 'no' || copies.firstAt === null || daysBetween(copies.firstAt, now) <= OLD_AFTER) return 'no';
  let yeses = 0;
  for (const { contact, struck } of shop.consents.values()) {
    if (struck === null && shop.contacts.get(contact)?.source !== 'sample') yeses += 1;
    if (yeses === WORTH_KEEPING) return due;
  }
  return 'no';
}
