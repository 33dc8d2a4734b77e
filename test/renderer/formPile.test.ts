import { expect, it } from 'vitest';
import { draftOf } from '#renderer/screens/record/formPile.ts';
import { formCode } from '#shared/formCode.ts';
import { machineReaders } from '#shared/machine.ts';

const photo = (name: string, bytes: number, lastModified: number) => {
  const file = new File([new Uint8Array(bytes)], name, { lastModified });
  return { code: null, photos: [{ file, code: null, turn: 0, kind: 'picture' as const }] };
};
const coded = (campaign: string, number: number) => ({
  code: formCode({ campaign, version: 1, sha256: 'a'.repeat(64), number }),
  photos: [],
});
const long = 'Signed forms of the summer market beside the church of Saint Anne';

it.each([
  ['photos that a telephone names alike', photo('image.jpg', 9, 1), photo('image.jpg', 9, 2)],
  ['photos of one moment', photo('image.jpg', 9, 1), photo('image.jpg', 8, 1)],
  ['photos whose long names differ at their end', photo(`${long} 1.jpg`, 9, 1), photo(`${long} 2.jpg`, 8, 1)],
  ['numbers of one campaign with a long id', coded('c'.repeat(64), 1), coded('c'.repeat(64), 2)],
  ['campaigns with one number', coded('c1', 1), coded('c2', 1)],
])('a draft slips from one form to no other: %s', (_, one, other) => {
  expect(draftOf(one)).not.toBe(draftOf(other));
  for (const form of [one, other]) {
    expect(machineReaders.keepDraft.safeParse({ draft: draftOf(form), content: null }).success).toBe(true);
    expect(draftOf({ ...form })).toBe(draftOf(form));
  }
});
