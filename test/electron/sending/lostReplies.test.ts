import { expect, it } from 'vitest';
import { lostBetween, lostSinceBackup } from '#electron/sending/openSending.ts';
import { NOW, bakery, bread, momentAt, practice, shopAfter, when } from '#test/given.ts';

it.each([
  ['read yesterday', '2026-11-24T10:00:00.000Z', 120, null],
  ['never read before', null, 120, null],
  ['a provider that keeps replies for good', '2024-11-24T10:00:00.000Z', null, null],
  [
    'closed for half a year',
    '2026-05-25T10:00:00.000Z',
    120,
    { from: '2026-05-25T10:00:00.000Z', to: '2026-07-28T10:00:00.000Z' },
  ],
])('replies are lost or not: %s', (_, before, keptDays, lost) => {
  expect(lostBetween(before, NOW, keptDays)).toEqual(lost);
});

it.each([
  ['twilio', '2026-11-01T10:00:00.000Z', null],
  ['twilio', '2026-05-25T10:00:00.000Z', { from: '2026-05-25T10:00:00.000Z', to: '2026-08-27T10:00:00.000Z' }],
  ['practice', '2026-05-25T10:00:00.000Z', null],
  [undefined, '2026-05-25T10:00:00.000Z', null],
] as const)('a book with %s restored from a backup of %s has lost %j', (kind, at, lost) => {
  expect(lostSinceBackup(kind, at, NOW)).toEqual(lost);
});

it('nothing is sent until the owner has looked for the stops that were lost', () => {
  const lost = { from: '2026-05-25T10:00:00.000Z', to: '2026-07-28T10:00:00.000Z' };
  const wish = { send: 's1', campaign: 'bread', template: 'Rye', people: 1, upheld: {}, maxParts: 3 };
  when(shopAfter(bakery, practice, ...bread), 'approveSend', wish, momentAt(NOW, { repliesLost: lost })).isRefused({
    kind: 'repliesLost',
    ...lost,
  });
});
