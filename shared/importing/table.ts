/**
 * The encodings an owner may choose from, as the WHATWG names them. The first four are recognised;
 * the rest are single-byte like Windows-1252 and cannot be told apart from it by machine.
 */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'macintosh',
] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Whether the first row holds names of columns. */
export type HeaderChoice = 'present' | 'absent';

/** What the owner chose over what was recognised. */
export type ReadAs = {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly header?: HeaderChoice | undefined;
  readonly sheet?: string | undefined;
};

/** A row that is not blank, with its number as a spreadsheet shows it: counted from 1, header and blank rows included. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/** What the reader had to put right to read the file at all. */
export type Oddity = 'nulsDropped' | 'quotesIgnored' | 'charactersLost';

export type Table = {
  readonly kind: 'table';
  readonly format: 'csv' | 'xlsx' | 'vcard';
  /** Null where the format settles it. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly header: readonly string[] | null;
  readonly rows: readonly TableRow[];
  /** The widest row's number of cells, header included. */
  readonly columns: number;
  readonly oddities: readonly Oddity[];
};

/** Why a file holds no list that can be read; `what` names the kind of file it is instead. */
export type TableRefusal =
  | { readonly kind: 'refused'; readonly why: 'empty' }
  | { readonly kind: 'refused'; readonly why: 'onlyHeader' }
  | { readonly kind: 'refused'; readonly why: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'refused'; readonly why: 'tooManyRows'; readonly rows: number; readonly most: number }
  | { readonly kind: 'refused'; readonly why: 'oldSpreadsheet' }
  | { readonly kind: 'refused'; readonly why: 'openDocument' }
  | { readonly kind: 'refused'; readonly why: 'damagedSpreadsheet' }
  | {
      readonly kind: 'refused';
      readonly why: 'notAList';
      readonly what: 'pdf' | 'picture' | 'document' | 'archive' | 'unknown';
    };
