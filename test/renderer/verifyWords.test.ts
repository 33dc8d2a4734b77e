import { describe, expect, it } from 'vitest';
import { verifyWords } from '#renderer/verify/words.ts';
import { fileFormats } from '#shared/languages.ts';
import { proofWords } from '#shared/proof/words.ts';
import { stampWords } from '#shared/proof/stampWords.ts';

describe('what a pack says to a stranger', () => {
  it.each([
    ['en', '1,533', '24 November 2026'],
    ['de', '1.533', '24. November 2026'],
  ] as const)('writes figures and days as its language does, in %s', (language, figure, day) => {
    const words = verifyWords[language];
    const key = { origin: 'yesbook.local/0a1b2c3d', seq: 1533, at: '2026-11-24T10:15:30.123Z', size: 1533 };
    const told = [
      words.book('yesbook.local/0a1b2c3d', 1533),
      words.holds(1533),
      words.bad(1533),
      words.entry(1533),
      ...words.earlierKey(key).slice(0, 2),
      words.finding({ kind: 'factChanged', seq: 1533 }),
      proofWords[language].intro('Hollis', 1533, ''),
      proofWords[language].entry(1533),
      stampWords[language].stood(1533, '', ''),
      stampWords[language].notYet(1533),
    ];
    for (const sentence of told) {
      expect(sentence).toContain(figure);
      expect(sentence).not.toContain('1533');
    }
    expect(words.earlierKey(key)[0]).toContain(day);
  });

  it('says of a day that is none that it is none', () => {
    expect(fileFormats('en').day('tomorrow')).toBe('Invalid Date');
  });
});
