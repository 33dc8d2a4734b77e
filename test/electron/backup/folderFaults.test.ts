import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outsideName } from '#electron/backup/rotation.ts';
import { type OpenHost, openHost } from '#electron/host.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';

const passphrase = 'rye walnut counter bell';

/** A shop with one person in its book, and one copy beside it. */
async function openShop(): Promise<{ readonly host: OpenHost; readonly dir: string; readonly first: string }> {
  const dir = emptyFolder();
  const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  onTestFinished(() => host.close());
  await done(host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' }));
  await done(host.run('addContact', { typed: '0171 3920001', name: 'Gwen' }));
  return { host, dir, first: (await done(host.run('backUpNow', {}))).name };
}

async function done<T>(reply: Promise<{ kind: string; outcome?: T }>): Promise<T> {
  const answer = await reply;
  expect(answer).toMatchObject({ kind: 'done' });
  return answer.outcome as T;
}

/** A small disk of its own in place of a folder, with what was in it. */
function mountDisk(folder: string, size: string): void {
  const kept = emptyFolder();
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(kept, name));
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status).toBe(0);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  for (const name of readdirSync(kept)) copyFileSync(join(kept, name), join(folder, name));
}

/** Where no disk may be mounted, a folder can only be protected, and nothing can be full. */
const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'yesbook-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
})();

function protect(folder: string): void {
  if (canMount) spawnSync('mount', ['-o', 'remount,ro', folder]);
  else chmodSync(folder, 0o500);
}

function unprotect(folder: string): void {
  if (canMount) spawnSync('mount', ['-o', 'remount,rw', folder]);
  else chmodSync(folder, 0o700);
}

/** Leaves no room on a small disk. */
function fill(folder: string): void {
  try {
    writeFileSync(join(folder, 'full'), Buffer.alloc(1 << 20));
  } catch {
    // As much as went in stays.
  }
}

describe('the folder of the copies beside the book', () => {
  it('is made again where somebody cleared it away', async () => {
    const { host, dir } = await openShop();
    rmSync(join(dir, 'backups'), { recursive: true });
    const { name } = await done(host.run('backUpNow', {}));
    expect(readdirSync(join(dir, 'backups'))).toEqual([name]);
  });

  it('that may not be written to is told, on Today as well, until a copy goes well', async () => {
    const { host, dir, first } = await openShop();
    const folder = join(dir, 'backups');
    if (canMount) mountDisk(folder, '1m');
    protect(folder);
    expect(await host.run('backUpNow', {})).toMatchObject({ refusal: { kind: 'copyFailed', why: 'forbidden' } });
    expect(await host.read('backups', {})).toMatchObject({ failure: 'forbidden', rows: [{ name: first }] });
    expect((await host.read('today', {})).copyDue).toBe('failed');
    unprotect(folder);
    await done(host.run('backUpNow', {}));
    expect(await host.read('backups', {})).toMatchObject({ failure: null });
    expect((await host.read('today', {})).copyDue).toBe('no');
  });

  it.runIf(canMount)('on a full disk keeps what is there, and goes back to no copy without a way forward', async () => {
    const { host, dir, first } = await openShop();
    const folder = join(dir, 'backups');
    mountDisk(folder, '64k');
    const { staged } = await done(host.run('stageBackup', { from: { kind: 'kept', name: first, where: 'here' } }));
    fill(folder);
    const no = { kind: 'refused', refusal: { kind: 'copyFailed', why: 'noRoom', code: 'ENOSPC' } };
    expect(await host.run('backUpNow', {})).toEqual(no);
    expect(await host.run('restoreBackup', { staged })).toEqual(no);
    expect(existsSync(join(dir, 'restore.json'))).toBe(false);
    expect((await host.read('backups', {})).rows.map(({ name }) => name)).toEqual([first]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    await done(host.run('stageBackup', { from: { kind: 'kept', name: first, where: 'here' } }));
  });
});

describe('a folder outside this computer', () => {
  it('whose stick is pulled out in the middle keeps its older copies, and gets the next one', async () => {
    const { host, dir } = await openShop();
    const stick = join(emptyFolder(), 'stick');
    mkdirSync(stick);
    await done(host.run('keepOutsideCopies', { folder: stick, passphrase }));
    const [older = ''] = readdirSync(stick);
    const copying = done(host.run('backUpNow', {}));
    while (!readdirSync(stick).some((name) => name.endsWith('.partial'))) await nextTurn();
    renameSync(stick, `${stick}-pulled`);
    expect(await copying).toMatchObject({ outsideFailure: 'gone' });
    expect((await host.read('backups', {})).outside).toMatchObject({ failure: 'gone' });
    expect(readdirSync(join(dir, 'backups')).length).toBe(3);
    renameSync(`${stick}-pulled`, stick);
    expect((await host.read('backups', {})).rows.map(({ name }) => name)).toContain(older);

    writeFileSync(join(stick, `${older}.partial`), 'half');
    await done(host.run('backUpNow', {}));
    expect(readdirSync(stick)).toContain(older);
    expect(readdirSync(stick).filter((name) => name.endsWith('.partial'))).toEqual([]);
    expect((await host.read('backups', {})).outside).toMatchObject({ failure: null });
  });

  it.runIf(canMount)('that is full or protected is told so, and keeps its older copies', async () => {
    const { host } = await openShop();
    const share = emptyFolder();
    mountDisk(share, '128k');
    await done(host.run('keepOutsideCopies', { folder: share, passphrase }));
    const older = readdirSync(share);
    fill(share);
    expect(await done(host.run('backUpNow', {}))).toMatchObject({ outsideFailure: 'noRoom' });
    rmSync(join(share, 'full'));
    expect(readdirSync(share)).toEqual(older);
    protect(share);
    expect(await done(host.run('backUpNow', {}))).toMatchObject({ outsideFailure: 'forbidden' });
    expect(readdirSync(share)).toEqual(older);
  });

  it('that two hosts keep their copies in is nobody’s to clear of the other’s', async () => {
    const share = emptyFolder();
    const [one, other] = [await openShop(), await openShop()];
    await done(one.host.run('keepOutsideCopies', { folder: share, passphrase }));
    const [copy = ''] = readdirSync(share);
    const book = copy.split('-')[1] ?? '';
    // A fortnight of daily copies, of which the week before has one more than a host keeps of its own week.
    for (let day = 1; day <= 14; day += 1) {
      const at = new Date(Date.now() - day * 86_400_000).toISOString();
      copyFileSync(join(share, copy), join(share, outsideName(book, at)));
    }
    const half = `${outsideName(book, '2026-11-25T10:00:00.000Z')}.partial`;
    writeFileSync(join(share, half), 'being written');
    const before = readdirSync(share);
    await done(other.host.run('keepOutsideCopies', { folder: share, passphrase }));
    expect(readdirSync(share)).toEqual(expect.arrayContaining(before));
    expect(readdirSync(share)).toHaveLength(before.length + 1);

    // Whoever is erased from the other book never stood in this one's copies.
    const { rows } = await other.host.read('people', { search: '', campaign: null, filter: 'all', from: 0, count: 1 });
    const held = (await other.host.read('erasure', { contact: rows[0]?.contact ?? '' }))?.backups;
    expect(held?.filter(({ where }) => where === 'outside').map(({ name }) => name)).toHaveLength(1);

    await done(one.host.run('backUpNow', {}));
    expect(readdirSync(share)).not.toContain(half);
    expect(readdirSync(share).length).toBeLessThan(before.length);
  });

  it('that cannot be read is no reason to show nothing of the copies beside the book', async () => {
    const { host, first } = await openShop();
    const folder = join(emptyFolder(), 'share');
    mkdirSync(folder);
    await done(host.run('keepOutsideCopies', { folder, passphrase }));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    const { rows } = await host.read('backups', {});
    expect(rows.map(({ name }) => name)).toContain(first);
  });
});
