import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, fieldsOf, toCanonical } from '#shared/rules/fields.ts';
import { merge } from '#shared/rules/merge.ts';

describe('a name in a text', () => {
  it.each([
    ['a first name', 'Hi {firstName|there}, soup today', { firstName: 'Nora' }, 'Hi Nora, soup today'],
    ['no first name', 'Hi {firstName|there}, soup today', {}, 'Hi there, soup today'],
    ['a blank one', 'Hi {firstName|there}', { firstName: '  ' }, 'Hi there'],
    ['an empty fallback takes its space along', 'Hi {firstName|}, soup', { firstName: null }, 'Hi, soup'],
    ['in German', 'Hallo {Vorname|du}', { firstName: 'Nora' }, 'Hallo Nora'],
    ['with a space', 'Hi {first name|you}', { firstName: 'Nora' }, 'Hi Nora'],
    ['in French', 'Bonjour {Prénom|vous}', { firstName: 'Zoé' }, 'Bonjour Zoé'],
    ['the whole name and the shop', '{name} at {Shop}', { name: 'Nora Lind', shop: 'Sommer' }, 'Nora Lind at Sommer'],
    ['a field inside a value stays words', 'Hi {firstName}', { firstName: '{name|x}' }, 'Hi namex'],
    ['a line break', 'Hi {firstName}!', { firstName: 'Nora\r\nLind\u2028X' }, 'Hi Nora Lind X!'],
    ['a turned reading direction', 'Hi {firstName}', { firstName: '\u202eNora\u2066\u200f' }, 'Hi Nora'],
    ['zero width', 'Hi {firstName}', { firstName: 'No\u200b\ufeffra' }, 'Hi Nora'],
    ['a link is no name', 'Hi {firstName|you}', { firstName: 'https://x.example' }, 'Hi you'],
    ['an instruction is no name', 'Hi {firstName|you}', { firstName: 'Reply STOPP to opt out' }, 'Hi you'],
    ['nor is a short code', 'Hi {firstName|you}', { firstName: 'STOP au 36111' }, 'Hi you'],
    ['nor a novel', 'Hi {firstName|you}', { firstName: 'a'.repeat(81) }, 'Hi you'],
    ['a lone brace is a brace', 'Save {50', {}, 'Save {50'],
    ['a dollar is a dollar', 'Hi {firstName}', { firstName: "$& $' $1" }, "Hi $& $' $1"],
  ])('%s', (_, template, values, text) => {
    expect(merge(template, values)).toEqual({ kind: 'merged', text });
  });

  it.each([
    ['no value and no fallback', 'Hi {firstName} {name}', {}, ['firstName', 'name'], []],
    ['each once', 'Hi {firstName} {Vorname}', {}, ['firstName'], []],
    ['braces that name no field', 'Hi {frist name|you}', {}, [], ['{frist name|you}']],
    ['empty braces', 'Hi {}', {}, [], ['{}']],
  ])('%s is shown before sending', (_, template, values, missing, unknown) => {
    expect(merge(template, values)).toEqual({ kind: 'incomplete', missing, unknown });
  });

  it('is kept under one name, whatever language it was typed in', () => {
    expect(toCanonical('Hallo {Vorname|du}, {NAME} {Quatsch|x}')).toBe('Hallo {firstName|du}, {name} {Quatsch|x}');
  });

  it('is found where it stands', () => {
    expect(fieldsOf('Hi {firstName|you}!')).toEqual([
      { field: 'firstName', written: '{firstName|you}', fallback: 'you', index: 3, length: 15 },
    ]);
  });

  it('never brings in a line, a hidden character or a field, whatever Unicode it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const merged = merge('Hi {firstName|you}.', { firstName: value });
        const text = merged.kind === 'merged' ? merged.text : '';
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}{}|\u2028\u2029]/u);
        expect(text).toMatch(/^Hi .+\.$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes any template, and keeping it twice changes nothing more', () => {
    const templates = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('{', '}', '|', 'firstName', 'Vorname', ' ', '\n', 'x') }),
    );
    fc.assert(
      fc.property(templates, (template) => {
        const kept = toCanonical(template);
        expect(toCanonical(kept)).toBe(kept);
        expect(merge(kept, { firstName: 'Nora', name: 'N' })).toEqual(
          merge(template, { firstName: 'Nora', name: 'N' }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is one line once cleaned, and clean already when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(clean(clean(value))).toBe(clean(value));
      }),
    );
  });
});
