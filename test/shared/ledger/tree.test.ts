import { createHash } from 'node:crypto';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hash } from '#shared/ledger/hash.ts';
import { createTree, type Tree } from '#shared/ledger/tree.ts';
import { isConsistent, isIncluded } from '#shared/ledger/treeProof.ts';

/** The eight leaves and their roots that the Certificate Transparency implementations share. */
const records = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const node = {
  leaf1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  leaf4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  from2to4: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  from4to6: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  from6to8: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  from4to8: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
};

const sha256: Hash = (...parts) =>
  parts.reduce((hash: ReturnType<typeof createHash>, part) => hash.update(part), createHash('sha256')).digest();
const leafOf = (record: Uint8Array): Uint8Array => sha256(Buffer.concat([Uint8Array.of(0), record]));

const grown = (leaves: readonly Uint8Array[]): Tree => {
  const tree = createTree(sha256);
  for (const leaf of leaves) tree.append(leaf);
  return tree;
};
const known = grown(records.map((record) => leafOf(hexToBytes(record))));
const many = (size: number): Tree =>
  grown(Array.from({ length: size }, (_, at) => leafOf(Buffer.from(`record ${at}`))));

/** RFC 6962 section 2.1 word for word, slow and plain. */
const rootOf = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return sha256(new Uint8Array());
  if (leaves.length === 1) return leaves[0] ?? new Uint8Array();
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return sha256(Buffer.concat([Uint8Array.of(1), rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left))]));
};

describe('the tree (RFC 6962)', () => {
  it('has the known roots at every size', () => {
    expect(roots.map((_, size) => bytesToHex(known.root(size)))).toEqual(roots);
  });

  it.each([
    [0, 1, []],
    [0, 8, [node.leaf1, node.from2to4, node.from4to8]],
    [5, 8, [node.leaf4, node.from6to8, roots[4]]],
    [2, 3, [roots[2]]],
    [1, 5, [roots[1], node.from2to4, node.leaf4]],
  ])('proves leaf %i of %i with the known hashes', (index, size, expected) => {
    expect(known.inclusionProof(index, size).map(bytesToHex)).toEqual(expected);
  });

  it.each([
    [1, 1, []],
    [1, 8, [node.leaf1, node.from2to4, node.from4to8]],
    [6, 8, [node.from4to6, node.from6to8, roots[4]]],
    [2, 5, [node.from2to4, node.leaf4]],
  ])('proves that %i leaves are the beginning of %i with the known hashes', (oldSize, newSize, expected) => {
    expect(known.consistencyProof(oldSize, newSize).map(bytesToHex)).toEqual(expected);
  });

  it('has the root the definition gives, across the levels that are not kept', () => {
    const leaves = Array.from({ length: 600 }, (_, at) => leafOf(Buffer.from(`${at}`)));
    const tree = grown(leaves);
    for (let size = 0; size <= leaves.length; size++)
      expect(bytesToHex(tree.root(size))).toBe(bytesToHex(rootOf(leaves.slice(0, size))));
  });

  it('proves every leaf at every size', () => {
    const tree = many(70);
    for (let size = 1; size <= 70; size++) {
      for (let index = 0; index < size; index++) {
        const claim = {
          leaf: tree.leaf(index),
          index,
          size,
          root: tree.root(size),
          proof: tree.inclusionProof(index, size),
        };
        expect(isIncluded(claim)).toBe(true);
      }
    }
  });

  it('proves every size to be the beginning of every later one', () => {
    const tree = many(70);
    for (let newSize = 0; newSize <= 70; newSize++) {
      for (let oldSize = 0; oldSize <= newSize; oldSize++) {
        const proof = tree.consistencyProof(oldSize, newSize);
        expect(
          isConsistent({ oldSize, newSize, oldRoot: tree.root(oldSize), newRoot: tree.root(newSize), proof }),
        ).toBe(true);
      }
    }
  });

  it('answers for what is not there with an error', () => {
    expect(() => known.root(9)).toThrow(RangeError);
    expect(() => known.leaf(8)).toThrow(RangeError);
    expect(() => known.inclusionProof(3, 3)).toThrow(RangeError);
    expect(() => known.consistencyProof(5, 4)).toThrow(RangeError);
  });
});

const tree = many(300);
const place = fc.integer({ min: 1, max: 300 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const bit = fc.nat(255);

describe('a changed proof', () => {
  it('of inclusion fails, whichever bit of leaf, root or path is changed', () => {
    fc.assert(
      fc.property(place, bit, fc.nat(), ([index, size], changed, which) => {
        const claim = {
          leaf: tree.leaf(index),
          index,
          size,
          root: tree.root(size),
          proof: tree.inclusionProof(index, size),
        };
        expect(isIncluded({ ...claim, leaf: flipped(claim.leaf, changed) })).toBe(false);
        expect(isIncluded({ ...claim, root: flipped(claim.root, changed) })).toBe(false);
        const at = which % Math.max(1, claim.proof.length);
        const proof = claim.proof.map((hash, step) => (step === at ? flipped(hash, changed) : hash));
        if (proof.length > 0) expect(isIncluded({ ...claim, proof })).toBe(false);
        expect(isIncluded({ ...claim, proof: claim.proof.slice(0, -1) })).toBe(claim.proof.length === 0);
        expect(isIncluded({ ...claim, proof: [...claim.proof, claim.leaf] })).toBe(false);
      }),
    );
  });

  it('of inclusion fails for every other place', () => {
    fc.assert(
      fc.property(place, fc.nat(400), ([index, size], other) => {
        const claim = {
          leaf: tree.leaf(index),
          index: other,
          size,
          root: tree.root(size),
          proof: tree.inclusionProof(index, size),
        };
        expect(isIncluded(claim)).toBe(other === index);
      }),
    );
  });

  it('of consistency fails, whichever bit of either root or of the proof is changed', () => {
    fc.assert(
      fc.property(place, bit, fc.nat(), ([before, newSize], changed, which) => {
        const oldSize = before + 1;
        const proof = tree.consistencyProof(oldSize, newSize);
        const claim = { oldSize, newSize, oldRoot: tree.root(oldSize), newRoot: tree.root(newSize), proof };
        expect(isConsistent({ ...claim, oldRoot: flipped(claim.oldRoot, changed) })).toBe(false);
        expect(isConsistent({ ...claim, newRoot: flipped(claim.newRoot, changed) })).toBe(false);
        expect(isConsistent({ ...claim, proof: [...proof, claim.newRoot] })).toBe(false);
        const at = which % Math.max(1, proof.length);
        const changedProof = proof.map((hash, step) => (step === at ? flipped(hash, changed) : hash));
        if (proof.length > 0) expect(isConsistent({ ...claim, proof: changedProof })).toBe(false);
      }),
    );
  });
});
