import type { ColumnKind } from '#shared/importing/columns.ts';
import type { ImportCounts, RowFilter } from '#shared/importing/counts.ts';
import { rowWordsDe } from '#shared/importing/rowWordsDe.ts';
import type { Delimiter, Encoding, Oddity } from '#shared/importing/table.ts';
import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

const people = (count: number) => plural(count, { one: 'Person', other: 'Personen' });
const rows = (count: number) => plural(count, { one: 'Zeile', other: 'Zeilen' });
const figure = (count: number) => new Intl.NumberFormat('de').format(count);

const columns: Readonly<Record<ColumnKind | 'none', string>> = {
  none: 'Auslassen',
  phone: 'Nummer',
  name: 'Name',
  firstName: 'Vorname',
  lastName: 'Nachname',
  language: 'Sprache',
  note: 'Notiz',
  optedOut: 'Hat Stopp gesagt',
  optedOutAt: 'Stopp gesagt am',
  saidYes: 'Behauptet ein Ja',
  campaign: 'Aktion des Ja',
  saidYesAt: 'Ja gesagt am',
};

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (Little Endian)',
  'utf-16be': 'UTF-16 (Big Endian)',
  'windows-1252': 'Windows, Westeuropa',
  'windows-1250': 'Windows, Mitteleuropa',
  'windows-1251': 'Windows, Kyrillisch',
  'windows-1253': 'Windows, Griechisch',
  'windows-1254': 'Windows, Türkisch',
  'windows-1257': 'Windows, Baltisch',
  macintosh: 'Alter Macintosh',
};

const delimiters: Readonly<Record<Delimiter, string>> = {
  ';': 'Semikolon ;',
  ',': 'Komma ,',
  '\t': 'Tabulator',
  '|': 'Strich |',
};

const oddities: Readonly<Record<Oddity, string>> = {
  nulsDropped: 'In der Datei standen leere Zeichen, die weggelassen wurden.',
  quotesIgnored:
    'Ein Anführungszeichen in der Datei wird nie geschlossen; Anführungszeichen wurden deshalb als gewöhnliche Zeichen gelesen.',
  charactersLost:
    'Einige Buchstaben sind in dieser Schreibweise nicht lesbar. Wählen Sie eine andere, bis die Namen stimmen.',
};

const filters: Readonly<Record<RowFilter, string>> = {
  all: 'Alle',
  accepted: 'Übernommen',
  repaired: 'Berichtigt',
  known: 'Im Buch',
  duplicates: 'Doppelt',
  refused: 'Abgelehnt',
  stops: 'Stopps',
  yeses: 'Ja',
};

/** Bringing in a list. */
export const bringIn: Words['bringIn'] = {
  rows: rowWordsDe,
  title: 'Liste übernehmen',
  lead: 'Aus Excel, einer Kasse, einem alten SMS-Programm oder dem Adressbuch eines Handys.',
  chooseTitle: 'Liste wählen',
  choose: 'Datei wählen',
  chooseHint: 'CSV, Excel (.xlsx) oder Kontakte (.vcf), bis 64 MB. Oder hierher ziehen.',
  oneOnly: 'Eine Liste nach der anderen. Übernehmen Sie die erste, dann die nächste.',
  tooLarge: 'Die Datei ist größer als 64 MB. Teilen Sie sie in zwei.',
  notRead: 'Die Datei ließ sich nicht lesen. Wählen Sie sie noch einmal.',
  reading: 'Die Liste wird gelesen',
  promisesTitle: 'Was eine Liste kann und was nicht',
  promises: [
    'Nichts wird geändert, bevor Sie jede Zeile gesehen haben.',
    'Eine Liste kann für niemanden Ja sagen. Behauptet sie es, wählen Sie die Aktion, und jedes Ja wird als Nachweis D mit seinem Tag aufgehoben.',
    'Ein Stopp in einer Liste zählt immer, und wer Stopp gesagt hat, bleibt gestoppt.',
    'Festnetznummern kommen ins Buch und bekommen nie eine SMS.',
  ],
  last: (file, count, day) => `Die letzte: ${file}, ${figure(count)} ${rows(count)}, ${day}.`,

  readTitle: 'Ist die Liste richtig gelesen?',
  readLead: (file, count) => `${figure(count)} ${rows(count)} in ${file}. Noch ist nichts geändert.`,
  another: 'Andere Datei wählen',
  before: 'Genau diese Datei wurde schon einmal übernommen',
  beforeText: (day) =>
    `Das war ${day}. Noch einmal übernommen kommt niemand doppelt dazu; es wird nur ergänzt, was fehlt.`,
  oddTitle: 'Etwas in der Datei wurde berichtigt',
  oddities,
  kindTitle: 'Was für eine Liste ist es?',
  kinds: {
    people: {
      word: 'Personen',
      hint: 'Kundinnen und Kunden mit Nummern. Spalten für Stopps und behauptete Ja werden beachtet.',
    },
    stopList: {
      word: 'Personen, die Stopp gesagt haben',
      hint: 'An jede Nummer darauf geht nie eine SMS, ob bekannt oder nicht.',
    },
  },
  fileTitle: 'Wie die Datei geschrieben ist',
  encoding: 'Buchstaben',
  encodings,
  encodingHint: 'Sehen „ü“ oder „é“ oben falsch aus, wählen Sie etwas anderes.',
  delimiter: 'Spalten sind getrennt durch',
  delimiters,
  header: 'Die erste Zeile',
  headers: { present: 'nennt die Spalten', absent: 'ist schon eine Person' },
  sheet: 'Blatt',
  columnsTitle: 'Was steht in welcher Spalte?',
  columnsHint: 'Die ersten Zeilen Ihrer Liste, so wie sie gelesen werden.',
  columnsLabel: 'Die ersten Zeilen, mit einer Auswahl über jeder Spalte',
  column: (at, heading) => (heading === null ? `Spalte ${at}` : `Spalte ${at}, ${heading}`),
  rowHead: 'Zeile',
  columns,
  yesTitle: 'Ja, die diese Liste behauptet',
  yesHint:
    'Eine Liste kann kein Ja beweisen. Übernehmen Sie sie nur, wenn wirklich zu genau dieser Aktion Ja gesagt wurde; jedes braucht seinen Tag und wird als Nachweis D aufgehoben.',
  yesFor: 'Übernehmen für',
  yesNone: { word: 'Keine Aktion', hint: 'Sie werden ausgelassen. Sie können im Laden fragen.' },
  yesNoDay: 'Für „Ja gesagt am“ ist keine Spalte gewählt. Ein Ja ohne seinen Tag wird ausgelassen.',
  yesValues: 'Welche Einträge der Spalte meinen diese Aktion?',
  yesValue: (count) => `${figure(count)} ${rows(count)}`,
  check: 'Zeilen prüfen',
  phoneMissing: 'Wählen Sie zuerst die Spalte, in der die Nummer steht.',
  checking: (done, total) => `Zeile ${figure(done)} von ${figure(total)} wird geprüft`,

  rowsTitle: 'Was aus jeder Zeile wird',
  rowsLead: (file) => `${file}, so wie sie jetzt übernommen würde. Noch ist nichts geändert.`,
  back: 'Zurück zu den Spalten',
  filterLabel: 'Welche Zeilen',
  filters,
  listLabel: 'Zeilen der Liste',
  heads: { row: 'Zeile', name: 'Name', phone: 'Nummer', becomes: 'Was daraus wird' },
  inTheList: (typed) => `in der Liste: ${typed}`,
  asideLabel: 'Die Liste als Rechnung',
  accountTitle: 'Die Liste als Rechnung',
  sum: 'Zeilen der Liste',
  among: 'Darunter',
  amongRows: {
    landlines: 'Festnetz, nie eine SMS',
    filledIn: 'Personen, über die das Buch mehr erfährt',
    stops: 'Stopps, die eingetragen werden',
    yeses: 'Behauptete Ja, Nachweis D',
    yesesLeft: 'Behauptete Ja, ausgelassen',
    stopsLost: 'Stopps unlesbarer Nummern',
    notesToRead: 'Notizen, die Stopp bedeuten können',
  },
  rowTitle: (row) => `Zeile ${figure(row)}`,
  rowNone: 'Wählen Sie eine Zeile, um alles über sie zu lesen.',
  fine: 'Nichts zu sagen: Sie wird übernommen, wie sie ist.',
  noNumber: 'keine Nummer',
  noName: 'kein Name',
  nothingHere: 'Keine Zeile ist so.',
  bringIn: ({ accepted, repaired, stops, filledIn }: ImportCounts) =>
    accepted + repaired > 0
      ? `${figure(accepted + repaired)} ${people(accepted + repaired)} übernehmen`
      : stops + filledIn > 0
        ? `${figure(stops + filledIn)} ${plural(stops + filledIn, { one: 'Änderung', other: 'Änderungen' })} eintragen`
        : 'Liste übernehmen',
  stopsLostTitle: (count) =>
    `${figure(count)} ${plural(count, { one: 'Zeile sagt', other: 'Zeilen sagen' })} Stopp, aber die Nummer ist nicht lesbar`,
  stopsLostText:
    'Suchen Sie diese Nummern und tragen Sie den Stopp von Hand ein, damit niemand gegen seinen Willen eine SMS bekommt.',

  bringingTitle: 'Die Liste wird übernommen',
  bringingLead: (file) => `${file}. Sie können weiterarbeiten; das läuft nebenher.`,
  progress: (done, total) => `Zeile ${figure(done)} von ${figure(total)}`,
  stop: 'Hier anhalten',
  stopping: 'Wird angehalten',
  overTitle: {
    finished: 'Die Liste ist im Buch',
    stopped: 'Unterwegs angehalten',
    failed: 'Es kam nicht bis zum Ende',
  },
  overLead: {
    finished: (added, said) =>
      `${figure(added)} ${people(added)} kamen dazu, und ${figure(said)} ${plural(said, { one: 'Stopp wurde', other: 'Stopps wurden' })} eingetragen. Eine SMS bekommt dadurch niemand.`,
    stopped: (done, total) =>
      `${figure(done)} von ${figure(total)} Zeilen sind im Buch und bleiben da. Übernehmen Sie dieselbe Datei noch einmal für den Rest; niemand kommt doppelt dazu.`,
    failed: (code) =>
      `Was übernommen ist, bleibt. Übernehmen Sie dieselbe Datei noch einmal für den Rest; niemand kommt doppelt dazu. Der Code ist ${code}.`,
  },
  overSum: 'Fertige Zeilen',
  report: 'Bericht speichern',
  reportHint: 'Eine Tabelle mit jeder Zeile und was daraus wurde. Excel öffnet sie.',
  saved: 'Der Bericht ist gespeichert',
  seePeople: 'Personen ansehen',
  next: 'Noch eine Liste übernehmen',
};
