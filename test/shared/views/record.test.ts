import { describe, expect, it } from 'vitest';
import { recordView } from '#shared/views/record.ts';
import { NOW, added, bakery, bread, on, saidStop, shopAfter } from '#test/given.ts';

const shop = shopAfter(
  bakery,
  ...bread,
  added('gwen'),
  added('nora'),
  on('2026-11-01T10:00:00.000Z', saidStop('nora', '2026-11-01T10:00:00.000Z')),
);

const typed = (number: string) => recordView(shop, { typed: number, contact: null }, NOW).person;

describe('a number typed at the counter', () => {
  it.each(['0171 3920001', '+49 171 3920001', '0049171-3920001'])('%s recognises Gwen', (number) => {
    expect(typed(number)).toMatchObject({ kind: 'known', contact: 'gwen', stop: null });
  });

  it('shows at once that the person said stop', () => {
    expect(typed('0171 3920003')).toMatchObject({ kind: 'known', contact: 'nora', stop: { way: 'sms' } });
  });

  it.each([
    ['', 'notTyped'],
    ['0171 39', 'unreadable'],
    ['0171 3929999', 'unknown'],
  ])('%j is %s', (number, kind) => {
    expect(typed(number).kind).toBe(kind);
  });

  it('offers every open campaign with the words it now has', () => {
    expect(recordView(shop, { typed: '', contact: 'gwen' }, NOW).campaigns).toMatchObject([
      { name: 'Friday bread', wording: { version: 1, words: 'You may text me on Fridays.' }, state: { kind: 'never' } },
    ]);
  });
});
