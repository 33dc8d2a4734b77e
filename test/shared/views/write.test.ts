import { describe, expect, it } from 'vitest';
import { textCost } from '#shared/views/textCost.ts';
import { writeView } from '#shared/views/write.ts';
import { sendsView } from '#shared/views/sends.ts';
import { NOW, added, bakery, bread, on, practice, saidStop, saidYes, shopAfter, signedAt } from '#test/given.ts';

const given = signedAt('2026-11-01T10:00:00.000Z');
const shop = shopAfter(
  on('2026-10-01T08:00:00.000Z', bakery, practice, ...bread),
  on(
    '2026-11-01T10:00:00.000Z',
    added('gwen', { name: 'Gwen', firstName: 'Gwen' }),
    added('dev', { name: 'Bartholomäus', firstName: 'Bartholomäus' }),
    added('nora', { name: 'Zoë', firstName: 'Zoë' }),
    saidYes('gwen', given),
    saidYes('dev', given),
    saidYes('nora', given),
  ),
);
/** With the shop's name in front and the clause behind it is 160 units long for Gwen. */
const long = `Backhaus: Hallo {firstName}, ${'x'.repeat(160 - 'Backhaus: Hallo Gwen, '.length - '\nSTOP antworten zum Abmelden'.length)}`;
const ask = { campaign: 'bread', template: long, maxParts: 3, at: 0 };

describe('what stands around a text while it is written', () => {
  const view = writeView(shop, ask, NOW);

  it('costs each person what the network counts, and says why it differs', () => {
    expect(view.cost?.lines).toEqual([
      { people: 1, parts: 1, why: { kind: 'length', most: 160 } },
      { people: 1, parts: 2, why: { kind: 'longName', letters: 11 } },
      { people: 1, parts: 3, why: { kind: 'unicodeName', names: ['Zoë'], characters: ['ë'] } },
    ]);
    expect(view.cost).toMatchObject({ people: 3, parts: 6, problems: [] });
  });

  it('knows where the longest and the special letter stand, in the order of the preview', () => {
    expect(view.cost?.longest).toMatchObject({ at: 0, name: 'Bartholomäus', parts: 2 });
    expect(view.cost?.special).toMatchObject({ at: 2, name: 'Zoë', parts: 3 });
    expect(writeView(shop, { ...ask, at: 2 }, NOW).preview).toMatchObject({ at: 2, name: 'Zoë' });
    expect(writeView(shop, { ...ask, at: 99 }, NOW).preview).toMatchObject({ at: 2 });
  });

  it('leaves out whose message would be too long, and names them', () => {
    const { cost } = writeView(shop, { ...ask, maxParts: 1 }, NOW);
    expect(cost).toMatchObject({ people: 1, parts: 1 });
    expect(cost?.problems).toMatchObject([{ people: 2, first: 'Bartholomäus', refusal: { kind: 'tooManyParts' } }]);
  });

  it('calls somebody without a name by the number', () => {
    const nameless = shopAfter(
      on('2026-10-01T08:00:00.000Z', bakery, practice, ...bread),
      on(
        '2026-11-01T10:00:00.000Z',
        added('gwen', { name: '' }),
        added('dev'),
        saidYes('gwen', given),
        saidYes('dev', given),
      ),
    );
    const template = `${'y'.repeat(90)} {name|${'x'.repeat(60)}}`;
    const { cost } = writeView(nameless, { ...ask, template, at: 0 }, NOW);
    expect(cost?.longest).toMatchObject({ name: '0171 3920001' });
    expect(writeView(nameless, { ...ask, template, maxParts: 1 }, NOW).cost?.problems).toMatchObject([
      { first: '0171 3920001' },
    ]);
  });

  it('blames the text itself where its own signs make it Unicode', () => {
    const going = [...shop.contacts.values()];
    const letter = {
      template: 'Brot – frisch',
      maxParts: 3,
      provider: 'practice',
      sender: { kind: 'number', number: '+491' },
    } as const;
    expect(textCost(shop, going, letter).lines).toEqual([
      { people: 3, parts: 1, why: { kind: 'unicodeText', characters: ['–'] } },
    ]);
  });

  it('asks the gate again once the book has changed', () => {
    const stopped = shopAfter(
      on('2026-10-01T08:00:00.000Z', bakery, practice, ...bread),
      on('2026-11-01T10:00:00.000Z', added('gwen'), saidYes('gwen', given)),
      on('2026-11-02T10:00:00.000Z', saidStop('gwen', '2026-11-02T10:00:00.000Z')),
    );
    expect(writeView(stopped, ask, NOW)).toMatchObject({ going: 0, heldBack: 1, cost: null, preview: null });
  });

  it('tells when this waits for the morning', () => {
    const night = writeView(shop, ask, '2026-11-25T22:00:00.000Z');
    expect(night).toMatchObject({ going: 3, later: 3, inQuietHours: 3, firstFrom: '2026-11-26T07:00:00.000Z' });
  });
});

describe('the list of sends', () => {
  it('shows what is being written until its send is there', () => {
    const drafts = { 'send-one': { campaign: 'bread', template: 'Hallo' }, 'send-two': { template: ' ' }, other: 1 };
    expect(sendsView(shop, drafts, NOW)).toMatchObject({
      drafts: [{ send: 'one', name: 'Friday bread', text: 'Hallo' }],
      running: [],
      past: [],
      canWrite: 'yes',
    });
  });
});
