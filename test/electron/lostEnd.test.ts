import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';

const openAt = async (dir: string): Promise<OpenHost> => {
  const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  onTestFinished(() => host.close());
  return host;
};

/** A book of three entries that was closed in good order, with a copy of the first two. */
async function closedBook(): Promise<{ readonly dir: string; readonly copy: string }> {
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

it('an entry that is gone with its whole line is told, though nothing had signed it', async () => {
  const { dir } = await closedBook();
  const file = join(dir, 'ledger.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, 2).concat('').join('\n'));
  const host = await openAt(dir);
  expect((await host.read('about', {})).notices).toEqual([{ kind: 'endMissing', size: 2, was: 3 }]);
});

it('what a power cut tore off while it was written was never in the book, and nobody misses it', async () => {
  const { dir } = await closedBook();
  appendFileSync(join(dir, 'ledger.jsonl'), '{"seq":3,"at":"2026-11-2');
  const host = await openAt(dir);
  const { notices } = await host.read('about', {});
  expect(notices.map((notice) => [notice.kind, 'missing' in notice])).toEqual([['tornTail', false]]);
});
