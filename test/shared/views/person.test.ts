import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/facts.ts';
import { peopleView } from '#shared/views/people.ts';
import { personView } from '#shared/views/person.ts';
import { NOW, added, bakery, bread, on, saidStop, saidYes, shopAfter, signedAt } from '#test/given.ts';
import type { Dated } from '#test/given.ts';

const cake: Fact = {
  type: 'campaign.created',
  subject: null,
  fact: { campaign: 'cake', name: 'Cake', leastGrade: 'C' },
};
const june = '2026-06-01T10:00:00.000Z';
const august = '2026-08-01T10:00:00.000Z';

describe('a campaign somebody never said yes to', () => {
  const yes = on(august, saidYes('gwen', signedAt(august)));
  it.each<[string, readonly Dated[], string, object]>([
    ['was never asked about', yes, 'never', { neverAsked: ['cake'], stoppedUnasked: [] }],
    [
      'is stopped by a stop for everything, which a yes to another one outlives only there',
      [...on(june, saidStop('gwen', june)), ...yes],
      'stopped',
      { neverAsked: [], stoppedUnasked: ['cake'] },
    ],
  ])('%s, on their page as in the list', (_, happened, kind, expected) => {
    const shop = shopAfter(bakery, ...bread, cake, added('gwen'), happened);
    const page = personView(shop, 'gwen', [], NOW);
    const idsOf = (campaigns: readonly { readonly campaign: string }[] = []) =>
      campaigns.map(({ campaign }) => campaign);
    expect({ neverAsked: idsOf(page?.neverAsked), stoppedUnasked: idsOf(page?.stoppedUnasked) }).toEqual(expected);
    const list = peopleView(shop, { search: '', filter: 'all', campaign: 'cake', from: 0, count: 1 }, NOW);
    expect(list.rows[0]?.states[0]?.kind).toBe(kind);
  });
});

describe('a yes that grew old', () => {
  const longAgo = '2023-01-10T10:00:00.000Z';
  const yes = on(longAgo, saidYes('gwen', signedAt(longAgo)));
  it.each<[string, readonly Dated[], boolean]>([
    ['may be kept, with a reason', yes, true],
    ['is nobody’s to keep after a stop', [...yes, ...on(august, saidStop('gwen', august))], false],
    ['needs no keeping while it is fresh', on(august, saidYes('gwen', signedAt(august))), false],
  ])('%s', (_, happened, mayBeKept) => {
    const page = personView(shopAfter(bakery, ...bread, added('gwen'), happened), 'gwen', [], NOW);
    expect(page?.yeses).toMatchObject([{ mayBeKept }]);
  });
});
