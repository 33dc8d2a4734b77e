import { encodeQR } from 'qr';
import type { QrShape } from '#shared/views/bookCheck.ts';

/** What may be lost of a code to stains and creases, from the least: about 7, 15, 25 and 30 in a hundred. */
const levels = ['low', 'medium', 'quartile', 'high'] as const;
export type QrLevel = (typeof levels)[number];

/**
 * Row by row, whether a module is dark; without the quiet zone, which the page around it gives. May lose what `least` says,
 * and more where that makes no module smaller.
 */
export const qrModules = (text: string, least: QrLevel = 'medium'): readonly (readonly boolean[])[] => {
  const codes = levels.slice(levels.indexOf(least)).map((ecc) => encodeQR(text, 'raw', { ecc, border: 1 }));
  const code = codes.findLast(({ length }) => length === codes[0]?.length) ?? [];
  return code.slice(1, -1).map((row) => row.slice(1, -1));
};

/** The QR code of a text; each run of dark modules in a row is one rectangle of the path. */
export const qrShape = (text: string): QrShape => {
  const modules = qrModules(text);
  const runs: string[] = [];
  for (const [row, line] of modules.entries()) {
    for (let column = 0; column < line.length; column++) {
      const start = column;
      while (line[column] === true) column++;
      if (column > start) runs.push(`M${start} ${row}h${column - start}v1h-${column - start}z`);
    }
  }
  return { modules: modules.length, path: runs.join('') };
};
