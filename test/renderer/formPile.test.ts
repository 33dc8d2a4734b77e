import { describe, expect, it } from 'vitest';
import {
  draftOf,
  goneOn,
  heldOf,
  noForms,
  settled,
  withPhotos,
  withoutErased,
} from '#renderer/screens/record/formPile.ts';
import type { Pile } from '#renderer/screens/record/formPile.ts';
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

describe('a pile of forms', () => {
  const [one, other] = [
    formCode({ campaign: 'c1', version: 1, sha256: 'a'.repeat(64), number: 1 }),
    formCode({ campaign: 'c1', version: 1, sha256: 'a'.repeat(64), number: 2 }),
  ];
  const photoWith = (code: string | null) => ({ file: new File([], 'a.jpg'), code, turn: 0, kind: 'picture' as const });
  const stateOf = ({ forms }: Pile) => forms.map(({ state, photos }) => [state.kind, photos.length]);
  const pile = withPhotos(noForms, [photoWith(one), photoWith(other), photoWith(one)], 0);
  const formAt = ({ forms }: Pile, at: number) => forms[at] as (typeof forms)[0];

  it('lets the photos of whoever was erased go, and keeps every other', () => {
    const without = withoutErased(pile, formAt(pile, 0));
    expect(stateOf(without)).toEqual([
      ['erased', 0],
      ['open', 1],
    ]);
    expect(goneOn(without).open).toBe(1);
  });

  it('lets a photo go that was added while it was asked whom its form is from', () => {
    const grown = withPhotos(pile, [photoWith(other)], 1);
    expect(stateOf(withoutErased(grown, formAt(pile, 1)))).toEqual([
      ['open', 2],
      ['erased', 0],
    ]);
  });

  it('takes a photo of a form that went as a new form, which is held against later erasures alone', () => {
    const again = withPhotos(withoutErased(pile, formAt(pile, 0)), [photoWith(one)], 1);
    expect(stateOf(again)).toEqual([
      ['erased', 0],
      ['open', 1],
      ['open', 1],
    ]);
    expect(again.forms.map(({ since }) => since)).toEqual([0, 0, 1]);
  });

  it('stays as it became while more photos were read', () => {
    const recorded = settled(pile, { kind: 'recorded', name: 'Gwen Pryce', contact: 'gwen' });
    const grown = withPhotos(recorded, [photoWith(one), photoWith(null)], 0);
    expect(stateOf(grown)).toEqual([
      ['recorded', 2],
      ['open', 1],
      ['open', 1],
    ]);
    expect(grown.open).toBe(1);
    expect(heldOf(formAt(grown, 0)).content).toEqual({ code: one, contact: 'gwen' });
  });
});
