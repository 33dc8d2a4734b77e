import { describe, expect, it } from 'vitest';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import { setText } from '#electron/proof/typesetting.ts';

const typefaces = await openTypefaces();
const tenPoints = (text: string): number => Array.from(text).length * 10;
const seen = (text: string, width = 1000): string[] =>
  setText(text, width, typefaces, tenPoints).map(({ runs }) => runs.map((run) => run.text).join('|'));

describe('setting text', () => {
  it.each([
    ['Jürgen Müller', 'literata/latin'],
    ['Łukasz', 'literata/latin-ext'],
    ['Γιώργος', 'literata/greek'],
    ['Юлия', 'literata/cyrillic'],
    ['Nguyễn', 'literata/vietnamese'],
    ['محمد', 'noto-sans-arabic/arabic'],
    ['שלום', 'noto-sans-hebrew/hebrew'],
    ['สมชาย', 'noto-sans-thai/thai'],
    ['नमस्ते', 'noto-sans-devanagari/devanagari'],
  ])('finds a face for %s', (name, face) => {
    const faces = setText(name, 1000, typefaces, tenPoints).flatMap(({ runs }) => runs.map((run) => run.face));
    expect(faces).toContain(face);
    expect(faces.filter((one) => one !== face && !one.startsWith('literata'))).toEqual([]);
  });

  it.each([['李小龍'], ['山田 花子'], ['김민수'], ['😀🥣']])(
    'prints %s, and no character of it as a number',
    (text) => {
      expect(seen(text).join('')).not.toContain('[U+');
    },
  );

  it('names what no face has', () => {
    expect(seen('a\u{10330}')).toEqual(['a[U+10330]']);
  });

  it('breaks at spaces, keeps lines as they were typed, and breaks what is too wide', () => {
    expect(seen('one two three', 80)).toEqual(['one two', 'three']);
    expect(seen('one\ntwo')).toEqual(['one', 'two']);
    expect(seen('abcdefghij', 40)).toEqual(['abcd', 'efgh', 'ij']);
    expect(seen('')).toEqual(['']);
  });

  it('puts right-to-left names where they are read from the right', () => {
    const line = setText('Name: محمد', 1000, typefaces, tenPoints)[0];
    expect(line?.direction).toBe('ltr');
    const arabic = setText('محمد Müller 12', 1000, typefaces, tenPoints)[0];
    expect(arabic?.direction).toBe('rtl');
    expect(arabic?.runs.at(-1)?.text.trim()).toBe('محمد');
  });
});
