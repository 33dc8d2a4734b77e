import Papa from 'papaparse';
import { type AppLanguage, fileLocales } from './languages.ts';

/**
 * A table as Excel opens it by a double click: with the mark by which it knows UTF-8, and the delimiter that spreadsheets
 * expect where a comma is the decimal sign.
 */
export const toCsv = (rows: readonly (readonly string[])[], language: AppLanguage): string => {
  const delimiter = new Intl.NumberFormat(fileLocales[language]).format(0.5).includes(',') ? ';' : ',';
  const cells = rows.map((row) => row.map(harmless));
  return `\uFEFF${Papa.unparse(cells, { delimiter, newline: '\r\n', quotes: mayPart })}\r\n`;
};

/**
 * A cell that begins like a formula would be one (OWASP, CSV Injection): names and replies come from strangers. An
 * apostrophe in front makes it text, and keeps the plus and every digit of a phone number.
 */
const harmless = (cell: string): string => (/^\s*[=+\-@\t\r|%]/.test(cell) ? `'${cell}` : cell);

/** Quoted as well: what a spreadsheet that guesses might take for the mark between cells. */
const mayPart = (cell: unknown): boolean => /[",;|\t\r\n]/.test(String(cell));
