import type { Instant } from '#shared/facts.ts';

/**
 * A backup file by its name: `yesbook-2026-11-22T21-30-00Z.zip` beside its book. In a folder that others may use as well
 * it says of which book it is, by the eight hex digits of that book's key: `yesbook-1f2e3d4c-2026-11-22T21-30-00Z.zip.age`.
 */
export type Kept = { readonly name: string; readonly at: Instant };
export type Named = Kept & { readonly book: string | null };

export const backupName = (at: Instant): string => `yesbook-${timeIn(at)}.zip`;
export const outsideName = (book: string, at: Instant): string => `yesbook-${book}-${timeIn(at)}.zip.age`;

const timeIn = (at: Instant): string => `${at.slice(0, 19).replaceAll(':', '-')}Z`;

export function readBackupName(name: string): Named | null {
  const match = /^yesbook-(?:([0-9a-f]{8})-)?(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.zip(\.age)?$/.exec(name);
  if (!match) return null;
  return { name, at: `${match[2]}T${match[3]}:${match[4]}:${match[5]}.000Z`, book: match[1] ?? null };
}

/**
 * Which to let go: the newest of each of the last 7 days, 5 weeks and 12 months stay, and always the 3 newest. The one that
 * was just made stays whatever the others are called: a clock that went wrong may have put them years ahead.
 */
export function outlived(kept: readonly Kept[], made?: string): readonly Kept[] {
  const newestFirst = kept.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const staying = new Set(newestFirst.slice(0, 3));
  for (const [periodOf, most] of periods) {
    const seen = new Set<string>();
    for (const each of newestFirst) {
      const period = periodOf(each.at);
      if (seen.has(period) || seen.size === most) continue;
      seen.add(period);
      staying.add(each);
    }
  }
  return newestFirst.filter((each) => !staying.has(each) && each.name !== made);
}

const week = (at: Instant): string => String(Math.floor((Date.parse(at) / 86_400_000 + 3) / 7));

const periods: readonly (readonly [(at: Instant) => string, number])[] = [
  [(at) => at.slice(0, 10), 7],
  [week, 5],
  [(at) => at.slice(0, 7), 12],
];
