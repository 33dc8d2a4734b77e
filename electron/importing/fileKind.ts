export type FileKind =
  | 'text'
  | 'xlsx'
  | 'oldSpreadsheet'
  | 'openDocument'
  | 'pdf'
  | 'picture'
  | 'document'
  | 'archive'
  | 'unknown';

/** First bytes as the formats' own documents give them. */
const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['oldSpreadsheet', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** What a file is by its bytes; its name is not asked, because lists are renamed. */
export function fileKind(bytes: Uint8Array): FileKind {
  const signed = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (signed !== undefined) return signed[0];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) return zipKind(bytes);
  return isText(bytes) ? 'text' : 'unknown';
}

/** A ZIP's directory stands at its end and names its files in the clear. */
function zipKind(bytes: Uint8Array): FileKind {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (raw.includes('xl/workbook')) return 'xlsx';
  if (raw.includes('word/document.xml')) return 'document';
  return raw.includes('application/vnd.oasis.opendocument') ? 'openDocument' : 'archive';
}

/** What a ZIP says it will be unpacked, in bytes: the sum over its directory (PKWARE APPNOTE 4.3.12). */
export function unpackedBytes(zip: Uint8Array): number {
  const raw = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  let sum = 0;
  for (
    let at = raw.indexOf(directoryEntry);
    at >= 0 && at + 28 <= raw.length;
    at = raw.indexOf(directoryEntry, at + 4)
  ) {
    sum += raw.readUInt32LE(at + 24);
  }
  return sum;
}

const directoryEntry = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

/** Text has next to no control characters, in any encoding; NUL is left to the decoder, as UTF-16 is half NULs. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  const odd = sample.reduce((count, byte) => count + Number(isControl(byte)), 0);
  return odd <= sample.length / 100;
}

/** Tab, line ends, form feed and the old end-of-file mark of DOS are text. */
const isControl = (byte: number): boolean =>
  byte !== 0 && (byte < 0x09 || (byte > 0x0d && byte < 0x1a) || (byte > 0x1a && byte < 0x20) || byte === 0x7f);
