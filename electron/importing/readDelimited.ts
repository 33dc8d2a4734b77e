import Papa from 'papaparse';
import { type Delimiter, delimiters, type Oddity, type TableRow } from '#shared/importing/table.ts';

type Read = {
  readonly rows: readonly TableRow[];
  readonly delimiter: Delimiter;
  readonly oddities: readonly Oddity[];
};

/** How evenly rows are split: the share of them that has as many cells as most have, and that number. */
type Evenness = { readonly share: number; readonly cells: number };

/** Reads delimited text by RFC 4180, with the delimiter the owner chose, the file declares (`sep=;`), or fits best. */
export function readDelimited(text: string, chosen?: Delimiter): Read {
  const declared = /^sep=([;,\t|])\r?\n/i.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const delimiter = chosen ?? delimiters.find((each) => each === declared?.[1]) ?? recognise(body);
  const quoted = parse(body, delimiter, '"');
  const oddities: Oddity[] = [];
  let records = quoted.records;
  if (quoted.broken) {
    // A stray quote swallows the rows after it; then each line is read for itself, if that comes out more even.
    const plain = parse(body, delimiter, null).records.map((cells) => cells.map(unquote));
    if (evenness(plain).share > evenness(records).share || plain.length > records.length * 2) {
      records = plain;
      oddities.push('quotesIgnored');
    }
  }
  return { rows: withNumbers(records), delimiter, oddities };
}

function parse(text: string, delimiter: Delimiter, quote: '"' | null) {
  const result = Papa.parse<string[]>(text, {
    delimiter,
    // Papa Parse has no switch for quotes; a character that text does not hold turns them off.
    quoteChar: quote ?? '\u0000',
    skipEmptyLines: false,
  });
  return { records: result.data, broken: result.errors.some((error) => error.type === 'Quotes') };
}

function recognise(text: string): Delimiter {
  const sample = text.slice(0, 64 * 1024);
  const fits = delimiters.map((delimiter) => ({ delimiter, ...evenness(sampleRecords(sample, delimiter)) }));
  const splitting = fits.filter((fit) => fit.cells > 1).toSorted((a, b) => b.share - a.share || b.cells - a.cells);
  // A list of one column has none; a semicolon splits it least often.
  return splitting[0]?.delimiter ?? ';';
}

/** The comma in "4,91762E+11" is a decimal comma and no delimiter. */
const sampleRecords = (sample: string, delimiter: Delimiter): string[][] =>
  Papa.parse<string[]>(sample.replaceAll(/(\d),(\d+E\+?\d+)/gi, '$1.$2'), { delimiter, preview: 200 }).data;

function evenness(records: readonly (readonly string[])[]): Evenness {
  const filled = records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const cells of filled) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most === undefined ? { share: 0, cells: 0 } : { share: most[1] / filled.length, cells: most[0] };
}

const unquote = (cell: string): string => cell.trim().replace(/^"|"$/g, '').replaceAll('""', '"');

/** Blank rows go, but keep their number, so that "row 12" is the row 12 a spreadsheet shows. */
function withNumbers(records: readonly (readonly string[])[]): TableRow[] {
  return records.flatMap((cells, at) =>
    cells.some((cell) => cell.trim() !== '') ? [{ row: at + 1, cells: cells.map((cell) => cell.trim()) }] : [],
  );
}
