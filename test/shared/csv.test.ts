import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#shared/csv.ts';

/** What makes a cell a text that would have been a formula. */
const apostrophe = /^'(?=\s*[=+\-@\t\r|%])/;

describe('a table for any spreadsheet', () => {
  it.each([
    ['plain words', 'Ines', 'Ines'],
    ['a comma', 'Beck, Anna', '"Beck, Anna"'],
    ['a mark that some put between cells', 'a||b; c', '"a||b; c"'],
    ['a quotation', 'the "late" bus', '"the ""late"" bus"'],
    ['a new line', 'one\ntwo', '"one\ntwo"'],
    ['a formula', '=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['a number with its plus', '+447700900108', "'+447700900108"],
  ])('%s', (_, cell, written) => {
    expect(toCsv([[cell]], 'en')).toBe(`\uFEFF${written}\r\n`);
  });

  it('parts cells as a spreadsheet of that language expects', () => {
    expect(
      toCsv(
        [
          ['Anna', '0,12'],
          ['Jan', ''],
        ],
        'de',
      ),
    ).toBe('\uFEFFAnna;"0,12"\r\nJan;\r\n');
  });

  it('is read back as it was by others, and no cell is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const { data } = Papa.parse<string[]>(toCsv(rows, 'en').slice(1), {
          delimiter: ',',
          newline: '\r\n',
          skipEmptyLines: false,
        });
        const read = data.slice(0, -1);
        expect(read.map((row) => row.map((cell) => cell.replace(apostrophe, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(apostrophe, ''))),
        );
        for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r|%]/);
      }),
    );
  });
});
