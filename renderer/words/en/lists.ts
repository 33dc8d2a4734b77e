import type { Formats } from '#renderer/words/formats.ts';
import type { TableRefusal } from '#shared/importing/table.ts';

const instead = {
  pdf: 'This is a PDF, and Yesbook reads lists only. Ask for the list as a CSV or Excel file.',
  picture: 'This is a picture, and Yesbook reads lists only. Ask for the list as a CSV or Excel file.',
  document: 'This is a Word document. Copy its table into Excel and save that as .xlsx, then choose it.',
  archive: 'This is a packed folder. Unpack it, then choose the list inside.',
  unknown: 'This is not a list that can be read. Save it as a CSV or Excel file, then choose that.',
} as const;

/** Why a file holds no list, and what to do. */
export function unreadable(no: TableRefusal, { number, bytes }: Formats): string {
  switch (no.why) {
    case 'empty':
      return 'The file is empty. Choose another.';
    case 'onlyHeader':
      return 'The file has headings and no rows below them. Choose another.';
    case 'tooLarge':
      return `The file has ${bytes(no.bytes)}, and at most ${bytes(no.most)} can be read. Split it in two.`;
    case 'tooManyRows':
      return `The list has ${number(no.rows)} rows, and at most ${number(no.most)} can be read. Split it in two.`;
    case 'oldSpreadsheet':
      return 'This is an Excel file of the old kind (.xls), or one with a password. Open it in Excel and save it as .xlsx without a password.';
    case 'openDocument':
      return 'This is an OpenDocument file. Open it and save it as .xlsx or CSV, then choose that.';
    case 'damagedSpreadsheet':
      return 'This Excel file is damaged. Open it in Excel and save it once more, then choose that.';
    case 'notAList':
      return instead[no.what];
  }
}
