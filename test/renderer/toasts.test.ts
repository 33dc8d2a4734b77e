import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Shown, stayOf, withToast } from '#renderer/parts/toasts.ts';

const undo = { word: 'Undo', do: () => undefined };
const said = (key: number, sentence = `said ${key}`): Shown => ({ key, mark: 'done', sentence });
const undoable = (key: number): Shown => ({ ...said(key), act: undo });
const refused = (key: number): Shown => ({ ...said(key), mark: 'refused' });
const after = (...toasts: readonly Shown[]) => toasts.reduce(withToast, [] as readonly Shown[]).map(({ key }) => key);

test.each([
  ['three stand', [said(1), said(2), said(3)], [1, 2, 3]],
  ['a fourth takes the place of the oldest', [said(1), said(2), said(3), said(4)], [2, 3, 4]],
  ['what can be undone outstays what was only said', [undoable(1), said(2), said(3), said(4)], [1, 3, 4]],
  ['a refusal outstays what was only said', [refused(1), said(2), undoable(3), said(4)], [1, 3, 4]],
  ['where nothing was only said the oldest goes', [refused(1), undoable(2), undoable(3), said(4)], [2, 3, 4]],
  ['the same sentence again is told anew, once', [said(1, 'Saved.'), said(2), said(3, 'Saved.')], [2, 3]],
  [
    'what was about an erased person goes with them, Undo and all',
    [
      { ...undoable(1), about: 'anna' },
      { ...undoable(2), about: 'ben' },
      { ...said(3), gone: ['anna'] },
    ],
    [2, 3],
  ],
  ['two acts with the same words are two', [undoable(1), { ...undoable(2), sentence: 'said 1' }], [1, 2]],
])('%s', (_, toasts, stand) => expect(after(...toasts)).toEqual(stand));

test('the newest is always there, and never more than three', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(said, undoable, refused), { minLength: 1 }), (kinds) => {
      const keys = after(...kinds.map((make, key) => make(key)));
      expect(keys.length).toBeLessThanOrEqual(3);
      expect(keys.at(-1)).toBe(kinds.length - 1);
    }),
  ));

test.each([
  ['a refusal stays until it is closed', refused(1), null],
  ['an Undo stays 20 seconds', undoable(1), 20_000],
  ['a short word stays long enough to be noticed', said(1, 'Saved.'), 5540],
])('%s', (_, toast, stays) => expect(stayOf(toast)).toBe(stays));
