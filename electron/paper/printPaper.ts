import { openSheet, type Sheet, type SheetOptions } from '#electron/proof/sheet.ts';
import type { Typefaces } from '#electron/proof/typefaces.ts';

const MM = 72 / 25.4;

/** A paper a shop has at hand. The roll of a receipt printer is as long as what stands on it. */
export const papers = {
  A4: { width: 210 * MM, height: 297 * MM, margin: 18 * MM },
  A6: { width: 105 * MM, height: 148 * MM, margin: 9 * MM },
  '80mm': { width: 80 * MM, height: 'asLongAsNeeded', margin: 5 * MM },
} as const;

export type PaperOptions = Pick<SheetOptions, 'title' | 'author' | 'language' | 'date'> & {
  readonly paper: keyof typeof papers;
  readonly footer?: (page: number, pages: number) => string;
};

/** Longer than any receipt; only ever measured. */
const ENDLESS = 14_000;

/** Prints what `draw` draws. The same drawing gives the same bytes. */
export const printPaper = async (
  typefaces: Typefaces,
  options: PaperOptions,
  draw: (sheet: Sheet) => void,
): Promise<Uint8Array> => {
  const { paper, footer = () => '', ...told } = options;
  const { width, margin, height } = papers[paper];
  const characters = charactersOf(draw, footer);
  const open = (tall: number) => openSheet(typefaces, { ...told, characters, page: { width, height: tall, margin } });
  const sheet = await open(height === 'asLongAsNeeded' ? await measured(await open(ENDLESS), draw) : height);
  draw(sheet);
  return sheet.finish(footer);
};

const scales = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.45] as const;

/** How large it is drawn, and the room in points that is then left on the page. */
export type Fitting = { readonly scale: number; readonly slack: number };

/** The same on one page of a fixed size: as large as fits, however much there is to say. */
export const printOnePage = async (
  typefaces: Typefaces,
  options: PageOptions,
  draw: (sheet: Sheet, fitting: Fitting) => void,
): Promise<Uint8Array> => {
  const fitting = await fittingOn(typefaces, options, draw);
  return printPaper(typefaces, options, (sheet) => draw(sheet, fitting));
};

type PageOptions = PaperOptions & { readonly paper: 'A4' | 'A6' };

/** How large all of it fits on one page; at the smallest, whatever does not fit goes on to another. */
export const fittingOn = async (
  typefaces: Typefaces,
  options: PageOptions,
  draw: (sheet: Sheet, fitting: Fitting) => void,
): Promise<Fitting> => {
  const { width, height, margin } = papers[options.paper];
  const { paper: _, footer = () => '', ...told } = options;
  const characters = charactersOf((sheet) => draw(sheet, { scale: 1, slack: 0 }), footer);
  for (const scale of scales) {
    const endless = await openSheet(typefaces, { ...told, characters, page: { width, height: ENDLESS, margin } });
    draw(endless, { scale, slack: 0 });
    const slack = height - endless.filled() - 2;
    if (slack >= 0) return { scale, slack };
  }
  return { scale: scales.at(-1) ?? 1, slack: 0 };
};

const measured = async (sheet: Sheet, draw: (sheet: Sheet) => void): Promise<number> => {
  draw(sheet);
  return Math.ceil(sheet.filled());
};

/** Goes through the drawing once without ink, because a document takes only the letters it needs. */
const charactersOf = (draw: (sheet: Sheet) => void, footer: (page: number, pages: number) => string) => {
  const seen = new Set<string>(Array.from(`0123456789 ${footer(1, 1)}`));
  const see = (...texts: readonly string[]): void => {
    for (const text of texts) for (const character of text.normalize('NFC')) seen.add(character);
  };
  const nothing = (): void => {};
  draw({
    heading: (_, text) => see(text),
    band: (text) => see(text),
    paragraph: (text) => see(text),
    row: (label, value) => see(label, value),
    tickBox: (text) => see(text),
    blanks: (labels) => see(...labels),
    table: (columns, rows) => {
      see(...columns.map(({ head }) => head));
      for (const cells of rows) see(...cells);
    },
    image: nothing,
    imageHeight: () => 0,
    qr: nothing,
    rule: nothing,
    newPage: nothing,
    gap: nothing,
    filled: () => 0,
    finish: () => Promise.resolve(new Uint8Array()),
  });
  return seen;
};
