import { encodeQR } from 'qr';
import type { QrShape } from '#shared/views/bookCheck.ts';

/** Row by row, whether a module is dark; without the quiet zone, which the page around it gives. */
export const qrModules = (text: string): readonly (readonly boolean[])[] =>
  encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));

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
