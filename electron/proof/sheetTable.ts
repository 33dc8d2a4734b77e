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

/**
 * Draws a table whose heads stand again on every page. Neither a row nor the rows that belong to the one above them, which
 * begin with no word, are parted by a page's end, unless they fill more than a page.
 */
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
    const spoken = tag === 'TH' ? ({ scope: 'Column' } as const) : {};
    drawRow(cells, (drawCell) => void row.add(doc.struct(tag, spoken, [drawCell])), style);
    row.end();
  };
  const tallest = (cells: readonly string[]): number =>
    Math.max(...cells.map((cell, at) => heightOf(cell, widths[at] ?? width, size)));
  const heads = columns.map(({ head }) => head);
  drawTagged('TH', heads, headStyle);
  const heights = rows.map((cells) => tallest(cells));
  const pageful = doc.page.height - doc.page.margins.top - doc.page.margins.bottom - 2 * gap;
  for (const [at, cells] of rows.entries()) {
    const pages = doc.bufferedPageRange().count;
    const together = heightUntilNext(rows, heights, at) + gap;
    makeRoom(together < pageful ? together : (heights[at] ?? 0) + gap);
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

/** The height of this row and, where it begins with a word, of those below that belong to it. */
function heightUntilNext(rows: readonly (readonly string[])[], heights: readonly number[], at: number): number {
  const next = rows.findIndex((cells, below) => below > at && cells[0] !== '');
  const end = rows[at]?.[0] === '' ? at + 1 : next < 0 ? rows.length : next;
  return heights.slice(at, end).reduce((sum, height) => sum + height, 0);
}
