import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Weight = 400 | 700;

/** Typefaces for names and words in any script; each is made ready once and then reused. */
export interface Typefaces {
  /** The name of the first face that has this character, or null where none has. */
  readonly faceOf: (character: string) => string | null;
  /** A face as a TrueType file; `pdfkit` takes from it what a document needs. */
  readonly bytesOf: (face: string, weight: Weight) => Promise<Uint8Array>;
}

/** The packages that read fonts are loaded now: they take a quarter of the host's start, and most starts never print. */
export const openTypefaces = async (): Promise<Typefaces> => {
  const { create } = await import('fontkit');
  const ready = new Map<string, Promise<Uint8Array>>();
  const covered = new Map<string, ReadonlySet<number>>();
  const faceByCharacter = new Map<string, string | null>();
  const ranges = families.flatMap(rangesOf);
  /** A range says what a file may have; only its own table says what it has. */
  const has = (face: string, point: number): boolean => {
    const points = covered.get(face) ?? new Set(create(readFace(face)).characterSet);
    covered.set(face, points);
    return points.has(point);
  };
  return {
    faceOf: (character) => {
      const known = faceByCharacter.get(character);
      if (known !== undefined) return known;
      const point = character.codePointAt(0) ?? 0;
      const found = ranges.find(({ face, from, to }) => from <= point && point <= to && has(face, point));
      const face = found?.face ?? null;
      faceByCharacter.set(character, face);
      return face;
    },
    bytesOf: (face, weight) => {
      const key = `${face}@${weight}`;
      const bytes = ready.get(key) ?? makeReady(face, weight);
      ready.set(key, bytes);
      return bytes;
    },
  };
};

let atHand: Promise<Typefaces> | null = null;

/** The same for everything printed. */
export const typefacesAtHand = (): Promise<Typefaces> => (atHand ??= openTypefaces());

/** In the order in which they are asked for a character. */
const families = [
  'literata',
  'noto-sans-hebrew',
  'noto-sans-arabic',
  'noto-sans-thai',
  'noto-sans-devanagari',
  'noto-sans-sc',
  'noto-sans-kr',
  'noto-emoji',
];

const packages = createRequire(import.meta.url);

type Range = { readonly face: string; readonly from: number; readonly to: number };

/** A family comes in files by script; `unicode.json` says which file has what, as CSS writes ranges. */
const rangesOf = (family: string): Range[] => {
  const table: unknown = JSON.parse(
    readFileSync(packages.resolve(`@fontsource-variable/${family}/unicode.json`), 'utf8'),
  );
  return Object.entries(table as Record<string, string>).flatMap(([part, css]) =>
    css.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return {
        face: `${family}/${part.replaceAll(/[[\]]/g, '')}`,
        from: Number.parseInt(from, 16),
        to: Number.parseInt(to, 16),
      };
    }),
  );
};

const readFace = (face: string): Buffer => {
  const [family = '', part = ''] = face.split('/');
  return readFileSync(packages.resolve(`@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`));
};

/** Most of these fonts are thin until told otherwise, so each is set to a weight of its own. */
const makeReady = async (face: string, weight: Weight): Promise<Uint8Array> => {
  const { default: subsetFont } = await import('subset-font');
  const font = await subsetFont(readFace(face), null, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
    keepAllGlyphs: true,
  });
  return needsShaping.test(face) ? font : withoutLayout(font);
};

/** Scripts whose letters change with their neighbours; the others only lose fine spacing, and take a third of the time. */
const needsShaping = /^noto-sans-(?:arabic|hebrew|thai|devanagari)/;
const layoutTables: ReadonlySet<string> = new Set(['GSUB', 'GPOS', 'GDEF']);

/** Takes the layout tables out of the font's list of tables; what the list no longer names is never read. */
const withoutLayout = (font: Buffer): Uint8Array => {
  const slim = Buffer.from(font);
  const count = slim.readUInt16BE(4);
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const record = font.subarray(12 + at * 16, 28 + at * 16);
    if (layoutTables.has(record.toString('latin1', 0, 4))) continue;
    record.copy(slim, 12 + kept * 16);
    kept++;
  }
  slim.writeUInt16BE(kept, 4);
  return slim;
};
