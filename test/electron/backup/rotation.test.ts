import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, outlived, readBackupName } from '#electron/backup/rotation.ts';

const daily = (days: number) =>
  Array.from({ length: days }, (_, ago) => {
    const at = new Date(Date.UTC(2026, 10, 22, 9) - ago * 86_400_000).toISOString();
    return { name: backupName(at), at };
  });

describe('backups are let go', () => {
  it('only once they are older than a week, five weeks and a year of first ones cover', () => {
    const staying = daily(800).filter((kept) => !outlived(daily(800)).some(({ name }) => name === kept.name));
    expect(staying.length).toBeGreaterThanOrEqual(7);
    expect(staying.length).toBeLessThanOrEqual(7 + 5 + 12);
    expect(staying[0]?.at).toBe('2026-11-22T09:00:00.000Z');
  });
  it('never the newest three, whatever their days', () => {
    fc.assert(
      fc.property(
        fc.array(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), { maxLength: 60 }),
        (dates) => {
          const kept = dates.map((date) => ({ name: date.toISOString(), at: date.toISOString() }));
          const newest = kept.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 3);
          for (const each of outlived(kept)) expect(newest).not.toContain(each);
        },
      ),
    );
  });
  it('and a name tells its instant', () => {
    const at = '2026-11-22T21:30:05.000Z';
    expect(readBackupName(backupName(at))?.at).toBe(at);
    expect(readBackupName('holiday.zip')).toBeNull();
  });
});
