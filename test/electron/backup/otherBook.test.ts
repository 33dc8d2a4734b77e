import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outsideName } from '#electron/backup/rotation.ts';
import { type OpenHost, openHost } from '#electron/host.ts';

const shop = { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' };
const folders: string[] = [];
const hosts: OpenHost[] = [];
let host: OpenHost;
let dir = '';

async function openIn(folder: string): Promise<OpenHost> {
  const opened = await openHost({ dir: folder, version: '0.0.0', under: 'browser', language: 'en' });
  hosts.push(opened);
  return opened;
}

async function newBook(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yesbook-other-'));
  folders.push(folder);
  return folder;
}

async function done<T>(reply: Promise<{ kind: string; outcome?: T }>): Promise<T> {
  const answer = await reply;
  expect(answer).toMatchObject({ kind: 'done' });
  return answer.outcome as T;
}

/** Takes somebody in who says stop and is erased: what is left of them is the keyed hash of the number. */
async function eraseStopped(book: OpenHost, typed: string): Promise<void> {
  const { contact } = await done(book.run('addContact', { typed, name: 'Gone' }));
  await done(book.run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken', words: 'No more' }));
  await done(book.run('eraseContact', { contact, reason: 'askedFor', knowing: 'free' }));
}

async function restoreInto(book: OpenHost, file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const { handle } = await book.putFile({ name: 'backup.zip', mediaType: 'application/zip', bytes });
  const { staged } = await done(book.run('stageBackup', { from: { kind: 'file', handle } }));
  await done(book.run('restoreBackup', { staged }));
}

async function stopOf(book: OpenHost, typed: string) {
  const { contact } = await done(book.run('addContact', { typed, name: 'Back again' }));
  return (await book.read('person', { contact }))?.stop ?? null;
}

beforeEach(async () => {
  dir = await newBook();
  host = await openIn(dir);
  await done(host.run('describeShop', shop));
});
afterEach(async () => {
  for (const each of hosts.splice(0)) await each.close().catch(() => undefined);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it('copies of the book that was gone back to are let go by nobody but that book', async () => {
  const stick = join(await newBook(), 'stick');
  mkdirSync(stick);
  const otherDir = await newBook();
  const other = await openIn(otherDir);
  await done(other.run('describeShop', { ...shop, name: 'Café' }));
  const { name } = await done(other.run('backUpNow', {}));
  const { origin } = await other.read('bookCheck', {});
  await restoreInto(host, join(otherDir, 'backups', name));
  // A day's worth of copies of a book that may go on elsewhere; of one's own all but three would go.
  const theirs = Array.from({ length: 6 }, (_, hour) =>
    outsideName(origin.split('/')[1] ?? '', `2026-11-20T1${hour}:00:00.000Z`),
  );
  for (const each of theirs) writeFileSync(join(stick, each), 'age-encryption.org/v1');
  await done(host.run('keepOutsideCopies', { folder: stick, passphrase: 'rye walnut counter bell' }));
  expect(readdirSync(stick)).toHaveLength(7);
  expect(readdirSync(stick)).toEqual(expect.arrayContaining(theirs));
});

describe('the backup of another book, restored over this one', () => {
  it('undoes no stop of anybody erased from either book, now and after a backup of the two', async () => {
    await eraseStopped(host, '0171 3920001');
    const otherDir = await newBook();
    const other = await openIn(otherDir);
    await done(other.run('describeShop', { ...shop, name: 'Café' }));
    await eraseStopped(other, '0171 3920002');
    const { name } = await done(other.run('backUpNow', {}));

    await restoreInto(host, join(otherDir, 'backups', name));
    expect(readdirSync(join(dir, 'keys')).filter((each) => each.startsWith('numbers'))).toHaveLength(2);
    const of1 = await done(host.run('backUpNow', {}));

    const thirdDir = await newBook();
    const third = await openIn(thirdDir);
    await restoreInto(third, join(dir, 'backups', of1.name));
    for (const book of [host, third]) {
      expect(await stopOf(book, '0171 3920001')).toMatchObject({ way: 'kept' });
      expect(await stopOf(book, '0171 3920002')).toMatchObject({ way: 'kept' });
      expect(await stopOf(book, '0171 3920003')).toBeNull();
    }
  });
});
