import type { Encoding, Oddity } from '#shared/importing/table.ts';

export type Decoded = { readonly text: string; readonly encoding: Encoding; readonly oddities: readonly Oddity[] };

/** The share of NUL bytes on one side from which bytes are taken for UTF-16: digits and Latin letters have one each. */
const MOSTLY = 0.3;

/** Turns a file's bytes into text, in the encoding the owner chose or else in the one recognised. */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const encoding = chosen ?? recognise(bytes);
  const raw = toText(bytes, encoding);
  const text = withoutEndMark(raw.replaceAll('\0', ''));
  const oddities: Oddity[] = [];
  if (raw.includes('\0')) oddities.push('nulsDropped');
  if (text.includes('\uFFFD')) oddities.push('charactersLost');
  return { text, encoding, oddities };
}

/** Node from 20.18.3 on reads Windows-1252 as Latin-1 (nodejs/node issue 56542), without euro sign and long dashes. */
function toText(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replaceAll(/[\u{80}-\u{9F}]/gu, (letter) => c1.charAt(letter.charCodeAt(0) - 0x80));
}

/** Bytes 80 to 9F as the WHATWG's index windows-1252 has them. */
const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * A byte order mark decides; then NULs on one side (UTF-16 without a mark); then UTF-8 if every byte fits,
 * which text in another encoding with a single umlaut practically never does; else what Excel writes in Western Europe.
 */
function recognise(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 8192);
  const low = nulShare(sample, 0);
  const high = nulShare(sample, 1);
  if (high > MOSTLY && low < high / 4) return 'utf-16le';
  if (low > MOSTLY && high < low / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function nulShare(sample: Uint8Array, side: 0 | 1): number {
  const half = sample.filter((_, at) => at % 2 === side);
  return half.length === 0 ? 0 : half.filter((byte) => byte === 0).length / half.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** DOS ended a text file with Ctrl-Z, and some tills still do. */
const withoutEndMark = (text: string): string => (text.endsWith('\u001A') ? text.slice(0, -1) : text);
