import fc from 'fast-check';
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readTable } from '#electron/importing/readTable.ts';
import type { ReadAs, Table } from '#shared/importing/table.ts';
import { spreadsheetFile } from './spreadsheetFile.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
const utf16le = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

async function table(bytes: Uint8Array, as: ReadAs = {}): Promise<Table> {
  const read = await readTable(bytes, as);
  if (read.kind === 'refused') throw new Error(`refused: ${read.why}`);
  return read;
}

const list = 'Name;Telefon\r\nJörg Müller;0176 1234567\r\nÜmit Öz;0176 7654321\r\n';

describe('a list is read in the encoding it was written in', () => {
  it.each([
    ['UTF-8', utf8(list), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${list}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16le(`\uFEFF${list}`), 'utf-16le'],
    ['UTF-16 LE', utf16le(list), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be(`\uFEFF${list}`), 'utf-16be'],
    ['UTF-16 BE', utf16be(list), 'utf-16be'],
    ['Windows-1252', latin1(list), 'windows-1252'],
  ])('%s', async (_, bytes, encoding) => {
    const read = await table(bytes);
    expect(read).toMatchObject({ encoding, delimiter: ';', format: 'csv', header: ['Name', 'Telefon'], oddities: [] });
    expect(read.rows).toEqual([
      { row: 2, cells: ['Jörg Müller', '0176 1234567'] },
      { row: 3, cells: ['Ümit Öz', '0176 7654321'] },
    ]);
  });

  it('the euro sign and the long dash of Windows are kept', async () => {
    const read = await table(Uint8Array.of(0x80, 0x3b, 0x96, 0x0a), { header: 'absent' });
    expect(read.rows[0]?.cells).toEqual(['€', '–']);
  });

  it('the owner may choose another encoding', async () => {
    const polish = Uint8Array.of(0xa3, 0x75, 0x6b, 0x61, 0x73, 0x7a, 0x3b, 0x35, 0x30, 0x31);
    const read = await table(polish, { encoding: 'windows-1250', header: 'absent' });
    expect(read.rows[0]?.cells).toEqual(['Łukasz', '501']);
  });

  it('a wrongly chosen encoding is told', async () => {
    expect((await table(latin1(list), { encoding: 'utf-8' })).oddities).toContain('charactersLost');
  });

  it('stray NULs are dropped and told', async () => {
    const read = await table(utf8(`Name;Telefon\nAn\0na;0176 1234567\n${'Bert;0176 7654321\n'.repeat(20)}`));
    expect(read.rows[0]?.cells).toEqual(['Anna', '0176 1234567']);
    expect(read.oddities).toEqual(['nulsDropped']);
  });
});

describe('the delimiter is recognised', () => {
  it.each([
    [';', 'Name;Telefon\nMüller, Jörg;0176 1234567\nBerg, Anna;0176 7654321\n'],
    [',', 'Name,Phone\n"Miller, George",07700 900108\nAnna; her sister,07700 900109\n'],
    ['\t', 'Name\tPhone\nAnna, Bert\t07700 900108\n'],
    ['|', 'Name|Phone\nAnna|07700 900108\n'],
    [';', 'Telefon\n4,91762E+11\n4,91763E+11\n'],
    [';', '0176 1234567\n0176 1234568\n'],
  ] as const)('%j', async (delimiter, text) => {
    expect((await table(utf8(text))).delimiter).toBe(delimiter);
  });

  it('a file may declare it, and the declaration is no row', async () => {
    const read = await table(utf8('sep=|\r\nName|Phone\r\nA;B;C|07700 900108\r\n'));
    expect(read).toMatchObject({ delimiter: '|', header: ['Name', 'Phone'] });
    expect(read.rows).toEqual([{ row: 2, cells: ['A;B;C', '07700 900108'] }]);
  });

  it('the owner may choose another', async () => {
    const read = await table(utf8('a;b,c\nd;e,f\n'), { delimiter: ',', header: 'absent' });
    expect(read.rows[0]?.cells).toEqual(['a;b', 'c']);
  });
});

describe('rows are read as a spreadsheet shows them', () => {
  it('a line end inside quotes belongs to the cell', async () => {
    const read = await table(
      utf8('Name;Telefon;Notiz\nAnna;0176 1234567;"mag ""Suppe""\nund Salat"\nBert;0176 7654321;\n'),
    );
    expect(read.rows[0]?.cells[2]).toBe('mag "Suppe"\nund Salat');
    expect(read.rows).toHaveLength(2);
  });

  it('blank rows go and keep their number', async () => {
    const read = await table(utf8('Name;Telefon\n\nAnna;0176 1234567\n;;\nBert;0176 7654321\n'));
    expect(read.rows.map((row) => row.row)).toEqual([3, 5]);
  });

  it('one stray quote does not swallow the rows after it', async () => {
    const others = Array.from({ length: 30 }, (_, at) => `Kunde ${at};0176 12345${at + 10}`).join('\n');
    const read = await table(utf8(`Name;Telefon\n"Anna;0176 1234567\n${others}\n`));
    expect(read.rows).toHaveLength(31);
    expect(read.rows[0]?.cells).toEqual(['Anna', '0176 1234567']);
    expect(read.oddities).toEqual(['quotesIgnored']);
  });

  it('a file without a header loses no row, and the owner may say otherwise', async () => {
    const text = utf8('Anna;0176 1234567\nBert;0176 7654321\n');
    expect(await table(text)).toMatchObject({ header: null, rows: [{ row: 1 }, { row: 2 }] });
    expect(await table(text, { header: 'present' })).toMatchObject({
      header: ['Anna', '0176 1234567'],
      rows: [{ row: 2 }],
    });
  });

  it('old line ends of the Macintosh are line ends', async () => {
    expect((await table(utf8('Name;Telefon\rAnna;0176 1234567\rBert;0176 7654321\r'))).rows).toHaveLength(2);
  });

  it('100,000 rows are read within two seconds', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `Kunde ${at};0176 ${1_000_000 + at};"Notiz ${at}"`);
    const bytes = latin1(`Name;Telefon;Notiz für uns\r\n${rows.join('\r\n')}\r\n`);
    const before = performance.now();
    const read = await table(bytes);
    expect(read.rows).toHaveLength(100_000);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('what is no list is refused with what it is', () => {
  it.each([
    ['nothing', new Uint8Array(0), { why: 'empty' }],
    ['blank lines', utf8('\n;;\n\n'), { why: 'empty' }],
    ['only a header', utf8('Name;Telefon\n'), { why: 'onlyHeader' }],
    ['a PDF', utf8('%PDF-1.7\n…'), { why: 'notAList', what: 'pdf' }],
    ['a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), { why: 'notAList', what: 'picture' }],
    ['noise', Uint8Array.from({ length: 512 }, (_, at) => (at * 7 + 1) % 256), { why: 'notAList', what: 'unknown' }],
    ['an .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), { why: 'oldSpreadsheet' }],
    [
      'a letter from Word',
      zipSync({ 'word/document.xml': utf8('<w:document/>') }),
      { why: 'notAList', what: 'document' },
    ],
    ['a packed list', zipSync({ 'kunden.csv': utf8('Handy\n0171 3920001\n') }), { why: 'notAList', what: 'archive' }],
    ['half a spreadsheet', spreadsheetFile({ A: [['x']] }).slice(20, -80), { why: 'notAList' }],
  ])('%s', async (_, bytes, refusal) => {
    expect(await readTable(bytes)).toMatchObject({ kind: 'refused', ...refusal });
  });

  it('a spreadsheet that would unpack into more than the machine has', async () => {
    const file = Buffer.from(spreadsheetFile({ A: [['x']] }));
    file.writeUInt32LE(0xf0_00_00_00, file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
    expect(await readTable(file)).toMatchObject({ kind: 'refused', why: 'tooLarge' });
  });

  it('a spreadsheet that is cut off', async () => {
    const whole = spreadsheetFile({ A: [['x']] });
    const broken = whole.map((byte, at) => (at > 30 && at < whole.length / 2 ? 0 : byte));
    expect(await readTable(broken)).toMatchObject({ kind: 'refused', why: 'damagedSpreadsheet' });
  });
});

describe('an XLSX file', () => {
  it('keeps long numbers whole', async () => {
    const file = spreadsheetFile({
      Kunden: [
        ['Name', 'Handy', 'Seit'],
        ['Anna', { number: '4.91761234567E11' }, { date: 45_000 }],
        [],
        ['Bert', { number: '491761234568' }, ''],
        ['Cem', '0176 1234569', ''],
      ],
    });
    const read = await table(file);
    expect(read).toMatchObject({ format: 'xlsx', encoding: null, sheet: 'Kunden', header: ['Name', 'Handy', 'Seit'] });
    expect(read.rows.map(({ row, cells }) => [row, cells[1]])).toEqual([
      [2, '491761234567'],
      [4, '491761234568'],
      [5, '0176 1234569'],
    ]);
    expect(read.rows[0]?.cells[2]).toBe('2023-03-15');
  });

  it('the first sheet that holds anything is read, or the one the owner chose', async () => {
    const file = spreadsheetFile({ Leer: [], Kunden: [['Anna', '0176 1234567']], Alt: [['Bert', '0176 7654321']] });
    expect(await table(file)).toMatchObject({ sheet: 'Kunden', sheets: ['Leer', 'Kunden', 'Alt'] });
    expect((await table(file, { sheet: 'Alt' })).rows[0]?.cells[0]).toBe('Bert');
  });
});

describe('address books', () => {
  const cards = (text: string): Uint8Array => utf8(text.replaceAll('\n', '\r\n'));

  it('vCard 2.1 of an old phone', async () => {
    const read = await table(
      cards(
        'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\n' +
          'TEL;HOME:0301234567\nTEL;CELL;PREF:01761234567\n' +
          'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:mag Suppe, keine=\nn K=C3=A4se\nEND:VCARD\n',
      ),
    );
    expect(read).toMatchObject({ format: 'vcard', delimiter: null });
    expect(read.rows[0]).toEqual({
      row: 1,
      cells: ['Jörg Müller', 'Jörg', 'Müller', '01761234567', '0301234567', '', '', 'mag Suppe, keinen Käse'],
    });
  });

  it('vCard 3.0 with folded lines, groups and escapes', async () => {
    const read = await table(
      cards(
        'BEGIN:VCARD\nVERSION:3.0\nFN:Anna \n Berg\nN:Berg;Anna;;;\nitem1.TEL;TYPE="CELL,VOICE":+49 176 1234567\n' +
          'TEL;TYPE=FAX:030999\nNOTE:eins\\, zwei\\nvier\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bert\nEND:VCARD\n',
      ),
    );
    expect(read.rows.map((row) => row.cells.slice(0, 5))).toEqual([
      ['Anna Berg', 'Anna', 'Berg', '+49 176 1234567', ''],
      ['Bert', '', '', '', ''],
    ]);
    expect(read.rows[0]?.cells[7]).toBe('eins, zwei\nvier');
  });

  it('vCard 4.0 with tel: addresses', async () => {
    const read = await table(
      cards(
        'BEGIN:VCARD\nVERSION:4.0\nFN:Chloé\nTEL;VALUE=uri;TYPE="voice,home":tel:+33-1-23-45-67-89\n' +
          'TEL;VALUE=uri;TYPE=cell:tel:+33-6-12-34-56-78\nLANG:fr\nEND:VCARD\n',
      ),
    );
    expect(read.rows[0]?.cells).toEqual(['Chloé', '', '', '+33-6-12-34-56-78', '+33-1-23-45-67-89', '', 'fr', '']);
  });
});

describe('whatever a file holds', () => {
  it('the answer is a table or a refusal', async () => {
    const begins = fc.constantFrom(
      [],
      [0xff, 0xfe],
      [0x50, 0x4b, 3, 4],
      [...utf8('BEGIN:VCARD\n')],
      [...utf8('sep=;\n"')],
    );
    await fc.assert(
      fc.asyncProperty(begins, fc.uint8Array({ maxLength: 400 }), async (begin, rest) => {
        expect(['table', 'refused']).toContain((await readTable(Uint8Array.of(...begin, ...rest))).kind);
      }),
    );
  });

  it('what a spreadsheet writes is read back, cell by cell', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ö', '€', '7', ';', ',', '"', '\n', ' ', '|', '\t', '語'),
      maxLength: 8,
    });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const delimiter = fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const);
    await fc.assert(
      fc.asyncProperty(rows, delimiter, fc.constantFrom(utf8, utf16le, utf16be), async (cells, parted, write) => {
        const text = `\uFEFF${Papa.unparse(cells, { delimiter: parted, quotes: true, newline: '\r\n' })}`;
        const read = await readTable(write(text), { delimiter: parted, header: 'absent' });
        const filled = cells
          .map((row) => row.map((each) => each.trim()))
          .filter((row) => row.some((each) => each !== ''));
        expect(read.kind === 'table' ? read.rows.map((row) => row.cells) : []).toEqual(filled);
      }),
    );
  });
});
