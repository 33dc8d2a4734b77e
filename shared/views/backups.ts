import type { Instant } from '#shared/facts.ts';
import { daysBetween } from '#shared/rules/calendar.ts';
import type { Shop } from '#shared/shop.ts';

export type BackupRow = {
  readonly name: string;
  readonly at: Instant;
  readonly bytes: number;
  readonly where: 'here' | 'outside';
};

/** The copies of the book, and whether one outside this computer is due. */
export type BackupsView = {
  /** The newest first. */
  readonly rows: readonly BackupRow[];
  readonly lastAt: Instant | null;
  readonly outside: {
    readonly folder: string;
    readonly lastAt: Instant | null;
    readonly failure: string | null;
  } | null;
  /** Damaged books that were put aside when a copy took their place. */
  readonly putAside: readonly { readonly name: string; readonly at: Instant }[];
  /** A disk that dies takes the copies on it along. */
  readonly outsideDue: 'never' | 'old' | 'no';
};

/** Days after which a copy outside this computer is old. */
const OLD_AFTER = 14;

export function backupsView(
  rows: readonly BackupRow[],
  outside: BackupsView['outside'],
  now: Instant,
  putAside: BackupsView['putAside'] = [],
): BackupsView {
  const newest = rows.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return {
    rows: newest,
    lastAt: newest.find(({ where }) => where === 'here')?.at ?? null,
    outside,
    putAside,
    outsideDue: dueOutside(outside, now),
  };
}

function dueOutside(outside: BackupsView['outside'], now: Instant): BackupsView['outsideDue'] {
  const lastAt = outside?.lastAt ?? null;
  if (lastAt === null) return 'never';
  return daysBetween(lastAt, now) > OLD_AFTER ? 'old' : 'no';
}

/** Fewer yeses than this are quickly asked for again. */
const WORTH_KEEPING = 6;

/**
 * Whether Today says that a copy outside this computer is due: not in the first days, and not for yeses that came with
 * the sample. In practice mode it does, for a yes written down there is as true as any other.
 */
export function copyReminder(
  shop: Shop,
  copies: { readonly outside: BackupsView['outside']; readonly firstAt: Instant | null },
  now: Instant,
): BackupsView['outsideDue'] {
  const due = dueOutside(copies.outside, now);
  if (due === 'no' || copies.firstAt === null || daysBetween(copies.firstAt, now) <= OLD_AFTER) return 'no';
  let yeses = 0;
  for (const { contact, struck } of shop.consents.values()) {
    if (struck === null && shop.contacts.get(contact)?.source !== 'sample') yeses += 1;
    if (yeses === WORTH_KEEPING) return due;
  }
  return 'no';
}
