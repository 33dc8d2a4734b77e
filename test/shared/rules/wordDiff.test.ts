import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameness, turnsIn, wordDiff } from '#shared/rules/wordDiff.ts';

const joined = (changes: ReturnType<typeof wordDiff>, without: 'added' | 'removed') =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ words }) => words)
    .join(' ');

describe('what changed between two wordings', () => {
  it('names what came in and what went', () => {
    expect(wordDiff('You may text me on Fridays.', 'You may text me twice on Mondays.')).toEqual([
      { kind: 'same', words: 'You may text me' },
      { kind: 'added', words: 'twice' },
      { kind: 'same', words: 'on' },
      { kind: 'removed', words: 'Fridays.' },
      { kind: 'added', words: 'Mondays.' },
    ]);
  });

  it('says each place that differs once: what went, and what came in its stead', () => {
    expect(turnsIn(wordDiff('You may text me on Fridays.', 'You may text me twice on Mondays.'))).toEqual([
      { went: '', came: 'twice' },
      { went: 'Fridays.', came: 'Mondays.' },
    ]);
    expect(turnsIn(wordDiff('Up to two texts.', 'Up to two texts.'))).toEqual([]);
  });

  it('never loses a word of either', () => {
    const text = fc
      .array(fc.constantFrom('you', 'may', 'text', 'me', 'stop'), { maxLength: 12 })
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDiff(before, after);
        expect(joined(changes, 'added')).toBe(before);
        expect(joined(changes, 'removed')).toBe(after);
      }),
    );
  });

  it('tells another purpose from other words for the same', () => {
    expect(sameness('You may text me about the bread.', 'You may text me about the bread of the day.')).toBeGreaterThan(
      0.7,
    );
    expect(sameness('You may text me about the bread.', 'Send raffle tickets weekly')).toBe(0);
  });
});
