import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { measure, replaceable, whatMakesUnicode } from '#shared/rules/message.ts';

describe('what a text costs', () => {
  it.each([
    ['nothing', '', 'GSM-7', 0, 1, 160],
    ['a full GSM-7 text', 'a'.repeat(160), 'GSM-7', 160, 1, 0],
    ['one letter more', 'a'.repeat(161), 'GSM-7', 161, 2, 145],
    ['two full parts', 'a'.repeat(306), 'GSM-7', 306, 2, 0],
    ['a euro sign counts 2', '€', 'GSM-7', 2, 1, 158],
    ['umlauts are free', 'äöüßéèàùìòñÇÄÖÜ', 'GSM-7', 15, 1, 145],
    ['every sign that counts 2', '\f^{}\\[~]|€', 'GSM-7', 20, 1, 140],
    ['an escape pair is not split', `${'a'.repeat(152)}€${'a'.repeat(10)}`, 'GSM-7', 164, 2, 141],
    ['a full Unicode text', 'ç'.repeat(70), 'UCS-2', 70, 1, 0],
    ['one letter more in Unicode', 'ç'.repeat(71), 'UCS-2', 71, 2, 63],
    ['a surrogate pair is not split', `${'ç'.repeat(66)}😀ççç`, 'UCS-2', 71, 2, 62],
    ['a family stays in one part', `${'ç'.repeat(64)}👩‍👩‍👧`, 'UCS-2', 72, 2, 59],
  ] as const)('%s', (_, text, encoding, units, parts, left) => {
    expect(measure(text)).toEqual({ encoding, units, parts, left });
  });

  it.each(Array.from('çêôîâáíóúãõłąő„“–’…'))('%s turns a text into Unicode', (character) => {
    expect(measure(`Hallo ${character}`).encoding).toBe('UCS-2');
  });

  it('says which characters make it Unicode, where, and what says the same', () => {
    expect(whatMakesUnicode('„Brot“ für Łódź 😀')).toEqual([
      { character: '„', index: 0, replacement: '"' },
      { character: '“', index: 5, replacement: '"' },
      { character: 'Ł', index: 11 },
      { character: 'ó', index: 12 },
      { character: 'ź', index: 14 },
      { character: '😀', index: 16 },
    ]);
  });

  it('joins a letter and its loose accent where the two are in the alphabet', () => {
    expect(whatMakesUnicode('Cafe\u0301')).toEqual([{ character: 'e\u0301', index: 3, replacement: 'é' }]);
  });

  it('offers typewriter signs and says what they save', () => {
    const text = `„Ofenfrisch“ – ab 7 Uhr … ${'a'.repeat(80)}`;
    expect(replaceable(text)).toEqual({
      text: `"Ofenfrisch" - ab 7 Uhr ... ${'a'.repeat(80)}`,
      saves: 1,
    });
  });

  it('leaves the text alone where signs alone would save nothing', () => {
    expect(replaceable('„Łódź“')).toEqual({ text: '„Łódź“', saves: 0 });
    expect(replaceable('Brot')).toEqual({ text: 'Brot', saves: 0 });
  });

  it('replaced or not, a text never costs more and holds no Unicode sign that could go', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const offer = replaceable(text);
        expect(offer.saves).toBeGreaterThanOrEqual(0);
        if (offer.text !== text) expect(measure(offer.text).encoding).toBe('GSM-7');
      }),
      { numRuns: 2000 },
    );
  });
});

describe("beside Twilio's calculator", () => {
  it('counts 100,000 texts alike', { timeout: 120_000 }, () => {
    const sample = fc.sample(texts, { numRuns: 100_000, seed: 23_038 });
    let beyondItsTables = 0;
    const different = sample.filter((text) => {
      const theirs = new SegmentedMessage(text);
      if (!readsLikeUnicode(theirs)) {
        beyondItsTables += 1;
        return false;
      }
      return JSON.stringify(measure(text)) !== JSON.stringify(asMeasure(theirs));
    });
    expect(different).toEqual([]);
    expect(beyondItsTables).toBeLessThan(100);
  });

  it('and any Unicode at all, where that library reads characters as Unicode does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const theirs = new SegmentedMessage(text);
        fc.pre(readsLikeUnicode(theirs));
        expect(measure(text)).toEqual(asMeasure(theirs));
      }),
      { numRuns: 1000 },
    );
  });

  it('parts from it where it fills a part beyond 140 octets, which no network carries', () => {
    const letterUnderAccents = `a${'\u0301'.repeat(199)}`;
    const theirs = new SegmentedMessage(letterUnderAccents);
    expect(Math.max(...theirs.segments.map((segment) => segment.sizeInBits()))).toBeGreaterThan(140 * 8);
    expect(measure(letterUnderAccents)).toEqual({
      encoding: 'UCS-2',
      units: 200,
      parts: 3,
      left: 1,
    });
  });

  it('parts from it where its tables of 2017 cut an emoji of today in two', () => {
    const redHair = '🧑‍🦰';
    expect(new SegmentedMessage(redHair).graphemes).not.toEqual([redHair]);
    expect(measure(`${'ç'.repeat(66)}${redHair}ç`).left).toBe(67 - redHair.length - 1);
  });
});

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** False where the library's tables cut characters otherwise than today's Unicode, or hold one larger than a part. */
const readsLikeUnicode = (theirs: SegmentedMessage): boolean => {
  const text = theirs.graphemes.join('');
  const ours = Array.from(characters.segment(text)).flatMap(({ segment }) =>
    segment === '\r\n' ? ['\r', '\n'] : [segment],
  );
  return (
    ours.length === theirs.graphemes.length &&
    ours.every((character, at) => character === theirs.graphemes[at] && character.length <= 67)
  );
};

const asMeasure = (theirs: SegmentedMessage) => {
  const bits = theirs.encodingName === 'GSM-7' ? 7 : 16;
  return {
    encoding: theirs.encodingName,
    units: theirs.messageSize / bits,
    parts: theirs.segmentsCount,
    left: Math.floor((theirs.segments.at(-1)?.freeSizeInBits() ?? 0) / bits),
  };
};

const plain = fc.string({
  unit: fc.constantFrom(...Array.from('abc defghij éäöüßñ ABC 123 .,!?')),
  maxLength: 340,
});
const doubled = fc.string({
  unit: fc.constantFrom(...Array.from('a b c € ^ { } [ ] ~ | \\ \f \n \r')),
  maxLength: 340,
});
const unicode = fc.string({
  unit: fc.constantFrom(
    ...Array.from('abc çêłąő„“–’…жщאب中한\r\n'),
    'e\u0301',
    '😀',
    '👩‍👩‍👧',
    '👍🏽',
    '🇩🇪',
    '❤️',
    '\r\n',
    '\ud800',
  ),
  maxLength: 160,
});
const texts = fc.oneof(plain, doubled, unicode);
