import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkBook } from '#electron/ledger/checkBook.ts';
import { lostKeyOf } from '#electron/ledger/lostKey.ts';
import { askForNewKey } from '#electron/ledger/rekeying.ts';
import { openSigningKey } from '#electron/ledger/signingKey.ts';
import type { Entry } from '#shared/facts.ts';
import { at, bookLines, emptyFolder, noted, open } from './folder.ts';

const later = '2026-11-23T10:00:00.000Z';

/** A signed book whose key was lost, and the owner's wish for a new one on disk: the machine may stop from here on. */
const askedFor = async (): Promise<{ dir: string; before: string; lost: Buffer }> => {
  const dir = emptyFolder();
  const { ledger } = await open(dir);
  await ledger.append([noted('anna', 'soup')], at);
  await ledger.checkpoint();
  await ledger.close();
  const file = join(dir, 'keys/ledger-ed25519.pem');
  const lost = readFileSync(file);
  rmSync(file);
  await askForNewKey(
    dir,
    (await lostKeyOf(dir, { earlier: [], retired: new Set() })) ?? expect.fail('the key is not missed'),
    later,
  );
  return { dir, before: ledger.key().name, lost };
};

const told = (dir: string): readonly Entry[] =>
  bookLines(dir)
    .map((line): Entry => JSON.parse(line))
    .filter(({ type }) => type === 'book.rekeyed');

it.each<[string, (dir: string) => Promise<unknown>]>([
  ['the wish was written down', async () => undefined],
  ['the key was made', (dir) => openSigningKey(join(dir, 'keys'))],
  [
    'the book told of it and signed',
    async (dir) => {
      const asked = readFileSync(join(dir, 'rekey.json'));
      await (await open(dir)).ledger.close();
      writeFileSync(join(dir, 'rekey.json'), asked);
    },
  ],
  [
    'the book told of it and had not signed yet',
    async (dir) => {
      const asked = readFileSync(join(dir, 'rekey.json'));
      const { ledger } = await open(dir);
      const short = ledger.key().name.split('/')[1];
      await ledger.close();
      rmSync(join(dir, `checkpoints/${short}-0000000002.txt`));
      writeFileSync(join(dir, 'rekey.json'), asked);
    },
  ],
])('a machine that stopped after %s goes on to one new key, told of once', async (_, stopped) => {
  const { dir, before } = await askedFor();
  await stopped(dir);
  const { ledger, notices } = await open(dir);
  expect(notices).toEqual([]);
  expect(told(dir)).toMatchObject([{ seq: 1, at: later, fact: { before, origin: ledger.key().name, signed: 1 } }]);
  expect(existsSync(join(dir, 'rekey.json'))).toBe(false);
  expect(ledger.checkpoints()).toMatchObject([{ size: 2 }]);
  expect(await checkBook(ledger, () => undefined)).toMatchObject({
    kind: 'sound',
    size: 2,
    earlierKeys: [{ origin: before, checkpoints: 1, signatures: 'checked' }],
  });
});

it('a lost key that somebody put back in time stays the key, and nothing is told', async () => {
  const { dir, before, lost } = await askedFor();
  writeFileSync(join(dir, 'keys/ledger-ed25519.pem'), lost);
  const { ledger, notices } = await open(dir);
  expect(ledger.key().name).toBe(before);
  expect([notices, told(dir)]).toEqual([[], []]);
  expect(existsSync(join(dir, 'rekey.json'))).toBe(false);
});

it('a second key that is lost is told of after the first, and both are still checked', async () => {
  const { dir, before } = await askedFor();
  const { ledger: second } = await open(dir);
  const between = second.key().name;
  await second.append([noted('ben', 'bread')], later);
  await second.checkpoint();
  await second.close();
  rmSync(join(dir, 'keys/ledger-ed25519.pem'));
  await expect(open(dir)).rejects.toMatchObject({ fault: { kind: 'keyLost', origin: between, signed: 3 } });
  const keys = (await open(await askAgain(dir))).ledger.earlierKeys();
  expect(keys.map(({ origin, heads }) => [origin, heads.map(({ size }) => size)])).toEqual([
    [before, [1]],
    [between, [2, 3]],
  ]);
});

/** The same folder with a new key asked for. */
const askAgain = async (dir: string): Promise<string> => {
  const known = told(dir).flatMap((entry) =>
    entry.type === 'book.rekeyed' && entry.fact?.before !== undefined
      ? [{ origin: entry.fact.before, key: null, seq: entry.seq, at: entry.at, why: entry.fact.why }]
      : [],
  );
  await askForNewKey(
    dir,
    (await lostKeyOf(dir, { earlier: known, retired: new Set() })) ?? expect.fail('the key is not missed'),
    later,
  );
  return dir;
};
