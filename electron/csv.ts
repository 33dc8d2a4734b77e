import Papa from 'papaparse';

/**
 * A table as Excel opens it by a double click: UTF-8 with its mark, and the delimiter that spreadsheets expect where a
 * comma is the decimal sign.
 */
export function toCsv(rows: readonly (readonly string[])[], language: 'en' | 'de'): Uint8Array {
  const csv = Papa.unparse(
    rows.map((cells) => cells.map(harmless)),
    { delimiter: language === 'de' ? ';' : ',', newline: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${csv}\r\n`);
}

/**
 * A cell that begins like a formula would be one (OWASP, CSV Injection); an apostrophe in front makes it text, and keeps
 * the plus and every digit of a phone number.
 */
const harmless = (cell: string): string => (/^[\s]*[=+\-@\t\r|%]/.test(cell) ? `'${cell}` : cell);
