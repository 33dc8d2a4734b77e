import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookKey, signCheckpoint } from '#shared/ledger/checkpoint.ts';
import { digestOf, type Leaf, leafHash } from '#shared/ledger/leaf.ts';
import { readTlogProof, verifyTlogProof, writeTlogProof } from '#shared/ledger/tlogProof.ts';
import { createTree } from '#shared/ledger/tree.ts';

const secret = hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
const key = bookKey(ed25519.getPublicKey(secret));

const leaves: readonly Leaf[] = Array.from({ length: 37 }, (_, seq) => ({
  seq,
  at: '2026-11-22T10:15:30.123Z',
  type: 'contact.noted',
  subject: `contact-${seq % 5}`,
  digest: digestOf('00'.repeat(16), { note: `note ${seq}` }),
}));
const tree = createTree();
for (const leaf of leaves) tree.append(leafHash(leaf));
const checkpoint = signCheckpoint({ origin: key.name, size: tree.size(), root: tree.root() }, key, (bytes) =>
  ed25519.sign(bytes, secret),
);
const proofOf = (index: number): string => writeTlogProof({ index, proof: tree.inclusionProof(index), checkpoint });
const leafAt = (seq: number): Leaf => leaves[seq] ?? expect.fail(`no leaf ${seq}`);

describe('a leaf', () => {
  it('is the hash of its canonical fields behind a zero byte', () => {
    const { at, digest } = leafAt(3);
    const record = `{"at":"${at}","digest":"${digest}","seq":3,"subject":"contact-3","type":"contact.noted"}`;
    expect(bytesToHex(leafHash(leafAt(3)))).toBe(createHash('sha256').update(`\0${record}`).digest('hex'));
  });

  it('has a digest over the salt bytes and the canonical fact', () => {
    const salt = '000102030405060708090a0b0c0d0e0f';
    const expected = createHash('sha256').update(Buffer.from(salt, 'hex')).update('{"a":"ä","b":1}').digest('hex');
    expect(digestOf(salt, { b: 1, a: 'ä' })).toBe(expected);
  });
});

describe('a tlog-proof', () => {
  it('has the lines the format names, in their order', () => {
    const [first, second, ...rest] = proofOf(20).split('\n');
    expect([first, second]).toEqual(['c2sp.org/tlog-proof@v1', 'index 20']);
    expect(rest.slice(0, rest.indexOf(''))).toHaveLength(tree.inclusionProof(20).length);
    expect(proofOf(20).endsWith(`\n\n${checkpoint}`)).toBe(true);
  });

  it('proves every entry of the book', () => {
    for (const leaf of leaves)
      expect(verifyTlogProof(proofOf(leaf.seq), leaf, key)).toMatchObject({ kind: 'proved', head: { size: 37 } });
  });

  it('may carry extra data, which is read and not believed', () => {
    const text = writeTlogProof({ index: 0, proof: tree.inclusionProof(0), checkpoint, extra: Uint8Array.of(1, 2, 3) });
    expect(text.split('\n')[1]).toBe('extra AQID');
    expect(readTlogProof(text)?.extra).toEqual(Uint8Array.of(1, 2, 3));
    expect(verifyTlogProof(text, leafAt(0), key).kind).toBe('proved');
  });

  it('fails when any bit of any byte is changed', () => {
    const bytes = new TextEncoder().encode(proofOf(36));
    const change = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) });
    fc.assert(
      fc.property(change, ({ at, bit }) => {
        const changed = bytes.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte));
        expect(verifyTlogProof(new TextDecoder().decode(changed), leafAt(36), key).kind).toBe('notProved');
      }),
    );
  });

  it.each([
    ['another time', { at: '2026-11-22T10:15:30.124Z' }, 'notIncluded'],
    ['another kind', { type: 'consent.given' }, 'notIncluded'],
    ['another person', { subject: null }, 'notIncluded'],
    ['another fact', { digest: '0'.repeat(64) }, 'notIncluded'],
    ['another place', { seq: 5 }, 'otherEntry'],
  ])('proves nothing about %s', (_, change, problem) => {
    expect(verifyTlogProof(proofOf(4), { ...leafAt(4), ...change }, key)).toEqual({ kind: 'notProved', problem });
  });

  it("proves nothing under another book's key", () => {
    const other = bookKey(ed25519.getPublicKey(new Uint8Array(32).fill(1)));
    expect(verifyTlogProof(proofOf(4), leafAt(4), other)).toEqual({ kind: 'notProved', problem: 'unknownKey' });
    const posing = { name: key.name, publicKey: other.publicKey };
    expect(verifyTlogProof(proofOf(4), leafAt(4), posing).kind).toBe('notProved');
  });

  it.each([
    ['an older version', (text: string) => text.replace('@v1', '@v0')],
    ['a leading zero', (text: string) => text.replace('index 4', 'index 04')],
    ['no empty line', (text: string) => text.replace('\n\nyesbook', '\nyesbook')],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('is not read with %s', (_, change) => {
    expect(verifyTlogProof(change(proofOf(4)), leafAt(4), key).kind).toBe('notProved');
  });
});
