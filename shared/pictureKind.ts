const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

export const pngBegins: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What cameras, scanners and screenshots make: JPEG, PNG, GIF, BMP, TIFF both ways round, WebP, HEIC and AVIF. */
const beginnings: readonly { readonly at: number; readonly bytes: readonly number[] }[] = [
  { at: 0, bytes: [0xff, 0xd8, 0xff] },
  { at: 0, bytes: pngBegins },
  { at: 0, bytes: ascii('GIF8') },
  { at: 0, bytes: ascii('BM') },
  { at: 0, bytes: [...ascii('II*'), 0] },
  { at: 0, bytes: [...ascii('MM'), 0, ...ascii('*')] },
  { at: 8, bytes: ascii('WEBP') },
  { at: 4, bytes: ascii('ftyp') },
];

/** As many bytes as tell what a file is: a PDF may have a few before its mark, which readers look for in these. */
export const tellingBytes = 1024;

/**
 * Whether a file can show what somebody signed. What it is called says nothing: a yes with proof B rests on what is in it,
 * and a torn download or a wrong file would come to light only when the proof is needed.
 */
export const isPictureOrPdf = (bytes: Uint8Array): boolean =>
  beginnings.some((one) => one.bytes.every((byte, index) => bytes[one.at + index] === byte)) ||
  String.fromCharCode(...bytes.subarray(0, tellingBytes)).includes('%PDF-');
