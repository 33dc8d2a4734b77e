import { bytesToHex, hexToBytes, concatBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import { bookKey } from './checkpoint.ts';
import type { NoteKey } from './note.ts';

/** An Ed25519 key in PEM is this much DER (RFC 8410) and then its 32 bytes. */
const spkiStart = '302a300506032b6570032100';

export const readPublicKey = (pem: string): NoteKey | null => {
  const [, body = ''] = /^-----BEGIN PUBLIC KEY-----\n([\s\S]*)\n-----END PUBLIC KEY-----\n$/.exec(pem) ?? [];
  const der = fromBase64(body.replaceAll('\n', ''));
  if (der?.length !== 44 || bytesToHex(der.slice(0, 12)) !== spkiStart) return null;
  return bookKey(der.slice(12));
};

/** As openssl writes and reads it. */
export const writePublicKey = ({ publicKey }: NoteKey): string =>
  `-----BEGIN PUBLIC KEY-----\n${toBase64(concatBytes(hexToBytes(spkiStart), publicKey))}\n-----END PUBLIC KEY-----\n`;
