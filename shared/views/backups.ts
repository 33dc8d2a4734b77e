import type { Instant } from '#shared/facts.ts';
import { daysBetween } from '#shared/rules/calendar.ts';

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
  const lastOutside = outside?.lastAt ?? null;
  const old = lastOutside !== null && daysBetween(lastOutside, now) > OLD_AFTER;
  return {
    rows: newest,
    lastAt: newest.find(({ where }) => where === 'here')?.at ?? null,
    outside,
    putAside,
    outsideDue: lastOutside === null ? 'never' : old ? 'old' : 'no',
  };
}
