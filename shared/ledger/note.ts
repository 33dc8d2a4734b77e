import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import { sameBytes } from './treeProof.ts';

/** An Ed25519 key a note may be signed with; `publicKey` is its 32 bytes as RFC 8032 writes them. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array };

export type Sign = (bytes: Uint8Array) => Uint8Array;

/** Whether a key has signed these bytes. Handed in where many are checked: the host has a quicker one in its machine. */
export type HasSigned = (signature: Uint8Array, bytes: Uint8Array, publicKey: Uint8Array) => boolean;

export type NoteProblem = 'malformed' | 'unknownKey' | 'wrongSignature';

export type OpenedNote =
  | { readonly kind: 'open'; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: NoteProblem };

/** A note as https://c2sp.org/signed-note describes it, with one Ed25519 signature. */
export const signNote = (text: string, key: NoteKey, sign: Sign): string => {
  if (!isNoteText(text)) throw new TypeError('a note is whole lines without control characters');
  if (!isKeyName(key.name)) throw new TypeError(`no note can be signed as ${JSON.stringify(key.name)}`);
  const signature = toBase64(concatBytes(keyId(key), sign(utf8ToBytes(text))));
  return `${text}\n— ${key.name} ${signature}\n`;
};

/** The text is to be believed only when this says so; other people's signatures are passed over. */
export const openNote = (note: string, key: NoteKey, hasSigned: HasSigned = isSignature): OpenedNote => {
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2).split('\n');
  if (note.length > longest || split < 1 || !isNoteText(note) || lines.pop() !== '') return refused('malformed');
  const signatures = lines.map(readSignature);
  if (signatures.length === 0 || signatures.length > most || signatures.includes(null)) return refused('malformed');
  const id = keyId(key);
  const own = signatures.find((line) => line !== null && line.name === key.name && sameBytes(line.id, id));
  if (!own) return refused('unknownKey');
  return hasSigned(own.signature, utf8ToBytes(text), key.publicKey)
    ? { kind: 'open', text }
    : refused('wrongSignature');
};

/** The first four bytes of SHA-256 over name, newline, the type byte of Ed25519 and the public key. */
const keyId = ({ name, publicKey }: NoteKey): Uint8Array =>
  sha256(concatBytes(utf8ToBytes(`${name}\n`), ed25519Type, publicKey)).slice(0, 4);

/** The key on one line, as Go's `golang.org/x/mod/sumdb/note` and the tools around it write and read it. */
export const verifierKey = (key: NoteKey): string =>
  `${key.name}+${bytesToHex(keyId(key))}+${toBase64(concatBytes(ed25519Type, key.publicKey))}`;

export const readVerifierKey = (line: string): NoteKey | null => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line) ?? [];
  const held = encoded === undefined ? null : fromBase64(encoded);
  if (name === undefined || id === undefined || held?.length !== 33 || held[0] !== ed25519Type[0]) return null;
  const key = { name, publicKey: held.slice(1) };
  return isKeyName(name) && sameBytes(keyId(key), hexToBytes(id)) ? key : null;
};

const ed25519Type = new Uint8Array([1]);
/** Far above what the format asks a verifier to accept (16 signatures), and low enough to read at leisure. */
const most = 100;
const longest = 1_000_000;

const refused = (problem: NoteProblem): OpenedNote => ({ kind: 'refused', problem });

const isNoteText = (text: string): boolean =>
  text.endsWith('\n') &&
  !/\p{Surrogate}/u.test(text) &&
  Array.from(text).every((character) => character >= ' ' || character === '\n');

const isKeyName = (name: string): boolean => name !== '' && !/[\s+\p{White_Space}]/u.test(name);

const readSignature = (line: string): { name: string; id: Uint8Array; signature: Uint8Array } | null => {
  const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const held = encoded === undefined ? null : fromBase64(encoded);
  if (name === undefined || !isKeyName(name) || held === null || held.length < 5) return null;
  return { name, id: held.slice(0, 4), signature: held.slice(4) };
};

/** Strict RFC 8032 (`zip215: false`), as openssl and Go check it. */
const isSignature: HasSigned = (signature, bytes, publicKey) => {
  try {
    return ed25519.verify(signature, bytes, publicKey, { zip215: false });
  } catch {
    // A signature of the wrong length or a key that is no point throws; both mean: not signed by this key.
    return false;
  }
};
