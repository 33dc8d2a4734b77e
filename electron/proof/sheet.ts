import PDFDocument from 'pdfkit';
import { create as createQr } from 'qrcode';
import type { Typefaces, Weight } from './typefaces.ts';
import { type Line, type Measure, plainFace, setText } from './typesetting.ts';

/** A4 pages that fill from the top; every piece is tagged for screen readers. */
export interface Sheet {
  readonly heading: (level: 1 | 2 | 3, text: string) => void;
  readonly paragraph: (text: string, style?: Style) => void;
  /** A label at the left, its value beside it. */
  readonly row: (label: string, value: string, style?: Style) => void;
  readonly image: (bytes: Uint8Array, alt: string) => void;
  readonly qr: (text: string, alt: string) => void;
  readonly gap: (points: number) => void;
  /** Numbers the pages and answers the finished file. */
  readonly finish: (footer: (page: number, pages: number) => string) => Promise<Uint8Array>;
}

export type Style = {
  readonly size?: number;
  readonly indent?: number;
  readonly colour?: string;
  readonly weight?: Weight;
};

export type SheetOptions = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The date in the file: the same content at the same date gives the same bytes. */
  readonly date: Date;
  /** Every character that will be printed. */
  readonly characters: ReadonlySet<string>;
};

const margin = 56;
const labelWidth = 110;
const ink = '#1d1a16';
const grey = '#6b645a';

export const openSheet = async (typefaces: Typefaces, options: SheetOptions): Promise<Sheet> => {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin + 16, left: margin, right: margin },
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
    for (const line of setText(text, columnWidth, typefaces, measureAt(size, weight))) {
      makeRoom(size * leading);
      drawLine(line, left, columnWidth, style);
    }
  };

  const tagged = (tag: string, draw: () => void, alt?: string): void => {
    body.add(doc.struct(tag, alt === undefined ? {} : { alt }, [draw]));
  };

  return {
    heading: (level, text) => {
      const size = headingSizes[level];
      makeRoom(size * 4);
      doc.y += size * 0.7;
      tagged(`H${level}`, () => drawText(text, margin, width, { size, weight: 700 }));
      doc.y += 3;
    },
    paragraph: (text, style = {}) => {
      const indent = style.indent ?? 0;
      tagged('P', () => drawText(text, margin + indent, width - indent, style));
      doc.y += 4;
    },
    row: (label, value, style = {}) => {
      makeRoom((style.size ?? 10) * leading);
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
      makeRoom(tallestImage);
      tagged('Figure', () => doc.image(Buffer.from(bytes), margin, undefined, { fit: [width, tallestImage] }), alt);
      doc.y += 6;
    },
    qr: (text, alt) => {
      const { modules } = createQr(text, { errorCorrectionLevel: 'M' });
      const module = 150 / modules.size;
      makeRoom(150);
      tagged('Figure', () => drawModules(doc, modules, margin, doc.y, module), alt);
      doc.y += 156;
    },
    gap: (points) => {
      doc.y += points;
    },
    finish: async (footer) => {
      body.end();
      const { count } = doc.bufferedPageRange();
      for (let page = 0; page < count; page++) {
        doc.switchToPage(page);
        doc.page.margins.bottom = 0;
        doc.markContent('Artifact', { type: 'Pagination' });
        doc.font(`${plainFace}@400`).fontSize(8).fillColor(grey);
        doc.text(footer(page + 1, count), margin, doc.page.height - margin + 8, { ...shaped, lineBreak: false });
        doc.endMarkedContent();
      }
      doc.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
};

const leading = 1.42;
const tallestImage = 300;
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

type Modules = ReturnType<typeof createQr>['modules'];

const drawModules = (doc: PDFKit.PDFDocument, modules: Modules, left: number, top: number, size: number): void => {
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) doc.rect(left + column * size, top + row * size, size, size);
    }
  }
  doc.fill(ink);
};
