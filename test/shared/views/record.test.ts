import { describe, expect, it } from 'vitest';
import { recordView } from '#shared/views/record.ts';
import { NOW, added, bakery, bread, momentAt, on, saidStop, shopAfter } from '#test/given.ts';

const shop = shopAfter(
  bakery,
  ...bread,
  added('gwen'),
  added('nora'),
  on('2026-11-01T10:00:00.000Z', saidStop('nora', '2026-11-01T10:00:00.000Z')),
);

const { numberHash, numberHashes } = momentAt();
const seen = (number: string, at = shop) => recordView(at, { typed: number, contact: null }, NOW, { numberHashes });
const typed = (number: string) => seen(number).person;

describe('a number typed at the counter', () => {
  it.each(['0171 3920001', '+49 171 3920001', '0049171-3920001'])('%s recognises Gwen', (number) => {
    expect(typed(number)).toMatchObject({ kind: 'known', contact: 'gwen', stop: null });
  });

  it('shows at once that the person said stop', () => {
    expect(typed('0171 3920003')).toMatchObject({ kind: 'known', contact: 'nora', stop: { way: 'sms' } });
  });

  it('shows at once the stop of somebody erased, before anything is saved', () => {
    const fact = { contact: 'old', reason: 'askedFor' as const, numberHash: numberHash('+491713929999') };
    const after = shopAfter(bakery, ...bread, { type: 'contact.erased', subject: null, fact });
    const { person, campaigns } = seen('0171 3929999', after);
    expect(person).toMatchObject({ kind: 'unknown', stop: { way: 'kept' } });
    expect(campaigns).toMatchObject([{ state: { kind: 'stopped', way: 'kept' } }]);
    expect(seen('0171 3929998', after)).toMatchObject({
      person: { stop: null },
      campaigns: [{ state: { kind: 'never' } }],
    });
  });

  it('calls somebody by their number who only ever wrote a stop', () => {
    const after = shopAfter(bakery, ...bread, added('gwen', { name: '', source: 'reply' }));
    expect(seen('0171 3920001', after).person).toMatchObject({ kind: 'known', name: '0171 3920001' });
  });

  it.each([
    ['', 'notTyped'],
    ['0171 39', 'unreadable'],
    ['0171 3929999', 'unknown'],
  ])('%j is %s', (number, kind) => {
    expect(typed(number).kind).toBe(kind);
  });

  it('offers every open campaign with the words it now has', () => {
    expect(recordView(shop, { typed: '', contact: 'gwen' }, NOW, { numberHashes }).campaigns).toMatchObject([
      { name: 'Friday bread', wording: { version: 1, words: 'You may text me on Fridays.' }, state: { kind: 'never' } },
    ]);
  });
});
