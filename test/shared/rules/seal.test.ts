import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Sender } from '#shared/facts.ts';
import { hasClause } from '#shared/rules/clauseFinding.ts';
import { clauseWords } from '#shared/rules/clauseWords.ts';
import { measure } from '#shared/rules/message.ts';
import { clausePreview, isSealed, seal } from '#shared/rules/seal.ts';
import type { Letter, SealedMessage } from '#shared/rules/seal.ts';

const number: Sender = { kind: 'number', number: '+4915112345678' };
const name: Sender = { kind: 'name', name: 'SOMMER' };

const letter: Letter = {
  template: 'Hallo {firstName|du}, heute Brot -20 %',
  fields: { firstName: 'Nora' },
  to: '+4917012345678',
  shop: { name: 'Sommer', country: 'DE', language: 'de' },
  sender: number,
  stopWords: null,
  maxParts: 2,
  purpose: 'campaign',
};

const textOf = (changes: Partial<Letter>) => {
  const message = seal({ ...letter, ...changes });
  return isSealed(message) ? message.text : message.kind;
};

describe('what leaves the shop', () => {
  it.each([
    ['is named and can be stopped', {}, 'Sommer: Hallo Nora, heute Brot -20 %\nSTOP antworten zum Abmelden'],
    ['is not named twice', { template: 'Brot bei SOMMER' }, 'Brot bei SOMMER\nSTOP antworten zum Abmelden'],
    ['takes the name from its field', { template: '{shop}: Brot' }, 'Sommer: Brot\nSTOP antworten zum Abmelden'],
    [
      'is in the recipient’s language',
      { language: 'en' },
      'Sommer: Hallo Nora, heute Brot -20 %\nReply STOP to opt out',
    ],
    [
      'goes to France with the short code',
      { template: 'Pain', country: 'FR', language: 'fr', sender: { kind: 'number', number: '36111' } },
      'Sommer: Pain\nSTOP au 36111',
    ],
    [
      'keeps the owner’s own clause and adds no second',
      { template: 'Brot. Keine SMS mehr? Antworte STOP' },
      'Sommer: Brot. Keine SMS mehr? Antworte STOP',
    ],
    [
      'is not fooled by a sale that never stops',
      { template: 'Non-stop-Sale! STOP! Schau rein' },
      'Sommer: Non-stop-Sale! STOP! Schau rein\nSTOP antworten zum Abmelden',
    ],
    [
      'is not fooled by a value',
      { template: 'Antworte {firstName} zum Abmelden', fields: { firstName: 'STOP' } },
      'Sommer: Antworte STOP zum Abmelden\nSTOP antworten zum Abmelden',
    ],
    [
      'tells who we are when asked for help, and how to stop',
      { template: 'Fragen: 0221 123456', purpose: 'answer' },
      'Sommer: Fragen: 0221 123456\nSTOP antworten zum Abmelden',
    ],
    [
      'can be stopped in a conversation too',
      { template: 'Gern, bis 18 Uhr', purpose: 'conversation' },
      'Sommer: Gern, bis 18 Uhr\nSTOP antworten zum Abmelden',
    ],
  ] as const)('%s', (_, changes, text) => {
    expect(textOf(changes)).toBe(text);
  });

  it.each([
    ['an empty text', { template: ' \n\u200b' }, 'empty', 'template', 'writeSomething'],
    ['a text of empty fields', { template: '{firstName|}', fields: {} }, 'empty', 'template', 'writeSomething'],
    ['a missing value', { template: 'Hi {firstName}', fields: {} }, 'valueMissing', 'template', 'addFallback'],
    ['a field nobody knows', { template: 'Hi {frist|you}' }, 'fieldUnknown', 'template', 'chooseField'],
    ['a shop without a name', { shop: { ...letter.shop, name: ' . ' } }, 'shopUnnamed', 'shop', 'nameShop'],
    ['a number in no known form', { to: '0170 1234567' }, 'phoneUnusable', 'to', 'correctNumber'],
    ['a name nobody can answer', { sender: name }, 'nameCannotReceive', 'stopWay', 'giveNumberOrLink'],
    ['a name in the United States', { sender: name, country: 'US' }, 'nameNotAccepted', 'sender', 'useNumber'],
    ['a text over the cap', { template: 'Brot '.repeat(80) }, 'tooManyParts', 'template', 'shorten'],
    [
      'a name that breaks the cap',
      { template: '{name}'.repeat(9), fields: { name: 'ł'.repeat(60) } },
      'tooManyParts',
      'template',
      'shorten',
    ],
  ] as const)('refuses %s and says what would help', (_, changes, kind, field, wayOut) => {
    expect(seal({ ...letter, ...changes })).toMatchObject({ kind, field, wayOut });
  });

  it('is counted as it leaves', () => {
    const message = seal(letter);
    if (!isSealed(message)) throw new Error(message.kind);
    expect(message).toMatchObject({ ...measure(message.text), to: letter.to, sender: number, purpose: 'campaign' });
  });

  it('shows its locked words and their length while it is written', () => {
    expect(clausePreview(letter)).toEqual({ prefix: 'Sommer: ', clause: 'STOP antworten zum Abmelden', units: 36 });
    expect(clausePreview({ ...letter, template: '' })).toMatchObject({ units: 36 });
    expect(clausePreview({ ...letter, template: 'Bei Sommer: antworte STOP zum Abmelden' })).toEqual({
      prefix: null,
      clause: null,
      units: 0,
    });
    expect(clausePreview({ ...letter, sender: name })).toMatchObject({ kind: 'nameCannotReceive' });
  });
});

describe('whatever is written', () => {
  const scraps = fc.constantFrom(
    'STOP',
    'Reply ',
    'Antworte ',
    ' zum Abmelden',
    'nicht ',
    '{firstName|x}',
    '{name|}',
    '{shop}',
    '\n',
    '. ',
    '! ',

    'Sommer',
    'Non-stop',
    '“',
    '€',
    '😀',
    '\u202e',
    '\u0000',
    'https://x.example',
    'Brot ',
    ' au 36111',
    '"',
  );
  const templates = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: scraps, maxLength: 12 }));
  const letters = fc.record({
    ...Object.fromEntries(Object.entries(letter).map(([key, value]) => [key, fc.constant(value)])),
    template: templates,
    fields: fc.record({ firstName: templates, name: templates }),
    language: fc.constantFrom(...Object.keys(clauseWords), 'ja'),
    country: fc.constantFrom('DE', 'FR', 'US', 'JP'),
    sender: fc.constantFrom<Sender>(
      number,
      { kind: 'number', number: '36111' },
      name,
      { ...name, stopWay: { kind: 'number', number: '+4915112345678' } },
      { ...name, stopWay: { kind: 'link', url: 'https://stop.example/s' } },
    ),
  }) as fc.Arbitrary<Letter>;

  it('a sealed message names the shop, can be stopped, fits its cap, and hides nothing', () => {
    fc.assert(
      fc.property(letters, (written) => {
        const message = seal(written);
        if (!isSealed(message)) return;
        const { sender } = written;
        const country = written.country ?? 'DE';
        expect(hasClause(message.text, { sender, country, shopName: 'Sommer' })).toMatchObject({ found: true });
        expect(message.parts).toBeLessThanOrEqual(letter.maxParts);
        expect(message.text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200b]/u);
      }),
      { numRuns: 3000 },
    );
  });

  it('a message sealed from a sealed text is the same message', () => {
    fc.assert(
      fc.property(letters, (written) => {
        const once = seal({ ...written, maxParts: 10 });
        if (!isSealed(once) || /[{}]/.test(once.text)) return;
        const twice = seal({ ...written, maxParts: 10, template: once.text });
        expect(isSealed(twice) ? twice.text : twice).toBe(once.text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('nothing else is a sealed message', () => {
  const look = { to: '+4917012345678', text: 'Reply STOP', sender: number, purpose: 'campaign' as const };

  it('by type', () => {
    // @ts-expect-error A look-alike lacks the mark that only `seal` sets.
    const forged: SealedMessage = { ...look, ...measure('Reply STOP') };
    expect(forged.text).toBe('Reply STOP');
    expectTypeOf({ ...look, ...measure('') }).not.toExtend<SealedMessage>();
    expectTypeOf(seal(letter)).not.toExtend<SealedMessage>();
    expectTypeOf<string>().not.toExtend<SealedMessage>();
  });

  it('nor is a sealed message with another text once its mark is taken off', () => {
    const message = seal(letter);
    if (!isSealed(message)) throw new Error(message.kind);
    const { to, text, sender, purpose, encoding, units, parts, left } = message;
    // @ts-expect-error Copied field by field it is no longer sealed.
    const copy: SealedMessage = { to, text, sender, purpose, encoding, units, parts, left };
    // @ts-expect-error Nor is it with another text,
    const reworded: SealedMessage = { ...message, text: 'Brot' };
    // @ts-expect-error nor to another number.
    const redirected: SealedMessage = { ...message, to: '+4917099999999' };
    expect([copy, reworded, redirected].map((each) => each.sender)).toEqual([number, number, number]);
  });
});
