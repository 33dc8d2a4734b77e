import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { doChores } from '#electron/chores.ts';
import type { Desk } from '#electron/desk.ts';
import { openBackups } from '#electron/backup/backups.ts';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { openSecrets } from '#electron/secrets.ts';
import { openSettings } from '#electron/settings.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { bakery, bread } from '#test/given.ts';
import { decided } from '#shared/decide/decision.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';

/** A shop's desk as far as the chores need one, with a clock of its own. */
async function deskAt(dir: string) {
  let clock = Date.parse('2026-11-20T10:00:00.000Z');
  const now = () => new Date(clock).toISOString();
  const shop = emptyShop();
  const ledger = await openLedger(dir, { onEntry: (entry) => evolve(shop, entry), report: () => {} });
  const book = openBook(ledger, shop, now, () => {});
  const backups = openBackups(dir, book, now);
  const settings = await openSettings(dir, 'en');
  const secrets = await openSecrets({ dir, keyring: null });
  const copyTries: Desk['copyTries'] = { failed: 0, triedTicks: 0, outside: 'there' };
  const ticks = () => clock;
  const desk = { dir, book, backups, settings, secrets, copyTries, now, ticks, ring: () => {} } as unknown as Desk;
  const after = async (hours: number) => {
    clock += hours * 3_600_000;
    await doChores(desk);
    return backups.list(settings.now().outside?.folder ?? null).length;
  };
  return { book, settings, secrets, after };
}

it('a day on which the book changed gets one backup, a quiet day none', async () => {
  const { book, after } = await deskAt(emptyFolder());
  expect(await after(0)).toBe(0);
  await book.turn(() => decided([bakery], {}));
  expect(await after(1)).toBe(1);
  expect(await after(30)).toBe(1);
  await book.turn(() => decided(bread, {}));
  expect(await after(1)).toBe(2);
  expect(await after(1)).toBe(2);
  await book.close();
});

it('a copy from a time that was never keeps no other away once the clock is right again', async () => {
  const dir = emptyFolder();
  const { book, after } = await deskAt(dir);
  await book.turn(() => decided([bakery], {}));
  expect(await after(0)).toBe(1);
  const years = 4 * 365 * 24;
  // The clock stands years ahead for a while, and a copy is made under that hour.
  await after(years);
  await book.turn(() => decided(bread, {}));
  expect(await after(1)).toBe(2);
  await after(-years);
  await book.turn(() => decided([bakery], {}));
  expect(await after(30)).toBe(3);
  await book.close();
});

it('a folder that cannot be written to is tried more and more seldom, and noted once', async () => {
  const dir = emptyFolder();
  const { book, settings, after } = await deskAt(dir);
  const folder = join(dir, 'backups');
  rmSync(folder, { recursive: true });
  // A file in the place of the folder keeps even the superuser out.
  writeFileSync(folder, '');
  await book.turn(() => decided([bakery], {}));
  const noted = () => settings.now().copyFailure;
  await after(0);
  expect(noted()).not.toBeNull();
  await after(0.25);
  rmSync(folder);
  mkdirSync(folder);
  // The second failure lets two rounds pass.
  expect(await after(0.25)).toBe(0);
  expect(await after(0.25)).toBe(1);
  expect(noted()).toBeNull();
  await book.close();
});

it('a folder outside that is there and takes no copy is tried more and more seldom, too', async () => {
  const dir = emptyFolder();
  const { book, settings, secrets, after } = await deskAt(dir);
  await secrets.set('backup', 'passphrase', 'rye walnut counter bell');
  // There, and no copy can be put into it: so a broken disk looks as well.
  const folder = join(dir, 'stick');
  writeFileSync(folder, '');
  await settings.change({ outside: { folder, lastAt: null, failure: null } });
  await book.turn(() => decided([bakery], {}));
  const newest = new Set<string | undefined>();
  const tries: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    await after(round === 0 ? 0 : 0.25);
    newest.add(readdirSync(join(dir, 'backups')).toSorted().at(-1));
    tries.push(newest.size);
  }
  expect(settings.now().outside?.failure).toBe('ENOTDIR');
  expect(tries).toEqual([1, 2, 2, 3, 3, 3, 3, 4]);
  await book.close();
});

it('a copy outside waits for its stick without a copy each time, and is made once that is back', async () => {
  const dir = emptyFolder();
  const { book, settings, secrets, after } = await deskAt(dir);
  const stick = join(emptyFolder(), 'stick');
  await secrets.set('backup', 'passphrase', 'rye walnut counter bell');
  await settings.change({ outside: { folder: stick, lastAt: null, failure: null } });
  await book.turn(() => decided([bakery], {}));
  expect(await after(0)).toBe(1);
  expect(settings.now().outside).toMatchObject({ lastAt: null, failure: 'ENOENT' });
  const written = () => readFileSync(join(dir, 'settings.json'), 'utf8').replace(/"lastOpenAt": "[^"]*"/, '');
  const before = written();
  for (let round = 0; round < 8; round += 1) expect(await after(0.25)).toBe(1);
  expect(written()).toBe(before);
  mkdirSync(stick);
  expect(await after(0.25)).toBe(3);
  expect(settings.now().outside).toMatchObject({ failure: null });
  expect(statSync(stick).isDirectory()).toBe(true);
  await book.close();
});
