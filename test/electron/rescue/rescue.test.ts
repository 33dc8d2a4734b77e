import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { openSafely } from '#electron/rescue/openSafely.ts';
import { startHost } from '#electron/startHost.ts';

const shop = { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' };
const saidStop = { search: '', campaign: null, filter: 'saidStop' as const, from: 0, count: 50 };
let dir = '';
let host: OpenHost;
let ledger = '';
const options = () => ({ dir, version: '0.0.0', under: 'browser', language: 'en' }) as const;

async function done<T>(reply: Promise<{ kind: string; outcome?: T }>): Promise<T> {
  const answer = await reply;
  expect(answer).toMatchObject({ kind: 'done' });
  return answer.outcome as T;
}
const add = async (typed: string, name: string) => (await done(host.run('addContact', { typed, name }))).contact;
const stop = (contact: string) =>
  done(host.run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken', words: 'No more' }));
const lines = () => readFileSync(ledger, 'utf8').trimEnd().split('\n');
/** The same book with some of its lines as a failing disk leaves them. */
const damage = (change: (line: string, at: number) => string) =>
  writeFileSync(ledger, `${lines().map(change).join('\n')}\n`);
const stage = (name: string) => done(host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } }));
const stopped = async () => (await host.read('people', saidStop)).rows.map(({ name }) => name);

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yesbook-rescue-'));
  ledger = join(dir, 'ledger.jsonl');
  host = await openHost(options());
  await done(host.run('describeShop', shop));
});
afterEach(async () => {
  await host.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('a book with a damaged line', () => {
  it('opens as a page that says which, changes no file, and answers nothing else', async () => {
    await stop(await add('0171 3920001', 'Gwen'));
    await host.close();
    damage((line, at) => (at === 1 ? line.slice(0, 40) : line));
    const before = readFileSync(ledger);
    host = await openSafely(options());
    const { damage: found, shop: name } = await host.read('about', {});
    expect(found).toMatchObject({ line: 2, why: 'damaged', lines: 3, unreadable: 1, stops: 0, placeless: 1 });
    expect(name).toBeNull();
    await expect(host.read('people', saidStop)).rejects.toThrow('not open');
    await expect(host.run('addContact', { typed: '0171 3920001', name: 'Gwen' })).rejects.toThrow('not open');
    expect(readFileSync(ledger)).toEqual(before);
    expect(existsSync(join(dir, 'restore.json'))).toBe(false);
  });

  it('gives way to a copy, with every stop after the damage and the damaged book put aside as it was', async () => {
    const gwen = await add('0171 3920001', 'Gwen');
    const { name } = await done(host.run('backUpNow', {}));
    const dev = await add('0171 3920002', 'Dev');
    await stop(gwen);
    await stop(dev);
    await host.close();
    // Gwen is known to the copy alone; one stop is itself damaged, and tells no more than whose it is.
    damage((line, at) => (at === 1 ? '\u0000\u0000' : at === 3 ? line.slice(0, -30) : line));
    const before = readFileSync(ledger);
    host = await openSafely(options());
    const rings: string[] = [];
    host.onChanged(() => rings.push('rang'));
    expect((await host.read('backups', {})).rows.map((row) => row.name)).toContain(name);
    const preview = await stage(name);
    expect(preview).toMatchObject({ people: 1, stopsKept: 2, entriesLost: 3 });
    expect(await done(host.run('restoreBackup', { staged: preview.staged }))).toEqual({ stopsKept: 2 });

    expect(rings.length).toBeGreaterThan(0);
    expect((await host.read('about', {})).damage).toBeNull();
    expect((await stopped()).toSorted()).toEqual(['Dev', 'Gwen']);
    const [aside = ''] = readdirSync(dir).filter((each) => each.startsWith('damaged-'));
    expect(readFileSync(join(dir, aside, 'ledger.jsonl'))).toEqual(before);
    expect(readdirSync(dir).filter((each) => each.startsWith('restore'))).toEqual([]);

    const erasure = await host.read('erasure', { contact: gwen });
    expect(erasure?.backups.map((each) => each.name)).toContain(aside);
    expect((await host.read('backups', {})).putAside).toMatchObject([{ name: aside }]);
    await done(host.run('dropPutAside', { name: '../backups' }));
    await done(host.run('dropPutAside', { name: aside }));
    expect(existsSync(join(dir, aside))).toBe(false);
    expect(existsSync(join(dir, 'backups', name))).toBe(true);
  });

  it('tells a time that there is not and keeps the stop that bears it', async () => {
    const gwen = await add('0171 3920001', 'Gwen');
    const { name } = await done(host.run('backUpNow', {}));
    const dev = await add('0171 3920002', 'Dev');
    await stop(gwen);
    await stop(dev);
    await host.close();
    damage((line, at) => (at === 3 ? line.replace(/"at":"\d{4}-\d\d/, '"at":"2026-13') : line));
    damage((line, at) => (at === 4 ? line.replace(/"saidAt":"[^"]*"/, '"saidAt":"Invalid Date"') : line));
    host = await openSafely(options());
    const { damage: found } = await host.read('about', {});
    expect(found).toMatchObject({ line: 4, why: 'damaged', lines: 5, unreadable: 2, stops: 2, placeless: 0 });
    const { staged } = await stage(name);
    expect(await done(host.run('restoreBackup', { staged }))).toEqual({ stopsKept: 2 });
    expect((await stopped()).toSorted()).toEqual(['Dev', 'Gwen']);
    expect(lines().join('')).not.toMatch(/2026-13|Invalid Date/);
  });

  it('leaves the folder to the next host when it is closed while it goes back', async () => {
    await add('0171 3920001', 'Gwen');
    const { name } = await done(host.run('backUpNow', {}));
    await stop(await add('0171 3920002', 'Dev'));
    await host.close();
    damage((line, at) => (at === 1 ? '\u0000\u0000' : line));
    host = await openSafely(options());
    const { staged } = await stage(name);
    const restoring = host.run('restoreBackup', { staged });
    await vi.waitUntil(() => existsSync(join(dir, 'restore.json')), { interval: 1 });
    await host.close();
    host = await openSafely(options());
    await restoring.catch(() => {});
    expect(await stopped()).toEqual(['Dev']);
  });

  it('tells of settings that were damaged as well once the book is open', async () => {
    const { name } = await done(host.run('backUpNow', {}));
    await add('0171 3920002', 'Dev');
    await host.close();
    damage((line, at) => (at === 1 ? line.slice(0, 40) : line));
    writeFileSync(join(dir, 'settings.json'), 'lang');
    host = await openSafely(options());
    const { staged } = await stage(name);
    await done(host.run('restoreBackup', { staged }));
    expect((await host.read('about', {})).notices).toMatchObject([{ kind: 'settingsSetAside' }]);
  });

  it('of which a newer Yesbook wrote the line says so', async () => {
    await add('0171 3920001', 'Gwen');
    await host.close();
    damage((line) => line.replace('contact.added', 'contact.cloned'));
    host = await openSafely(options());
    expect((await host.read('about', {})).damage).toMatchObject({ why: 'newerYesbook', line: 2 });
  });

  it('asks for the owner’s PIN before it is replaced', async () => {
    await add('0171 3920001', 'Gwen');
    await done(host.run('setOwnerPin', { pin: '2580' }));
    const { name } = await done(host.run('backUpNow', {}));
    await host.close();
    damage((line, at) => (at === 1 ? 'x' : line));
    host = await openSafely(options());
    const { staged } = await stage(name);
    expect(await host.run('restoreBackup', { staged })).toMatchObject({ refusal: { kind: 'ownerNeeded' } });
    await done(host.run('unlockOwner', { pin: '2580' }));
    await done(host.run('restoreBackup', { staged }));
    expect((await host.read('about', {})).entries).toBeGreaterThan(2);
  });

  it('keeps an erased person’s number out though the line of the erasure is damaged', async () => {
    const gwen = await add('0171 3920001', 'Gwen');
    await stop(gwen);
    const { name } = await done(host.run('backUpNow', {}));
    await done(host.run('eraseContact', { contact: gwen, reason: 'askedFor', knowing: 'free' }));
    await host.close();
    damage((line) => (line.includes('contact.erased') ? `${line.slice(0, -2)}` : line));
    host = await openSafely(options());
    const { staged } = await stage(name);
    await done(host.run('restoreBackup', { staged }));
    expect(readFileSync(ledger, 'utf8')).not.toContain('Gwen');
    const again = await add('0171 3920001', 'Someone');
    expect(await host.read('person', { contact: again })).toMatchObject({ stop: { way: 'kept' } });
  });

  it('goes back to a copy from the command line, too', async () => {
    const gwen = await add('0171 3920001', 'Gwen');
    const { name } = await done(host.run('backUpNow', {}));
    await stop(gwen);
    await host.close();
    damage((line, at) => (at === 0 ? line.slice(1) : line));
    const restore = join(dir, 'backups', name);
    const started = await startHost(options(), { book: 'own', restore });
    const asks = { name: 'people', asks: saidStop };
    expect(JSON.stringify(await started.doors.owner.call('read', asks))).toContain('Gwen');
    await started.close();
    await expect(startHost(options(), { book: 'own', restore: ledger })).rejects.toThrow('no copy of a book');
    await expect(startHost(options(), { book: 'own', restore: dir })).rejects.toThrow('is a folder. Give');
    await expect(startHost(options(), { book: 'own', restore: `${ledger}.zip` })).rejects.toThrow('is not there. See');
    host = await openHost(options());
  });
});

describe('a copy made by a newer Yesbook', () => {
  it('is refused in plain words, and the book stays as it is', async () => {
    await add('0171 3920001', 'Gwen');
    await host.close();
    const sound = readFileSync(ledger);
    host = await openHost(options());
    const { name } = await done(host.run('backUpNow', {}));
    const { unzipSync, zipSync } = await import('fflate');
    const file = join(dir, 'backups', name);
    const within = unzipSync(new Uint8Array(readFileSync(file)));
    const book = Buffer.from(within['ledger.jsonl'] ?? [])
      .toString()
      .replace('contact.added', 'contact.cloned');
    writeFileSync(file, zipSync({ ...within, 'ledger.jsonl': new TextEncoder().encode(book) }));
    expect(await host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } })).toMatchObject({
      refusal: { kind: 'backupUnusable', why: 'newerYesbook' },
    });
    expect(readFileSync(ledger)).toEqual(sound);
  });
});
