import { create as createQr } from 'qrcode';
import type { QrShape } from '#shared/views/bookCheck.ts';

/** The QR code of a text; each run of dark modules in a row is one rectangle of the path. */
export const qrShape = (text: string): QrShape => {
  const { modules } = createQr(text, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column++;
      if (column > start) runs.push(`M${start} ${row}h${column - start}v1h-${column - start}z`);
    }
  }
  return { modules: modules.size, path: runs.join('') };
};
