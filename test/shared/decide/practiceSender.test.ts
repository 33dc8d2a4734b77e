import { expect, it } from 'vitest';
import { practiceNumber } from '#shared/providers/practice.ts';
import { isGoing, reviewOf } from '#shared/review.ts';
import { NOW, added, bakery, bread, factsOf, momentAt, on, saidYes, shopAfter, signedAt, when } from '#test/given.ts';

const LAST_WEEK = '2026-11-18T09:00:00.000Z';

it('a shop that never named a sender can practise a whole send', () => {
  const wish = { provider: 'practice' as const, sender: { kind: 'number' as const, number: '' } };
  const chosen = factsOf(when(shopAfter(bakery), 'chooseProvider', wish, momentAt()).decision);
  expect(chosen[0]?.fact).toMatchObject({ sender: { kind: 'number', number: practiceNumber } });
  const shop = shopAfter(
    bakery,
    ...chosen,
    added('gwen'),
    ...bread,
    on(LAST_WEEK, saidYes('gwen', signedAt(LAST_WEEK))),
  );
  const reviewed = reviewOf(shop, { campaign: 'bread', template: 'Rye today', maxParts: 2, upheld: {} }, NOW);
  expect(reviewed.kind === 'decided' && reviewed.answer.recipients.filter(isGoing)).toHaveLength(1);
});
