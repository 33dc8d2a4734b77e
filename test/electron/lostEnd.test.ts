import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';

const openAt = async (dir: string): Promise<OpenHost> => {
  const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  onTestFinished(() => host.close());
  return host;
};

/**
 * A book of three entries, with a copy of the first two, that is known to have had three: signed to its end by a close in
 * good order, or left by a host that was killed before it signed the last one.
 */
async function closedBook(by: 'close' | 'kill' = 'kill'): Promise<{ readonly dir: string; readonly copy: string }> {
  const dir = emptyFolder();
  const host = await openAt(dir);
  await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
  const added = await host.run('addContact', { typed: '0171 3920001', name: 'Gwen' });
  if (added.kind === 'refused') throw new Error(added.refusal.kind);
  const copy = await host.run('backUpNow', {});
  if (copy.kind === 'refused') throw new Error(copy.refusal.kind);
  const { contact } = added.outcome;
  await host.run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken' });
  await host.close();
  const signed = readdirSync(join(dir, 'checkpoints')).find((name) => name.endsWith('-0000000003.txt'));
  if (by === 'kill') rmSync(join(dir, 'checkpoints', signed ?? ''));
  return { dir, copy: copy.outcome.name };
}

const damaged: readonly (readonly [string, (book: string) => string])[] = [
  ['zeros where the disk lost a page', (book) => `${book.slice(0, -60)}${'\0'.repeat(60)}`],
  ['cut off in its middle', (book) => book.slice(0, -60)],
];

it.each(damaged)('an entry that was kept and is %s is told as missing, not as never written', async (_, damage) => {
  const { dir, copy } = await closedBook();
  const file = join(dir, 'ledger.jsonl');
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  const host = await openAt(dir);
  expect((await host.read('about', {})).notices).toMatchObject([
    { kind: 'tornTail', missing: 1 },
    { kind: 'endMissing', size: 2, was: 3 },
  ]);
  expect((await host.read('bookCheck', {})).notices).toContainEqual({ kind: 'endMissing', size: 2, was: 3 });
  const staged = await host.run('stageBackup', { from: { kind: 'kept', name: copy, where: 'here' } });
  if (staged.kind === 'refused') throw new Error(staged.refusal.kind);
  await host.run('restoreBackup', { staged: staged.outcome.staged });
  expect((await host.read('about', {})).notices).toEqual([]);
});

it.each(damaged)('an entry that a close had signed and is %s was never torn off by a power cut', async (_, damage) => {
  const { dir } = await closedBook('close');
  const file = join(dir, 'ledger.jsonl');
  const left = damage(readFileSync(file, 'utf8'));
  writeFileSync(file, left);
  await expect(openAt(dir)).rejects.toMatchObject({ fault: { kind: 'bookUnreadable', line: 3 } });
  expect(readFileSync(file, 'utf8')).toBe(left);
});

it('an entry that a close had signed and is gone with its whole line is told as signed', async () => {
  const { dir } = await closedBook('close');
  const file = join(dir, 'ledger.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, 2).concat('').join('\n'));
  const host = await openAt(dir);
  expect((await host.read('about', {})).notices).toContainEqual({ kind: 'shortened', size: 2, checkpointSize: 3 });
});

it('an entry that is gone with its whole line is told, though nothing had signed it', async () => {
  const { dir } = await closedBook();
  const file = join(dir, 'ledger.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, 2).concat('').join('\n'));
  const host = await openAt(dir);
  expect((await host.read('about', {})).notices).toEqual([{ kind: 'endMissing', size: 2, was: 3 }]);
});

it('goes on being told until the owner has seen it, and what is lost after that is told anew', async () => {
  const { dir } = await closedBook();
  const file = join(dir, 'ledger.jsonl');
  const without = (lines: number) => {
    const kept = readFileSync(file, 'utf8')
      .split('\n')
      .slice(0, -1 - lines);
    writeFileSync(file, kept.concat('').join('\n'));
  };
  const told = async (host: OpenHost) => (await host.read('about', {})).notices;
  without(1);
  for (const _ of ['found', 'after a close in good order', 'after another']) {
    const host = await openAt(dir);
    expect(await told(host)).toEqual([{ kind: 'endMissing', size: 2, was: 3 }]);
    await host.close();
  }
  const host = await openAt(dir);
  await host.run('setOwnerPin', { pin: '246810' });
  await host.close();
  const later = await openAt(dir);
  expect(await later.run('seeMissingEnd', {})).toMatchObject({ kind: 'refused', refusal: { kind: 'ownerNeeded' } });
  await later.run('unlockOwner', { pin: '246810' });
  expect(await later.run('seeMissingEnd', {})).toMatchObject({ kind: 'done' });
  expect(await told(later)).toEqual([]);
  await later.close();
  const calm = await openAt(dir);
  expect(await told(calm)).toEqual([]);
  await calm.close();
  without(1);
  const again = await openAt(dir);
  expect(await told(again)).toContainEqual({ kind: 'endMissing', size: 1, was: 2 });
});

it('is told with what was set aside of it for as long as that lies there', async () => {
  const { dir } = await closedBook();
  const file = join(dir, 'ledger.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -60));
  const end = { kind: 'endMissing', size: 2, was: 3 };
  const host = await openAt(dir);
  const [torn] = (await host.read('about', {})).notices;
  await host.close();
  const later = await openAt(dir);
  expect((await later.read('about', {})).notices).toEqual([torn, end]);
  await later.close();
  rmSync(torn?.kind === 'tornTail' ? torn.keptIn : '');
  const without = await openAt(dir);
  expect((await without.read('about', {})).notices).toEqual([end]);
});

it('what a power cut tore off while it was written was never in the book, and nobody misses it', async () => {
  const { dir } = await closedBook();
  appendFileSync(join(dir, 'ledger.jsonl'), '{"seq":3,"at":"2026-11-2');
  const host = await openAt(dir);
  const { notices } = await host.read('about', {});
  expect(notices.map((notice) => [notice.kind, 'missing' in notice])).toEqual([['tornTail', false]]);
});
