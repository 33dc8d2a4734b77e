import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { doChores } from '#electron/chores.ts';
import type { Desk } from '#electron/desk.ts';
import { openBackups } from '#electron/backup/backups.ts';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { openSecrets } from '#electron/secrets.ts';
import { openSettings } from '#electron/settings.ts';
import { emptyShop } from '#shared/replay.ts';
import { bakery, bread } from '#test/given.ts';
import { decided } from '#shared/decide/decision.ts';

it('a day on which the book changed gets one backup, a quiet day none', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'yesbook-chores-'));
  let clock = Date.parse('2026-11-20T10:00:00.000Z');
  const now = () => new Date(clock).toISOString();
  const ledger = await openLedger(dir, { onEntry: () => {}, report: () => {} });
  const book = openBook(ledger, emptyShop(), now, () => {});
  const backups = openBackups(dir, book, now);
  const settings = await openSettings(dir, 'en');
  const secrets = await openSecrets({ dir, keyring: null });
  const desk = { dir, book, backups, settings, secrets, now, ring: () => {} } as unknown as Desk;
  const backupsAfter = async (hours: number) => {
    clock += hours * 3_600_000;
    await doChores(desk);
    return backups.list(null).length;
  };

  expect(await backupsAfter(0)).toBe(0);
  await book.turn(() => decided([bakery], {}));
  expect(await backupsAfter(1)).toBe(1);
  expect(await backupsAfter(30)).toBe(1);
  await book.turn(() => decided(bread, {}));
  expect(await backupsAfter(1)).toBe(2);
  expect(await backupsAfter(1)).toBe(2);
  await book.close();
  rmSync(dir, { recursive: true });
});
