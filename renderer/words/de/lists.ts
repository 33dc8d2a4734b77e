import type { Formats } from '#renderer/words/formats.ts';
import type { TableRefusal } from '#shared/importing/table.ts';

const instead = {
  pdf: 'Das ist ein PDF, und Yesbook liest nur Listen. Bitten Sie um die Liste als CSV- oder Excel-Datei.',
  picture: 'Das ist ein Bild, und Yesbook liest nur Listen. Bitten Sie um die Liste als CSV- oder Excel-Datei.',
  document:
    'Das ist ein Word-Dokument. Kopieren Sie die Tabelle daraus nach Excel und speichern Sie sie als .xlsx, dann wählen Sie diese.',
  archive: 'Das ist ein gepackter Ordner. Entpacken Sie ihn, dann wählen Sie die Liste darin.',
  unknown:
    'Das ist keine Liste, die sich lesen lässt. Speichern Sie sie als CSV- oder Excel-Datei und wählen Sie diese.',
} as const;

/** Why a file holds no list, and what to do. */
export function unreadable(no: TableRefusal, { number, bytes }: Formats): string {
  switch (no.why) {
    case 'empty':
      return 'Die Datei ist leer. Wählen Sie eine andere.';
    case 'onlyHeader':
      return 'Die Datei hat Überschriften und keine Zeilen darunter. Wählen Sie eine andere.';
    case 'tooLarge':
      return `Die Datei hat ${bytes(no.bytes)}, lesbar sind höchstens ${bytes(no.most)}. Teilen Sie sie in zwei.`;
    case 'tooManyRows':
      return `Die Liste hat ${number(no.rows)} Zeilen, lesbar sind höchstens ${number(no.most)}. Teilen Sie sie in zwei.`;
    case 'oldSpreadsheet':
      return 'Das ist eine Excel-Datei alter Art (.xls) oder eine mit Kennwort. Öffnen Sie sie in Excel und speichern Sie sie als .xlsx ohne Kennwort.';
    case 'openDocument':
      return 'Das ist eine OpenDocument-Datei. Öffnen Sie sie und speichern Sie sie als .xlsx oder CSV, dann wählen Sie diese.';
    case 'damagedSpreadsheet':
      return 'Diese Excel-Datei ist beschädigt. Öffnen Sie sie in Excel und speichern Sie sie noch einmal, dann wählen Sie diese.';
    case 'notAList':
      return instead[no.what];
  }
}
