import { deflateSync } from 'node:zlib';

const WIDTH = 240;
const HEIGHT = 80;

/** A made-up signature as a picture, so that the sample's signed yeses have something to show. PNG as in RFC 2083. */
export function signaturePng(): Uint8Array {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 255);
  for (let y = 0; y < HEIGHT; y += 1) rows[y * (WIDTH + 1)] = 0;
  for (let step = 0; step <= 2400; step += 1) {
    const t = step / 2400;
    const x = Math.round(16 + t * (WIDTH - 40) + 9 * Math.sin(t * 31));
    const y = Math.round(HEIGHT / 2 + 22 * Math.sin(t * 19) * (1 - t * 0.7) + 6 * Math.cos(t * 47));
    for (const [dx, dy] of pen) rows[(y + dy) * (WIDTH + 1) + 1 + x + dx] = 30;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

const pen = [
  [0, 0],
  [1, 0],
  [0, 1],
] as const;

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** CRC-32 as PNG wants it; node:zlib has one only from Node 22 on. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
