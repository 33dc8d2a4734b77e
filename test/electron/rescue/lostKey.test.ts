import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { checkBook } from '#electron/ledger/checkBook.ts';
import { openSafely } from '#electron/rescue/openSafely.ts';
import { startHost } from '#electron/startHost.ts';
import type { Entry } from '#shared/facts.ts';
import { openCheckpoint } from '#shared/ledger/checkpoint.ts';
import { readVerifierKey } from '#shared/ledger/note.ts';
import { bookLines, emptyFolder, open as openBook } from '#test/electron/ledger/folder.ts';

const shop = { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' };
const passphrase = 'rye walnut counter bell';
let dir = '';
let key = '';
let host: OpenHost;

async function done<T>(reply: Promise<{ kind: string; outcome?: T }>): Promise<T> {
  const answer = await reply;
  expect(answer).toMatchObject({ kind: 'done' });
  return answer.outcome as T;
}
const open = async () => (host = await openSafely({ dir, version: '0.0.0', under: 'browser', language: 'en' }));
const add = (typed: string, name: string) => done(host.run('addContact', { typed, name }));
const origin = async () => (await host.read('bookCheck', {})).origin;
const damage = async () => (await host.read('about', {})).damage;
const checked = async () => {
  await host.close();
  const { ledger } = await openBook(dir);
  const verdict = await checkBook(ledger, () => undefined);
  const quick = await ledger.verifyAgainstCheckpoint();
  await ledger.close();
  if (verdict.kind === 'sound') expect(quick.kind).toBe('sound');
  await open();
  return verdict;
};

const harms: readonly (readonly [string, () => void])[] = [
  ['gone', () => rmSync(key)],
  ['cut off', () => writeFileSync(key, readFileSync(key, 'utf8').slice(0, 60))],
  ['zeros', () => writeFileSync(key, '\0'.repeat(119))],
];

beforeEach(async () => {
  dir = emptyFolder();
  key = join(dir, 'keys', 'ledger-ed25519.pem');
  await open();
  onTestFinished(() => host.close());
  await done(host.run('describeShop', shop));
  await add('0171 3920001', 'Gwen');
});

describe.each(harms)('a signing key that is %s', (_, harm) => {
  it('keeps the book closed with every file as it was, and comes back from a copy', async () => {
    await done(host.run('backUpNow', {}));
    const name = await origin();
    await add('0171 3920002', 'Dev');
    await host.close();
    harm();
    const before = readFileSync(join(dir, 'ledger.jsonl'));
    const left = existsSync(key) ? readFileSync(key) : null;
    await expect(openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' })).rejects.toThrow('signed');
    await open();
    const found = await damage();
    expect(found).toMatchObject({ kind: 'key', lines: 3, signed: 3, publicHalf: 'kept' });
    await expect(host.run('addContact', { typed: '0171 3920003', name: 'Nora' })).rejects.toThrow('not open');
    expect(readFileSync(join(dir, 'ledger.jsonl'))).toEqual(before);
    expect(existsSync(key) ? readFileSync(key) : null).toEqual(left);

    const copy = found?.kind === 'key' ? found.copy : null;
    await done(host.run('takeKey', { from: { kind: 'kept', name: copy?.name ?? '', where: 'here' } }));
    expect(await damage()).toBeNull();
    expect((await host.read('about', {})).notices).toEqual([]);
    expect(await origin()).toBe(name);
    expect(await checked()).toMatchObject({ kind: 'sound', size: 3 });
    expect(await host.run('takeKey', { from: { kind: 'file', handle: 'x' } })).toMatchObject({
      refusal: { kind: 'keyIsThere' },
    });
  });

  it('gives way to a new one, which the book tells, with all that was signed still checked', async () => {
    const { name: copy } = await done(host.run('backUpNow', {}));
    const before = await origin();
    const [note = ''] = readdirSync(join(dir, 'checkpoints'));
    await host.close();
    harm();
    rmSync(join(dir, 'backups', copy));
    await open();
    expect(await damage()).toMatchObject({ copy: null });
    await done(host.run('beginKey', {}));
    expect((await host.read('about', {})).notices).toEqual([]);
    expect(await origin()).not.toBe(before);
    const told = bookLines(dir)
      .map((line): Entry => JSON.parse(line))
      .find(({ type }) => type === 'book.rekeyed');
    expect(told).toMatchObject({ seq: 2, fact: { before, origin: await origin(), signed: 2 } });
    const publicKey = readVerifierKey((told?.type === 'book.rekeyed' && told.fact?.key) || '');
    const signed = readFileSync(join(dir, 'checkpoints', note), 'utf8');
    expect(publicKey && openCheckpoint(signed, publicKey)).toMatchObject({ kind: 'open', head: { size: 2 } });
    const earlierKeys = [{ origin: before, seq: 2, checkpoints: 1, signatures: 'checked' }];
    expect(await checked()).toMatchObject({ kind: 'sound', size: 3, checkpoints: 1, earlierKeys });
    expect((await host.read('about', {})).notices).toEqual([]);
    expect(await host.read('printedCheckpoint', { text: signed })).toMatchObject({ kind: 'contained', size: 2 });
    const at = await add('0171 3920004', 'Nora');
    expect(at).toBeDefined();
    expect(readdirSync(dir).filter((each) => each.startsWith('rekey'))).toEqual([]);
  });
});

describe('after a new key was begun', () => {
  const rekey = async () => {
    await done(host.run('backUpNow', {}));
    await host.close();
    const lost = readFileSync(key);
    rmSync(key);
    await open();
    await done(host.run('beginKey', {}));
    return lost;
  };

  it('what was signed before is still missed, and another key in its place is still found', async () => {
    await rekey();
    await host.close();
    const ledger = join(dir, 'ledger.jsonl');
    const sound = readFileSync(ledger, 'utf8');
    writeFileSync(ledger, sound.replace('Gwen', 'Mona'));
    expect(await checked()).toMatchObject({ kind: 'broken', findings: [{ kind: 'factChanged', seq: 1 }] });
    await host.close();
    // The time stands in the leaf: it no longer is what the lost key signed, nor what the new one did.
    const [first = '', ...rest] = sound.split('\n');
    writeFileSync(ledger, [first.replace(/"at":"\d{4}/, '"at":"2001'), ...rest].join('\n'));
    const verdict = await checked();
    expect(verdict.kind === 'broken' && verdict.findings.map(({ kind }) => kind)).toEqual(['rewritten', 'rewritten']);
    await host.close();
    writeFileSync(ledger, sound);
    const other = emptyFolder();
    const { ledger: foreign } = await openBook(other);
    await foreign.close();
    writeFileSync(key, readFileSync(join(other, 'keys', 'ledger-ed25519.pem')));
    await open();
    expect((await host.read('about', {})).notices).toMatchObject([{ kind: 'keyChanged' }]);
  });

  it('a copy from before may be gone back to, and one from after', async () => {
    const lostName = await origin();
    await rekey();
    const after = (await done(host.run('backUpNow', {}))).name;
    const names = readdirSync(join(dir, 'backups'));
    const before = names.find((name) => name !== after) ?? '';
    for (const name of [after, before]) {
      const { staged } = await done(host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } }));
      const given = await origin();
      await done(host.run('restoreBackup', { staged }));
      expect((await host.read('about', {})).notices).toEqual([]);
      const verdict = await checked();
      expect(verdict).toMatchObject({ kind: 'sound' });
      const last = verdict.kind === 'sound' ? verdict.restores?.at(-1)?.retired : null;
      expect(last).toEqual(expect.arrayContaining([lostName, given]));
    }
  });

  it('the lost one is refused as a key of another book', async () => {
    const lost = await rekey();
    await host.close();
    rmSync(key);
    await open();
    const [name = ''] = readdirSync(join(dir, 'backups'));
    expect(await host.run('takeKey', { from: { kind: 'kept', name, where: 'here' } })).toMatchObject({
      refusal: { kind: 'keyNotThere', why: 'otherKey' },
    });
    await host.close();
    writeFileSync(key, lost);
    await open();
    expect((await host.read('about', {})).notices).toMatchObject([{ kind: 'keyChanged' }]);
  });
});

it('a key comes back from a copy outside, with its passphrase, for the owner alone', async () => {
  const stick = join(emptyFolder(), 'stick');
  mkdirSync(stick);
  await done(host.run('setOwnerPin', { pin: '2580' }));
  await done(host.run('keepOutsideCopies', { folder: stick, passphrase }));
  await host.close();
  rmSync(join(dir, 'backups'), { recursive: true });
  rmSync(key);
  rmSync(join(dir, 'keys', 'secrets.json'));
  await open();
  const [name = ''] = readdirSync(stick);
  const from = { kind: 'kept', name, where: 'outside' } as const;
  expect((await host.read('backups', {})).rows).toMatchObject([{ name, where: 'outside' }]);
  expect(await host.run('takeKey', { from, passphrase })).toMatchObject({ refusal: { kind: 'ownerNeeded' } });
  expect(await host.run('beginKey', {})).toMatchObject({ refusal: { kind: 'ownerNeeded' } });
  await done(host.run('unlockOwner', { pin: '2580' }));
  expect(await host.run('takeKey', { from })).toMatchObject({ refusal: { why: 'passphraseNeeded' } });
  expect(await host.run('takeKey', { from, passphrase: 'another one' })).toMatchObject({
    refusal: { why: 'passphraseWrong' },
  });
  await done(host.run('takeKey', { from, passphrase }));
  expect(await checked()).toMatchObject({ kind: 'sound' });
  expect(readdirSync(dir).filter((each) => each.startsWith('restore-upload'))).toEqual([]);
});

it('a lost key and a damaged line together give way to a copy', async () => {
  const given = await origin();
  const { name } = await done(host.run('backUpNow', {}));
  await host.close();
  writeFileSync(key, '\0');
  const ledger = join(dir, 'ledger.jsonl');
  writeFileSync(ledger, readFileSync(ledger, 'utf8').slice(1));
  await open();
  expect(await damage()).toMatchObject({ kind: 'line', line: 1 });
  const { staged } = await done(host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } }));
  await done(host.run('restoreBackup', { staged }));
  expect(await damage()).toBeNull();
  expect(await checked()).toMatchObject({ kind: 'sound', restores: [{ retired: [given] }] });
});

it('a book whose key is lost is gone back from at the start, too, and no stop is lost by it', async () => {
  const { name } = await done(host.run('backUpNow', {}));
  const { contact } = await done(host.run('addContact', { typed: '0171 3920002', name: 'Dev' }));
  await done(host.run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken' }));
  await host.close();
  rmSync(key);
  const options = { dir, version: '0.0.0', under: 'browser', language: 'en' } as const;
  await (await startHost(options, { book: 'own', restore: join(dir, 'backups', name) })).close();
  await open();
  expect(await damage()).toBeNull();
  const said = { search: '', filter: 'saidStop', campaign: null, from: 0, count: 9 } as const;
  expect((await host.read('people', said)).rows).toMatchObject([{ name: 'Dev' }]);
  expect(await checked()).toMatchObject({ kind: 'sound' });
});

it.each([
  ['begin a new key', 'begin one', () => host.run('beginKey', {}), () => host.run('beginKey', {})],
  ['take the old one', 'begin one', takeFromCopy, () => host.run('beginKey', {})],
  ['begin a new key', 'take the old one', () => host.run('beginKey', {}), takeFromCopy],
] as const)('of two windows that %s and %s at once only the first is heard', async (_, __, first, second) => {
  await done(host.run('backUpNow', {}));
  await host.close();
  rmSync(key);
  await open();
  const [one, other] = await Promise.all([first(), second()]);
  expect(one).toMatchObject({ kind: 'done' });
  expect(other).toMatchObject({ kind: 'refused', refusal: { kind: 'keyIsThere' } });
  expect((await host.read('about', {})).notices).toEqual([]);
  expect(await checked()).toMatchObject({ kind: 'sound' });
  expect(readdirSync(dir).filter((each) => each.startsWith('rekey'))).toEqual([]);
});

function takeFromCopy() {
  const [name = ''] = readdirSync(join(dir, 'backups'));
  return host.run('takeKey', { from: { kind: 'kept', name, where: 'here' } });
}
