import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '#electron/ledger/ledger.ts';
import { lostKeyOf } from '#electron/ledger/lostKey.ts';
import { askForNewKey } from '#electron/ledger/rekeying.ts';
import { exportProof, type ProofPack, zipped } from '#electron/proof/pack.ts';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import { imprintOf, openKeptStamps } from '#electron/stamps/keptStamps.ts';
import { openPack } from '#renderer/verify/openPack.ts';
import { proofWords, tell } from '#shared/proof/words.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { stampRequest } from '#shared/stamps/stampRequest.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';
import { follow, resum, unpacked } from '#test/electron/proof/followReadme.ts';
import { givenShop } from '#test/electron/proof/givenShop.ts';
import { makeTsa } from '#test/tsa.ts';

const typefaces = await openTypefaces();

/** Anna's pack from a book of 17 entries whose key was lost after 16 of them were signed and stamped. */
const rekeyedPack = async (publicHalf: 'kept' | 'lost'): Promise<{ pack: ProofPack; before: string }> => {
  const dir = emptyFolder();
  const { ledger, source } = await givenShop(dir, typefaces);
  const before = ledger.key().name;
  const note = await ledger.checkpoint();
  await source.stamps.keep(16, note, makeTsa().reply(stampRequest(imprintOf(note), new Uint8Array([1, 2]))));
  await ledger.close();
  rmSync(join(dir, 'keys/ledger-ed25519.pem'));
  if (publicHalf === 'lost') rmSync(join(dir, `keys/public-${before.split('/')[1]}.pem`));
  const lost = (await lostKeyOf(dir, { earlier: [], retired: new Set() })) ?? expect.fail('the key is not missed');
  await askForNewKey(dir, lost, '2026-11-23T10:00:00.000Z');
  const shop = emptyShop();
  const reopened = await openLedger(dir, { onEntry: (entry) => evolve(shop, entry), report: () => undefined });
  const again = { ...source, ledger: reopened, shop, stamps: openKeptStamps(reopened) };
  const pack = (await exportProof(again, { contact: 'anna', language: 'en' })) ?? expect.fail('no pack');
  await reopened.close();
  return { pack, before };
};

const checked = async (files: Readonly<Record<string, Uint8Array>>) =>
  (await openPack(new Blob([zipped(new Map(Object.entries(files))) as BlobPart]))) ?? expect.fail('no ZIP file');

describe('a pack from a book with a new key', () => {
  let given: Awaited<ReturnType<typeof rekeyedPack>>;
  beforeEach(async () => {
    given = await rekeyedPack('kept');
  });
  const tampered = (change: (files: Record<string, Uint8Array>, folder: string) => void) => {
    const files = { ...unzipSync(given.pack.zip) };
    change(files, `earlier-keys/${given.before.split('/')[1]}`);
    return checked(files);
  };

  it('shows both keys, what the old one signed, and the stamp of that time', async () => {
    const verdict = await checked(unzipSync(given.pack.zip));
    expect(verdict.findings).toEqual([]);
    expect(verdict.earlier).toEqual([{ origin: given.before, seq: 16, at: '2026-11-23T10:00:00.000Z', size: 16 }]);
    expect(verdict.stamps).toMatchObject([{ size: 16 }]);
    expect(verdict.head?.origin).not.toBe(given.before);
    expect(verdict.entries.map(({ type }) => type)).toContain('book.rekeyed');
  });

  it('is followed by the steps in its README with nothing but a shell and openssl', () => {
    const dir = unpacked(given.pack);
    expect(follow(dir)).toMatchObject({
      status: 0,
      output: expect.stringContaining('The entries and their evidence are as they were signed'),
    });
    const file = join(dir, `earlier-keys/${given.before.split('/')[1]}/checkpoint.txt`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('\n16\n', '\n15\n'));
    resum(dir);
    expect(follow(dir).status).not.toBe(0);
  });

  it('does not stand with another old key, a changed checkpoint, or a key nobody named', async () => {
    const other = await tampered((files, folder) => {
      files[`${folder}/public-key.pem`] = files['public-key.pem'] ?? new Uint8Array();
    });
    expect(other.findings).toContainEqual(
      expect.objectContaining({ kind: 'earlierKeyRefused', problem: 'unknownKey' }),
    );
    const changed = await tampered((files, folder) => {
      const file = `${folder}/checkpoint.txt`;
      files[file] = strToU8(strFromU8(files[file] ?? new Uint8Array()).replace('\n16\n', '\n15\n'));
    });
    expect(changed.findings).toContainEqual(
      expect.objectContaining({ kind: 'earlierKeyRefused', problem: 'wrongSignature' }),
    );
    const inconsistent = await tampered((files, folder) => {
      delete files[`${folder}/consistency.txt`];
    });
    expect(inconsistent.findings).toContainEqual(
      expect.objectContaining({ kind: 'earlierKeyRefused', problem: 'notConsistent' }),
    );
    const stranger = await tampered((files) => {
      files['earlier-keys/00000000/public-key.pem'] = new Uint8Array();
    });
    expect(stranger.findings).toContainEqual({ kind: 'notListed', file: 'earlier-keys/00000000/public-key.pem' });
  });
});

it('a pack from a book that lost both halves of its key says so, and proves no more than it can', async () => {
  const { pack, before } = await rekeyedPack('lost');
  const verdict = await checked(unzipSync(pack.zip));
  expect(verdict.findings).toEqual([]);
  expect(verdict.earlier).toMatchObject([{ origin: before, size: null }]);
  expect(follow(unpacked(pack)).status).toBe(0);
});

it('a pack from a book that was gone back from tells which names it gave up, and is followed all the same', async () => {
  const dir = emptyFolder();
  const { ledger, source } = await givenShop(dir, typefaces);
  const before = ledger.key().name;
  await ledger.checkpoint();
  await ledger.renewKey();
  const fact = { from: '2026-11-20T10:00:00.000Z', size: 16, optOutsKept: 0, retired: [before] };
  const told = await ledger.append([{ type: 'book.restored', subject: null, fact }], '2026-11-23T10:00:00.000Z');
  for (const entry of told) evolve(source.shop, entry);
  const pack = (await exportProof(source, { contact: 'anna', language: 'en' })) ?? expect.fail('no pack');
  const verdict = await checked(unzipSync(pack.zip));
  expect(verdict.findings).toEqual([]);
  expect(verdict.head?.origin).not.toBe(before);
  const [entry] = verdict.entries.filter(({ type }) => type === 'book.restored');
  const known = { campaign: (id: string) => id, staff: (id: string) => id };
  expect(entry && tell(entry, proofWords.en, known)).toContain(before);
  expect(entry && tell(entry, proofWords.de, known)).toContain(before);
  expect(follow(unpacked(pack)).status).toBe(0);
});
