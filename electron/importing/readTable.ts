import { hasHeader } from '#shared/importing/columns.ts';
import type { Delimiter, Encoding, Oddity, ReadAs, Table, TableRefusal, TableRow } from '#shared/importing/table.ts';
import { decode } from './decode.ts';
import { fileKind, unpackedBytes } from './fileKind.ts';
import { readDelimited } from './readDelimited.ts';
import { readSpreadsheet } from './readSpreadsheet.ts';
import { readVcards } from './readVcards.ts';

/** 100,000 people with long notes are about 20 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A small file can be made to unpack into more than the machine has. */
const MOST_UNPACKED = 512 * 1024 * 1024;
const MOST_ROWS = 300_000;

/** What a reader of one format found, before it is known whether the first row is a header. */
export type Found = {
  readonly rows: readonly TableRow[];
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly oddities: readonly Oddity[];
};

/** Reads a list of people from the bytes of a file, whatever its name claims; nothing is judged here. */
export async function readTable(bytes: Uint8Array, as: ReadAs = {}): Promise<Table | TableRefusal> {
  if (bytes.length > MOST_BYTES) return { kind: 'refused', why: 'tooLarge', bytes: bytes.length, most: MOST_BYTES };
  const kind = fileKind(bytes);
  switch (kind) {
    case 'text':
      return readText(bytes, as);
    case 'xlsx': {
      const unpacked = unpackedBytes(bytes);
      if (unpacked > MOST_UNPACKED) return { kind: 'refused', why: 'tooLarge', bytes: unpacked, most: MOST_UNPACKED };
      const found = await readSpreadsheet(bytes, as.sheet);
      return found === null ? { kind: 'refused', why: 'damagedSpreadsheet' } : toTable('xlsx', found, as);
    }
    case 'oldSpreadsheet':
    case 'openDocument':
      return { kind: 'refused', why: kind };
    case 'pdf':
    case 'picture':
    case 'document':
    case 'archive':
    case 'unknown':
      return { kind: 'refused', why: 'notAList', what: kind };
  }
}

function readText(bytes: Uint8Array, as: ReadAs): Table | TableRefusal {
  const decoded = decode(bytes, as.encoding);
  if (/^\s*BEGIN:VCARD\s*$/im.test(decoded.text.slice(0, 4096))) {
    const found = readVcards(decoded.text, decoded.encoding);
    return toTable('vcard', { ...found, oddities: decoded.oddities }, { ...as, header: 'present' });
  }
  const read = readDelimited(decoded.text, as.delimiter);
  const oddities = [...decoded.oddities, ...read.oddities];
  return toTable('csv', { ...read, encoding: decoded.encoding, sheet: null, sheets: [], oddities }, as);
}

function toTable(format: Table['format'], found: Found, as: ReadAs): Table | TableRefusal {
  const [first, ...others] = found.rows;
  if (first === undefined) return { kind: 'refused', why: 'empty' };
  if (found.rows.length > MOST_ROWS) {
    return { kind: 'refused', why: 'tooManyRows', rows: found.rows.length, most: MOST_ROWS };
  }
  const cells = others.slice(0, 50).map((row) => row.cells);
  const named = as.header === undefined ? hasHeader(first.cells, cells) : as.header === 'present';
  const rows = named ? others : found.rows;
  if (rows.length === 0) return { kind: 'refused', why: 'onlyHeader' };
  const columns = found.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return { kind: 'table', format, ...found, header: named ? first.cells : null, rows, columns };
}
