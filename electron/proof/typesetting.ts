import type { Typefaces } from './typefaces.ts';

/** A stretch of a line in one face and one direction, at its place from the line's left edge in points. */
export type Run = { readonly text: string; readonly face: string; readonly x: number };
export type Line = { readonly runs: readonly Run[]; readonly width: number; readonly direction: Direction };
export type Direction = 'ltr' | 'rtl';

/** The width of a text in points. */
export type Measure = (text: string, face: string) => number;

/**
 * Breaks text into lines that fit and puts each line's stretches into the order in which they are seen: a reduced form of
 * the Unicode bidirectional algorithm (UAX 9) without explicit marks, enough for names, addresses and messages.
 */
export const setText = (text: string, width: number, typefaces: Typefaces, measure: Measure): readonly Line[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((paragraph) => setParagraph(paragraph, width, typefaces, measure));

type Piece = { readonly text: string; readonly face: string; readonly level: number };

const setParagraph = (paragraph: string, width: number, typefaces: Typefaces, measure: Measure): readonly Line[] => {
  const pieces = toPieces(paragraph, typefaces);
  const direction = directionOf(paragraph);
  const widthOf = (line: readonly Piece[]): number =>
    line.reduce((sum, piece) => sum + measure(piece.text, piece.face), 0);
  const lines: Piece[][] = [[]];
  let filled = 0;
  for (const word of toWords(pieces)) {
    if (filled > 0 && filled + widthOf(trimmed(word)) > width) {
      lines.push([]);
      filled = 0;
    }
    lines.at(-1)?.push(...word);
    filled += widthOf(word);
  }
  return lines
    .flatMap((line) => breakLong(line, width, widthOf))
    .map((line) => placed(trimmed(line), direction, measure));
};

/** Faces and levels of every character, joined where both are the same. */
const toPieces = (paragraph: string, typefaces: Typefaces): Piece[] => {
  const characters = Array.from(paragraph.normalize('NFC').replaceAll('\t', ' ')).filter((one) => !unprinted.test(one));
  const levels = levelsOf(characters, directionOf(paragraph));
  const pieces: Piece[] = [];
  for (const [at, character] of characters.entries()) {
    const last = pieces.at(-1);
    const level = levels[at] ?? 0;
    const face = character === ' ' && last && hasOrdinarySpace(last.face) ? last.face : typefaces.faceOf(character);
    if (face === null) pieces.push({ text: named(character), face: plainFace, level });
    else if (last && last.face === face && last.level === level)
      pieces[pieces.length - 1] = { ...last, text: last.text + character };
    else pieces.push({ text: character, face, level });
  }
  return pieces;
};

/** Joiners, marks of direction and variation selectors have no shape of their own here; control characters never. */
const unprinted = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** A space belongs to the words around it, but a Chinese one or one between emoji is as wide as they are. */
const hasOrdinarySpace = (face: string): boolean => !/^noto-(?:emoji|sans-sc|sans-kr)/.test(face);
/** What no face has is named by its number rather than left out. */
const named = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`;
export const plainFace = 'literata/latin';

const isRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const isLetter = /\p{L}/u;
const isDigit = /\p{Nd}/u;

const directionOf = (paragraph: string): Direction => {
  const first = Array.from(paragraph).find((character) => isLetter.test(character));
  return first !== undefined && isRightToLeft.test(first) ? 'rtl' : 'ltr';
};

/** Even levels read to the right, odd ones to the left; what is neutral goes with both neighbours or with the paragraph. */
const levelsOf = (characters: readonly string[], direction: Direction): readonly number[] => {
  const base = direction === 'rtl' ? 1 : 0;
  const strong = characters.map((character): number | null => {
    if (isRightToLeft.test(character)) return 1;
    if (isLetter.test(character)) return base === 1 ? 2 : 0;
    return null;
  });
  const before: (number | null)[] = [];
  for (const [at, level] of strong.entries()) before.push(level ?? before[at - 1] ?? null);
  const after: (number | null)[] = [];
  for (let at = strong.length - 1; at >= 0; at--) after[at] = strong[at] ?? after[at + 1] ?? null;
  return characters.map((character, at) => {
    const level = strong[at];
    if (level !== null && level !== undefined) return level;
    const [left, right] = [before[at] ?? base, after[at] ?? base];
    if (isDigit.test(character)) return left === 1 || base === 1 ? 2 : base;
    return left === right ? left : base;
  });
};

/** A line may break behind a space or a hyphen, and on either side of a Chinese or Japanese character. */
const toWords = (pieces: readonly Piece[]): Piece[][] => {
  const words: Piece[][] = [[]];
  for (const piece of pieces) {
    const parts = piece.text.split(/(?<=[ -])|(?<=[\u2e80-\u9fff\uff00-\uffef])|(?=[\u2e80-\u9fff])/u);
    for (const [at, text] of parts.entries()) {
      if (at > 0) words.push([]);
      words.at(-1)?.push({ ...piece, text });
    }
    if (/[ \u2e80-\u9fff-]$/u.test(piece.text)) words.push([]);
  }
  return words.filter((word) => word.length > 0);
};

/** A word wider than the line, a hash for example, is broken where the line ends. */
const breakLong = (line: readonly Piece[], width: number, widthOf: (line: readonly Piece[]) => number): Piece[][] => {
  if (widthOf(trimmed(line)) <= width) return [[...line]];
  const lines: Piece[][] = [[]];
  for (const piece of line) {
    for (const character of Array.from(piece.text)) {
      const current = lines.at(-1) ?? [];
      const last = current.at(-1);
      const longer =
        last && last.face === piece.face && last.level === piece.level
          ? [...current.slice(0, -1), { ...last, text: last.text + character }]
          : [...current, { ...piece, text: character }];
      if (current.length > 0 && widthOf(longer) > width) lines.push([{ ...piece, text: character }]);
      else lines[lines.length - 1] = longer;
    }
  }
  return lines;
};

const trimmed = (line: readonly Piece[]): readonly Piece[] => {
  const last = line.at(-1);
  if (!last?.text.endsWith(' ')) return line;
  const text = last.text.trimEnd();
  return text === '' ? trimmed(line.slice(0, -1)) : [...line.slice(0, -1), { ...last, text }];
};

const placed = (line: readonly Piece[], direction: Direction, measure: Measure): Line => {
  let x = 0;
  const runs = visualOrder(joined(line)).map(({ text, face, level }) => {
    const run = { text: level % 2 === 1 ? mirrored(text) : text, face, x };
    x += measure(run.text, face);
    return run;
  });
  return { runs, width: x, direction };
};

const joined = (line: readonly Piece[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (last && last.face === piece.face && last.level === piece.level)
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
};

/** Rule L2: from the highest level down, every stretch at or above it is turned round. The letters inside turn by themselves. */
const visualOrder = (line: readonly Piece[]): readonly Piece[] => {
  let ordered = [...line];
  for (let level = Math.max(0, ...line.map((piece) => piece.level)); level > 0; level--) {
    const turned: Piece[] = [];
    for (let at = 0; at < ordered.length;) {
      const end = ordered.findIndex((piece, place) => place >= at && piece.level < level);
      const stop = end < 0 ? ordered.length : end;
      if (stop > at) turned.push(...ordered.slice(at, stop).toReversed());
      const next = ordered[stop];
      if (next) turned.push(next);
      at = stop + 1;
    }
    ordered = turned;
  }
  return ordered;
};

const mirrored = (text: string): string => text.replaceAll(/[()[\]{}<>«»]/g, (bracket) => mirrors[bracket] ?? bracket);
const mirrors: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};
