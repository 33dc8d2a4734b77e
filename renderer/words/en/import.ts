import type { ColumnKind } from '#shared/importing/columns.ts';
import type { ImportCounts, RowFilter } from '#shared/importing/counts.ts';
import { rowWordsEn } from '#shared/importing/rowWordsEn.ts';
import type { Delimiter, Encoding, Oddity } from '#shared/importing/table.ts';
import { plural } from './plural.ts';

const people = (count: number) => plural(count, { one: 'person', other: 'people' });
const rows = (count: number) => plural(count, { one: 'row', other: 'rows' });
const stops = (count: number) => plural(count, { one: 'stop', other: 'stops' });
const figure = (count: number) => new Intl.NumberFormat('en').format(count);

const columns: Readonly<Record<ColumnKind | 'none', string>> = {
  none: 'Leave out',
  phone: 'Number',
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  language: 'Language',
  note: 'Note',
  optedOut: 'Said stop',
  optedOutAt: 'Said stop on',
  saidYes: 'Claims a yes',
  campaign: 'Campaign of the yes',
  saidYesAt: 'Said yes on',
};

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows, Western Europe',
  'windows-1250': 'Windows, Central Europe',
  'windows-1251': 'Windows, Cyrillic',
  'windows-1253': 'Windows, Greek',
  'windows-1254': 'Windows, Turkish',
  'windows-1257': 'Windows, Baltic',
  macintosh: 'Old Macintosh',
};

const delimiters: Readonly<Record<Delimiter, string>> = {
  ';': 'Semicolon ;',
  ',': 'Comma ,',
  '\t': 'Tab',
  '|': 'Bar |',
};

const oddities: Readonly<Record<Oddity, string>> = {
  nulsDropped: 'The file held empty characters, which were dropped.',
  quotesIgnored: 'A quotation mark in the file is never closed, so quotation marks were read as plain characters.',
  charactersLost: 'Some letters cannot be read in this encoding. Choose another until the names look right.',
};

const filters: Readonly<Record<RowFilter, string>> = {
  all: 'All',
  accepted: 'Taken in',
  repaired: 'Put right',
  known: 'In the book',
  duplicates: 'Twice',
  refused: 'Refused',
  stops: 'Stops',
  yeses: 'Yeses',
};

/** Bringing in a list. */
export const bringIn = {
  rows: rowWordsEn,
  title: 'Bring in a list',
  lead: 'From Excel, a till, an old texting tool or a phone’s address book.',
  chooseTitle: 'Choose the list',
  choose: 'Choose a file',
  chooseHint: 'CSV, Excel (.xlsx) or contacts (.vcf), up to 64 MB. Or drop it here.',
  oneOnly: 'One list at a time. Bring in the first, then the next.',
  tooLarge: 'The file is larger than 64 MB. Split it in two.',
  notRead: 'The file could not be read. Choose it once more.',
  reading: 'Reading the list',
  promisesTitle: 'What a list can and cannot do',
  promises: [
    'Nothing is changed until you have seen every row.',
    'A list gives nobody’s yes. If it claims some, you choose one campaign, and each is kept as proof D with its day.',
    'A stop in a list always counts, and who said stop stays stopped.',
    'Landlines go in the book and are never texted.',
  ],
  last: (file: string, count: number, day: string) => `The last one: ${file}, ${figure(count)} ${rows(count)}, ${day}.`,

  readTitle: 'Is the list read right?',
  readLead: (file: string, count: number) => `${figure(count)} ${rows(count)} in ${file}. Nothing is changed yet.`,
  another: 'Choose another file',
  before: 'This very file was brought in before',
  beforeText: (day: string) =>
    `That was ${day}. Bringing it in again adds nobody twice; it only fills in what is missing.`,
  oddTitle: 'Something in the file was put right',
  oddities,
  kindTitle: 'What kind of list is it?',
  kinds: {
    people: { word: 'People', hint: 'Customers with their numbers. Columns for stops and claimed yeses are honoured.' },
    stopList: { word: 'People who said stop', hint: 'Every number on it is never texted, known or not.' },
  },
  fileTitle: 'How the file is written',
  encoding: 'Letters',
  encodings,
  encodingHint: 'If “ü” or “é” look wrong above, choose another.',
  delimiter: 'Columns are parted by',
  delimiters,
  header: 'The first row',
  headers: { present: 'names the columns', absent: 'is a person already' },
  sheet: 'Sheet',
  columnsTitle: 'What stands in which column?',
  columnsHint: 'The first rows of your list, as they are read.',
  columnsLabel: 'The first rows, with a choice above each column',
  column: (at: number, heading: string | null) => (heading === null ? `Column ${at}` : `Column ${at}, ${heading}`),
  rowHead: 'Row',
  columns,
  yesTitle: 'Yeses this list claims',
  yesHint:
    'A list cannot prove a yes. Take them over only if people really said yes to this very campaign; each needs its day and is kept as proof D.',
  yesFor: 'Take them over for',
  yesNone: { word: 'No campaign', hint: 'The yeses are left out. You can ask people in the shop.' },
  yesNoDay: 'No column is chosen for “Said yes on”. A yes without its day is left out.',
  yesValues: 'Which entries in that column mean this campaign?',
  yesValue: (count: number) => `${figure(count)} ${rows(count)}`,
  check: 'Check the rows',
  phoneMissing: 'Choose the column that holds the number first.',
  checking: (done: number, total: number) => `Checking row ${figure(done)} of ${figure(total)}`,

  rowsTitle: 'What becomes of each row',
  rowsLead: (file: string) => `${file} as it would be brought in now. Nothing is changed yet.`,
  back: 'Back to the columns',
  filterLabel: 'Which rows',
  filters,
  listLabel: 'Rows of the list',
  heads: { row: 'Row', name: 'Name', phone: 'Number', becomes: 'What becomes of it' },
  inTheList: (typed: string) => `in the list: ${typed}`,
  asideLabel: 'The list as an account',
  accountTitle: 'The list as an account',
  sum: 'Rows in the list',
  among: 'Among them',
  amongRows: {
    landlines: 'Landlines, never texted',
    filledIn: 'People the book learns more about',
    stops: 'Stops written down',
    yeses: 'Claimed yeses, proof D',
    yesesLeft: 'Claimed yeses left out',
    stopsLost: 'Stops of numbers nobody can read',
    notesToRead: 'Notes that may mean stop',
  },
  rowTitle: (row: number) => `Row ${figure(row)}`,
  rowNone: 'Choose a row to see all there is to say about it.',
  fine: 'Nothing to say: it goes in as it is.',
  noNumber: 'no number',
  noName: 'no name',
  nothingHere: 'No row is like this.',
  bringIn: ({ accepted, repaired, stops: said, filledIn }: ImportCounts) =>
    accepted + repaired > 0
      ? `Bring in ${figure(accepted + repaired)} ${people(accepted + repaired)}`
      : said + filledIn > 0
        ? `Write down ${figure(said + filledIn)} ${plural(said + filledIn, { one: 'change', other: 'changes' })}`
        : 'Bring in the list',
  stopsLostTitle: (count: number) =>
    `${figure(count)} ${plural(count, { one: 'row says', other: 'rows say' })} stop, but the number cannot be read`,
  stopsLostText: 'Find these numbers and record the stop by hand, so that nobody is texted against their will.',

  bringingTitle: 'Bringing in the list',
  bringingLead: (file: string) => `${file}. You can go on working; this runs beside it.`,
  progress: (done: number, total: number) => `Row ${figure(done)} of ${figure(total)}`,
  stop: 'Stop here',
  stopping: 'Stopping',
  overTitle: { finished: 'The list is in the book', stopped: 'Stopped half-way', failed: 'It did not come to the end' },
  overLead: {
    finished: (added: number, said: number) =>
      `${figure(added)} ${people(added)} came in and ${figure(said)} ${stops(said)} ${plural(said, { one: 'was', other: 'were' })} written down. Nobody is texted because of it.`,
    stopped: (done: number, total: number) =>
      `${figure(done)} of ${figure(total)} rows are in the book and stay there. Bring the same file in again for the rest; nobody comes in twice.`,
    failed: (code: string) =>
      `What was brought in stays. Bring the same file in again for the rest; nobody comes in twice. The code is ${code}.`,
  },
  overSum: 'Rows done',
  report: 'Save the report',
  reportHint: 'A table of every row and what became of it. Excel opens it.',
  saved: 'The report is saved',
  seePeople: 'See the people',
  next: 'Bring in another list',
};
