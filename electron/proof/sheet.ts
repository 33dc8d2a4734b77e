import { pictureSize } from './pictures.ts';
import { type QrLevel, qrModules } from './qrShape.ts';
import type { Typefaces, Weight } from './typefaces.ts';
import { type TableColumn, drawTable } from './sheetTable.ts';
import { type Line, type Measure, plainFace, setText } from './typesetting.ts';

/** A4 pages that fill from the top; every piece is tagged for screen readers. */
export interface Sheet {
  readonly heading: (level: 1 | 2 | 3, text: string, style?: Style) => void;
  /** A stripe of colour across the top of the page, with the text in white on it. */
  readonly band: (text: string, style: { readonly size: number; readonly colour: string }) => void;
  readonly paragraph: (text: string, style?: Style) => void;
  /** A label at the left, its value beside it. */
  readonly row: (label: string, value: string, style?: Style) => void;
  /** No larger than its dots are sharp: a signature as it was written, a photo as large as the page takes. */
  readonly image: (bytes: Uint8Array, alt: string) => void;
  /** What a picture takes of the page, in points; of unknown size, the most that any takes. */
  readonly imageHeight: (bytes: Uint8Array) => number;
  /** Below what stands there already, or `beside` it at the right edge, for text that leaves `clear` room for it. */
  readonly qr: (text: string, alt: string, style?: QrStyle) => void;
  /** An empty box to tick, with what ticking it says beside it. */
  readonly tickBox: (text: string, style?: Style) => void;
  /** Lines to be filled in by hand, side by side, each with its label below. */
  readonly blanks: (labels: readonly string[], height?: number) => void;
  /** Columns by their share of the width, the heads again on every page; a row that begins with a word has a hairline above, and stays with those below it. */
  readonly table: (columns: readonly TableColumn[], rows: readonly (readonly string[])[]) => void;
  readonly rule: (kind?: 'single' | 'double') => void;
  readonly newPage: () => void;
  readonly gap: (points: number) => void;
  /** How far down the page is filled, in points, the margin below included. */
  readonly filled: () => number;
  /** Numbers the pages and answers the finished file. */
  readonly finish: (footer: (page: number, pages: number) => string) => Promise<Uint8Array>;
}

export type QrStyle = {
  readonly side?: number;
  readonly place?: 'below' | 'beside';
  /** What of it may at least be lost. */
  readonly least?: QrLevel;
};

export type Style = {
  readonly size?: number;
  readonly indent?: number;
  /** Room that must be left below a heading on its page, in points. */
  readonly room?: number;
  /** Room left free at the right edge, in points. */
  readonly clear?: number;
  readonly colour?: string;
  readonly weight?: Weight;
};

export type SheetOptions = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The date in the file: the same content at the same date gives the same bytes. */
  readonly date: Date;
  /** A4 unless told otherwise: width and height, and the margin all round, in points. */
  readonly page?: { readonly width: number; readonly height: number; readonly margin: number };
  /** Every character that will be printed. */
  readonly characters: ReadonlySet<string>;
};

const a4 = { width: 595.28, height: 841.89, margin: 56 } as const;
const ink = '#1d1a16';
const grey = '#6b645a';
const white = '#ffffff';

export const openSheet = async (typefaces: Typefaces, options: SheetOptions): Promise<Sheet> => {
  const { width: pageWidth, height: pageHeight, margin } = options.page ?? a4;
  const labelWidth = pageWidth < 320 ? 64 : 110;
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    size: [pageWidth, pageHeight],
    margins: { top: margin, bottom: margin + (options.page ? 0 : 16), left: margin, right: margin },
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: options.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: options.title,
      Author: options.author,
      Creator: 'Yesbook',
      Producer: 'Yesbook',
      CreationDate: options.date,
      ModDate: options.date,
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', resolve));
  await registerFaces(doc, typefaces, options.characters);

  const body = doc.struct('Document');
  doc.addStructure(body);
  const width = doc.page.width - 2 * margin;
  const widths = new Map<string, number>();
  /** The same words are measured again and again, and shaping them is what takes the time. */
  const measureAt =
    (size: number, weight: Weight): Measure =>
    (text, face) => {
      const key = `${face}@${weight} ${text}`;
      const known = widths.get(key) ?? doc.font(`${face}@${weight}`).fontSize(1000).widthOfString(text, shaped);
      widths.set(key, known);
      return (known * size) / 1000;
    };

  const set = new Map<string, readonly Line[]>();
  /** A cell is set to see how high its row becomes, and again to draw it. */
  const linesOf = (text: string, columnWidth: number, size: number, weight: Weight): readonly Line[] => {
    const key = `${columnWidth} ${size} ${weight} ${text}`;
    const lines = set.get(key) ?? setText(text, columnWidth, typefaces, measureAt(size, weight));
    set.set(key, lines);
    return lines;
  };

  const makeRoom = (height: number): void => {
    if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.continueOnNewPage();
  };

  const drawLine = (
    line: Line,
    left: number,
    columnWidth: number,
    { size = 10, weight = 400, colour = ink }: Style,
  ): void => {
    const start = line.direction === 'rtl' ? left + columnWidth - line.width : left;
    const top = doc.y;
    for (const [at, run] of line.runs.entries()) {
      doc.font(`${run.face}@${weight}`).fontSize(size).fillColor(colour);
      // Faces differ in height; what stands on one line stands on one base line.
      // The space at a line's end is for whoever copies the text or has it read out.
      const end = at === line.runs.length - 1 && line.direction === 'ltr' ? ' ' : '';
      doc.text(`${run.text}${end}`, start + run.x, top + size, { ...shaped, lineBreak: false, baseline: 'alphabetic' });
    }
    doc.y = top + size * leading;
  };

  const drawText = (text: string, left: number, columnWidth: number, style: Style): void => {
    const { size = 10, weight = 400 } = style;
    for (const line of linesOf(text, columnWidth, size, weight)) {
      makeRoom(size * leading);
      drawLine(line, left, columnWidth, style);
    }
  };

  const heightOf = (text: string, columnWidth: number, size: number): number =>
    linesOf(text, columnWidth, size, 400).length * size * leading;

  const tagged = (tag: string, draw: () => void, alt?: string): void => {
    body.add(doc.struct(tag, alt === undefined ? {} : { alt }, [draw]));
  };

  const drawRule = (thick: number): void => {
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .lineWidth(thick)
      .strokeColor(ink)
      .moveTo(margin, doc.y)
      .lineTo(margin + width, doc.y)
      .stroke();
    doc.endMarkedContent();
  };

  const imageRoom = (bytes: Uint8Array): { width: number; height: number } => {
    const size = pictureSize(bytes);
    if (size === null) return { width, height: tallestImage };
    const height = Math.min(tallestImage, size.height * Math.min(sharp, width / size.width));
    return { width: Math.min(width, size.width * sharp), height };
  };

  return {
    heading: (level, text, style = {}) => {
      const size = style.size ?? headingSizes[level];
      makeRoom(size * 4 + (style.room ?? 0));
      doc.y += size * 0.7;
      tagged(`H${level}`, () => drawText(text, margin, width - (style.clear ?? 0), { ...style, size, weight: 700 }));
      doc.y += 3;
    },
    band: (text, { size, colour }) => {
      const lines = linesOf(text, width, size, 700).length;
      const height = margin * 0.8 + lines * size * leading + size * 0.7;
      doc.markContent('Artifact', { type: 'Layout' });
      doc.rect(0, 0, pageWidth, height).fill(colour);
      doc.endMarkedContent();
      doc.y = margin * 0.8;
      tagged('P', () => drawText(text, margin, width, { size, weight: 700, colour: white }));
      doc.y = height;
    },
    paragraph: (text, style = {}) => {
      const indent = style.indent ?? 0;
      tagged('P', () => drawText(text, margin + indent, width - indent - (style.clear ?? 0), style));
      doc.y += 4;
    },
    row: (label, value, style = {}) => {
      const { size = 10 } = style;
      // What is short stays with its label; only what is long goes on to the next page.
      makeRoom(Math.min(heightOf(value, width - labelWidth, size), size * leading * 6));
      tagged('P', () => {
        const top = doc.y;
        const page = doc.bufferedPageRange().count;
        drawText(label, margin, labelWidth - 8, { ...style, colour: grey, weight: 400 });
        const below = doc.y;
        if (doc.bufferedPageRange().count === page) doc.y = top;
        drawText(value, margin + labelWidth, width - labelWidth, style);
        if (doc.bufferedPageRange().count === page) doc.y = Math.max(doc.y, below);
      });
      doc.y += 2;
    },
    image: (bytes, alt) => {
      const room = imageRoom(bytes);
      makeRoom(room.height);
      const fit: [number, number] = [room.width, room.height];
      tagged('Figure', () => doc.image(Buffer.from(bytes), margin, undefined, { fit }), alt);
      doc.y += 6;
    },
    imageHeight: (bytes) => imageRoom(bytes).height,
    qr: (text, alt, { side = 150, place = 'below', least = 'medium' } = {}) => {
      const modules = qrModules(text, least);
      if (place === 'below') makeRoom(side);
      const left = place === 'below' ? margin : margin + width - side;
      tagged('Figure', () => drawModules(doc, modules, left, doc.y, side / modules.length), alt);
      if (place === 'below') doc.y += side + 6;
    },
    tickBox: (text, style = {}) => {
      const { size = 10 } = style;
      const side = size * 1.3;
      makeRoom(size * leading * 3);
      tagged('P', () => {
        doc.lineWidth(1).strokeColor(ink).rect(margin, doc.y, side, side).stroke();
        drawText(text, margin + side + 10, width - side - 10, style);
      });
      doc.y += 4;
    },
    blanks: (labels, height = 34) => {
      makeRoom(height + 14);
      const gap = 16;
      const each = (width - gap * (labels.length - 1)) / labels.length;
      const line = doc.y + height;
      for (const [at, label] of labels.entries()) {
        const left = margin + at * (each + gap);
        tagged('P', () => {
          doc
            .lineWidth(0.7)
            .strokeColor(ink)
            .moveTo(left, line)
            .lineTo(left + each, line)
            .stroke();
          doc.y = line + 2;
          drawText(label, left, each, { size: 8.5, colour: grey });
        });
      }
      doc.y += 2;
    },
    table: (columns, rows) =>
      drawTable({ doc, body, margin, width, makeRoom, drawText, drawRule, heightOf, faint: grey }, columns, rows),
    rule: (kind = 'single') => {
      doc.y += 4;
      drawRule(0.7);
      if (kind === 'double') {
        doc.y += 2;
        drawRule(0.7);
      }
      doc.y += 6;
    },
    newPage: () => void doc.continueOnNewPage(),
    gap: (points) => {
      doc.y += points;
    },
    filled: () => doc.y + margin,
    finish: async (footer) => {
      body.end();
      const { count } = doc.bufferedPageRange();
      for (let page = 0; page < count; page++) {
        const text = footer(page + 1, count);
        if (text === '') continue;
        doc.switchToPage(page);
        doc.page.margins.bottom = 0;
        doc.markContent('Artifact', { type: 'Pagination' });
        doc.font(`${plainFace}@400`).fontSize(8).fillColor(grey);
        doc.text(text, margin, doc.page.height - margin + 8, { ...shaped, lineBreak: false });
        doc.endMarkedContent();
      }
      doc.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
};

/** From one base line to the next, by the size of the letters. */
const leading = 1.42;
const tallestImage = 300;
/** Points a dot: below it a picture of few dots is drawn out of its shape. */
const sharp = 0.5;
const headingSizes = { 1: 20, 2: 14, 3: 11 } as const;
/** An empty list asks for the whole text to be shaped at once rather than word by word, which right-to-left needs. */
const shaped: { features: [] } = { features: [] };

const registerFaces = async (
  doc: PDFKit.PDFDocument,
  typefaces: Typefaces,
  characters: ReadonlySet<string>,
): Promise<void> => {
  const faces = new Set([plainFace]);
  for (const character of characters) faces.add(typefaces.faceOf(character) ?? plainFace);
  for (const face of [...faces].toSorted()) {
    for (const weight of [400, 700] as const)
      doc.registerFont(`${face}@${weight}`, Buffer.from(await typefaces.bytesOf(face, weight)));
  }
};

const drawModules = (
  doc: PDFKit.PDFDocument,
  modules: readonly (readonly boolean[])[],
  left: number,
  top: number,
  size: number,
): void => {
  for (const [row, line] of modules.entries()) {
    for (const [column, dark] of line.entries()) {
      if (dark) doc.rect(left + column * size, top + row * size, size, size);
    }
  }
  doc.fill(ink);
};
