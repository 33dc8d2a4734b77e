import { decodeQR } from 'qr/decode.js';
import { readFormCode } from '#shared/formCode.ts';

/** The code of a form and the quarter turns to the right until it stands upright; null where there is none. */
export function codeIn(pixels: ImageData): { readonly code: string; readonly turn: number } | null {
  let turn = 0;
  try {
    const code = decodeQR(pixels, {
      pointsOnDetect: ({ tl, tr }) => {
        turn = turnOf(tr.x - tl.x, tr.y - tl.y);
      },
    });
    return readFormCode(code) === null ? null : { code, turn };
  } catch {
    // The decoder throws where there is no code.
    return null;
  }
}

/** The code's upper edge points to the right on an upright form. */
const turnOf = (x: number, y: number): number => (4 - Math.round(Math.atan2(y, x) / (Math.PI / 2))) % 4;
