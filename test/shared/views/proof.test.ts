import { describe, expect, it } from 'vitest';
import { proofView } from '#shared/views/proof.ts';
import { added, bakery, bread, on, saidStop, saidYes, shopAfter, signedAt } from '#test/given.ts';
import type { Dated } from '#test/given.ts';

const may = '2026-05-01T10:00:00.000Z';
const june = '2026-06-01T10:00:00.000Z';
const july = '2026-07-01T10:00:00.000Z';
const august = '2026-08-01T10:00:00.000Z';
const noEntries = { entriesOf: () => [], entriesOfShop: () => [] };

describe('the page of a proof', () => {
  const yesOn = (at: string) => on(at, saidYes('gwen', signedAt(at)));
  const yes = yesOn(may);
  const stop = (at: string) => on(at, saidStop('gwen', at));
  it.each<[string, readonly Dated[], readonly (string | null)[]]>([
    ['says of a yes that no stop ended it', yes, [null]],
    ['says when a stop ended it', [...yes, ...stop(june)], [june]],
    ['says when the first of several did', [...yes, ...stop(june), ...stop(july)], [june]],
    ['keeps a yes ended that another came after', [...yes, ...stop(june), ...yesOn(august)], [june, null]],
  ])('%s', (_, happened, stoppedAt) => {
    const view = proofView(shopAfter(bakery, ...bread, added('gwen'), happened), noEntries, { contact: 'gwen' });
    expect(view?.consents.map((consent) => consent.stoppedAt)).toEqual(stoppedAt);
  });
});
