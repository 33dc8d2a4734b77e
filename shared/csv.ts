/** A table as RFC 4180 writes it, with the mark by which spreadsheets know UTF-8. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;

/** What a spreadsheet would take for a formula is kept a text: names and replies come from strangers. */
const toCell = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  // Quoted as well: what a spreadsheet that guesses might take for the mark between cells.
  return /[",;|\t\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
