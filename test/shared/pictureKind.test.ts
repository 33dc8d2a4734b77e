import { describe, expect, it } from 'vitest';
import { isPictureOrPdf } from '#shared/pictureKind.ts';

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('what can show a signature', () => {
  it.each([
    ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', true],
    ['a PNG', '\x89PNG\r\n\x1a\n', true],
    ['a GIF', 'GIF89a', true],
    ['a WebP', 'RIFF\x24\0\0\0WEBPVP8 ', true],
    ['a photo of an iPhone', '\0\0\0\x18ftypheic', true],
    ['a TIFF of a scanner', 'II*\0\x08\0\0\0', true],
    ['a TIFF the other way round', 'MM\0*\0\0\0\x08', true],
    ['a PDF', '%PDF-1.7', true],
    ['a PDF after a byte order mark', '\xef\xbb\xbf%PDF-1.4', true],
    ['words that are called a picture', 'no picture', false],
    ['a web page that came instead of the photo', '<!doctype html>', false],
    ['a list', 'Name;Telefon', false],
    ['nothing', '', false],
    ['the first byte alone', '\xff', false],
  ])('%s', (_, text, shows) => {
    expect(isPictureOrPdf(latin(text))).toBe(shows);
  });
});
