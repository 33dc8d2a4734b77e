/** `share` of the width, all together one. */
export type TableColumn = { readonly head: string; readonly share: number };

type Letters = { readonly size: number; readonly colour?: string };

type Tools = {
  readonly doc: PDFKit.PDFDocument;
  readonly body: PDFKit.PDFStructureElement;
  readonly margin: number;
  readonly width: number;
  readonly makeRoom: (height: number) => void;
  readonly drawText: (text: string, left: number, width: number, style: Letters) => void;
  readonly drawRule: (thick: number) => void;
  readonly heightOf: (text: string, width: number, size: number) => number;
  /** The colour of the heads. */
  readonly faint: string;
};

const size = 9;
const gap = 8;

/** Draws a table whose heads stand again on every page. A row is never torn by a page's end. */
export function drawTable(tools: Tools, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
  const { doc, body, margin, width, makeRoom, drawText, drawRule, heightOf, faint } = tools;
  const headStyle = { size: 8.5, colour: faint };
  const table = doc.struct('Table');
  body.add(table);
  const widths = columns.map(({ share }) => width * share - gap);
  const lefts = columns.map((_, at) => columns.slice(0, at).reduce((left, { share }) => left + width * share, margin));
  const drawRow = (cells: readonly string[], put: (drawCell: () => void) => void, style: Letters): void => {
    const top = doc.y;
    let below = top;
    for (const [at, cell] of cells.entries()) {
      doc.y = top;
      put(() => drawText(cell, lefts[at] ?? margin, widths[at] ?? width, style));
      below = Math.max(below, doc.y);
    }
    doc.y = below;
  };
  const drawTagged = (tag: 'TH' | 'TD', cells: readonly string[], style: Letters): void => {
    const row = doc.struct('TR');
    table.add(row);
    drawRow(cells, (drawCell) => void row.add(doc.struct(tag, {}, [drawCell])), style);
    row.end();
  };
  const tallest = (cells: readonly string[]): number =>
    Math.max(...cells.map((cell, at) => heightOf(cell, widths[at] ?? width, size)));
  const heads = columns.map(({ head }) => head);
  drawTagged('TH', heads, headStyle);
  for (const cells of rows) {
    const pages = doc.bufferedPageRange().count;
    makeRoom(tallest(cells) + gap);
    if (doc.bufferedPageRange().count > pages) {
      doc.markContent('Artifact', { type: 'Pagination' });
      drawRow(heads, (drawCell) => drawCell(), headStyle);
      doc.endMarkedContent();
    }
    if (cells[0] !== '') {
      doc.y += 2;
      drawRule(0.35);
      doc.y += 2;
    }
    drawTagged('TD', cells, { size });
  }
  table.end();
}
