import { webcrypto } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportProof, type ProofPack } from '#electron/proof/pack.ts';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import { imprintOf } from '#electron/stamps/keptStamps.ts';
import { checkPack, type PackFinding } from '#shared/proof/checkPack.ts';
import { checkStamps, type StampsVerdict } from '#shared/proof/checkStamps.ts';
import { evolve } from '#shared/replay.ts';
import { stampRequest } from '#shared/stamps/stampRequest.ts';
import { emptyFolder, noted } from '#test/electron/ledger/folder.ts';
import { filesOf, follow, resum, unpacked } from '#test/electron/proof/followReadme.ts';
import { givenShop } from '#test/electron/proof/givenShop.ts';
import { makeTsa, type TsaOptions } from '#test/tsa.ts';
import type { AppLanguage } from '#shared/languages.ts';

const typefaces = await openTypefaces();

/** Anna's pack from a book of 23 entries, stamped when it had 16, 17, 19 and, if wished, 23. */
const stampedPack = async (
  options: TsaOptions & { readonly language?: AppLanguage; readonly last?: 'stamped' | 'waiting' } = {},
) => {
  const tsa = makeTsa(options);
  const { ledger, shop, source } = await givenShop(emptyFolder(), typefaces);
  const stamp = async (): Promise<void> => {
    const note = await ledger.checkpoint();
    const response = tsa.reply(stampRequest(imprintOf(note), new Uint8Array([1, 2])));
    await source.stamps.keep(ledger.size(), note, response);
  };
  for (let size = 16; size <= 23; size++) {
    if ([16, 17, 19].includes(size) || (size === 23 && options.last === 'stamped')) await stamp();
    if (size === 23) break;
    const about = size % 2 === 0 ? 'anna' : 'ben';
    for (const entry of await ledger.append([noted(about, `${size}`)], '2026-11-23T10:00:00.000Z')) evolve(shop, entry);
  }
  const pack = async () =>
    (await exportProof(source, { contact: 'anna', language: options.language ?? 'en' })) ?? expect.fail('no pack');
  return { pack: await pack(), again: pack, ledger };
};

const checked = async (files: ReadonlyMap<string, Uint8Array>): Promise<StampsVerdict> => {
  const { head, key } = checkPack(files, strFromU8);
  if (head === null || key === null)
    return { stamps: [], findings: [{ kind: 'checkpointRefused', problem: 'malformed' }] };
  const checkpoint = strFromU8(files.get('checkpoint.txt') ?? new Uint8Array());
  return checkStamps(files, { head, checkpoint, keys: [key] }, strFromU8, webcrypto.subtle);
};
const filesIn = (pack: ProofPack) => new Map(Object.entries(unzipSync(pack.zip)));

describe('a pack from a stamped book', () => {
  it('holds for each entry the earliest stamp that speaks for it, and is the same to the byte when made again', async () => {
    const { pack, again } = await stampedPack();
    const folders = [...filesIn(pack).keys()].flatMap(
      (name) => /^timestamps\/(\d+)\/timestamp.tsr$/.exec(name)?.[1] ?? [],
    );
    expect(folders.toSorted()).toEqual(['16', '17', '19']);
    expect(Buffer.compare(pack.zip, (await again()).zip)).toBe(0);
  });

  it.each<[string, TsaOptions & { readonly language?: AppLanguage; readonly last?: 'stamped' }]>([
    ['RSA, the issuer in the token', { key: 'rsa', chain: 'yes' }],
    ['an elliptic curve, only the signer in the token, in German', { key: 'ec', language: 'de', last: 'stamped' }],
  ])(
    'is verified by the steps in README.txt with openssl ts (%s)',
    async (_, options) => {
      const { pack } = await stampedPack(options);
      const { status, output } = follow(unpacked(pack));
      expect(output).toContain('Verification: OK');
      expect(output).toContain('Time stamp: ');
      expect(output).toContain('The entries and their evidence are as they were signed.');
      expect(status).toBe(0);
    },
    180_000,
  );

  it('is verified by verify.html, which names time and signer', async () => {
    const { pack } = await stampedPack({ last: 'stamped' });
    const files = filesIn(pack);
    expect(checkPack(files, strFromU8).findings).toEqual([]);
    const { stamps, findings } = await checked(files);
    expect(findings).toEqual([]);
    expect(stamps.map(({ size, stamp }) => [size, stamp.by])).toEqual(
      [16, 17, 19, 23].map((size) => [size, 'O=Clock Ltd, CN=Test Clock']),
    );
  });

  it('says in proof.pdf and README.txt nothing of stamps where there are none but that there are none', async () => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    const pack = (await exportProof(source, { contact: 'anna', language: 'en' })) ?? expect.fail('no pack');
    expect(strFromU8(unzipSync(pack.zip)['README.txt'] ?? new Uint8Array())).not.toContain('openssl ts');
    expect(await checked(filesIn(pack))).toEqual({ stamps: [], findings: [] });
  });
});

describe('a forged stamp in a pack whose list of sums was made to fit', () => {
  const forgeries: [string, string, (bytes: Buffer, dir: string) => Uint8Array | string, PackFinding['kind']][] = [
    ['another time', 'timestamps/16/timestamp.tsr', (bytes) => flipped(bytes, bytes.indexOf('2026')), 'stampRefused'],
    ['another signature', 'timestamps/16/timestamp.tsr', (bytes) => flipped(bytes, bytes.length - 5), 'stampRefused'],
    [
      'another hash',
      'timestamps/17/timestamp.tsr',
      (_, dir) => readFileSync(join(dir, 'timestamps/16/timestamp.tsr')),
      'stampRefused',
    ],
    [
      'another checkpoint',
      'timestamps/17/checkpoint.txt',
      (_, dir) => readFileSync(join(dir, 'timestamps/16/checkpoint.txt')),
      'stampRefused',
    ],
    [
      'a checkpoint longer than the book',
      'timestamps/17/checkpoint.txt',
      (bytes) => bytes.toString().replace('\n17\n', '\n99\n'),
      'stampRefused',
    ],
    [
      'a step left out of the way to the book',
      'timestamps/17/consistency.txt',
      (bytes) => bytes.toString().replace(/\n[^\n]*=\n/, '\n'),
      'stampRefused',
    ],
    [
      'the way of another size',
      'timestamps/19/consistency.txt',
      (_, dir) => readFileSync(join(dir, 'timestamps/17/consistency.txt')),
      'stampRefused',
    ],
  ];
  it.each(forgeries)(
    '%s is found by README.txt and by verify.html',
    async (_, name, forge, kind) => {
      const { pack } = await stampedPack();
      const dir = unpacked(pack);
      const before = readFileSync(join(dir, name));
      const after = forge(before, dir);
      expect(Buffer.compare(before, Buffer.from(after))).not.toBe(0);
      writeFileSync(join(dir, name), after);
      resum(dir);
      const files = new Map(filesOf(dir).map((file) => [file, new Uint8Array(readFileSync(join(dir, file)))]));
      expect((await checked(files)).findings.map((finding) => finding.kind)).toContain(kind);
      expect(follow(dir).status).not.toBe(0);
    },
    180_000,
  );
});

const flipped = (bytes: Buffer, at: number): Uint8Array => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
