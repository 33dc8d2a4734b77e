import type { TableRow } from '#shared/importing/table.ts';
import type { Found } from './readTable.ts';

/** Reads one sheet of an XLSX file, by name or else the first that is not blank; null when the file cannot be read. */
export async function readSpreadsheet(bytes: Uint8Array, chosen?: string): Promise<Found | null> {
  const sheets = await readSheets(bytes);
  if (sheets === null) return null;
  const read = sheets.map(({ sheet, data }) => ({ sheet, rows: withNumbers(data) }));
  const picked = read.find(({ sheet }) => sheet === chosen) ?? read.find(({ rows }) => rows.length > 0) ?? read[0];
  return {
    rows: picked?.rows ?? [],
    encoding: null,
    delimiter: null,
    sheet: picked?.sheet ?? null,
    sheets: read.map(({ sheet }) => sheet),
    oddities: [],
  };
}

/** The package throws for every kind of broken file alike; for the owner they are one: this file cannot be read. */
async function readSheets(bytes: Uint8Array) {
  const { default: readExcelFile } = await import('read-excel-file/node');
  try {
    return await readExcelFile(Buffer.from(bytes), { parseNumber: toDigits });
  } catch {
    return null;
  }
}

/**
 * Numbers stay as they stand in the file, which has up to 17 significant digits; whole ones lose their exponent,
 * as some programs write 4.91761234567E11 for 491761234567.
 */
function toDigits(written: string): string {
  const value = Number(written);
  return Number.isSafeInteger(value) ? String(value) : written;
}

function withNumbers(data: readonly (readonly unknown[])[]): TableRow[] {
  return data.flatMap((values, at) => {
    const cells = values.map(toText);
    return cells.some((cell) => cell !== '') ? [{ row: at + 1, cells }] : [];
  });
}

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'string') return value.trim();
  return typeof value === 'boolean' ? String(value) : '';
}
