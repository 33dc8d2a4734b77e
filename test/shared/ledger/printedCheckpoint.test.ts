import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { bookKey, openCheckpoint, signCheckpoint } from '#shared/ledger/checkpoint.ts';
import { toBase64 } from '#shared/ledger/base64.ts';
import { signNote } from '#shared/ledger/note.ts';
import { readPrinted } from '#shared/ledger/printedCheckpoint.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = bookKey(new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)));
const signing = (bytes: Uint8Array): Uint8Array => sign(null, bytes, privateKey);
const noteOf = (size: number, first: number): string =>
  signCheckpoint({ origin: key.name, size, root: new Uint8Array(32).fill(first) }, key, signing);
/** As it was printed when checkpoints said nothing of packs. */
const noteBefore = (size: number, first: number): string =>
  signNote(`${key.name}\n${size}\n${toBase64(new Uint8Array(32).fill(first))}\n`, key, signing);

it.each<[string, (note: string) => string]>([
  ['as it was signed', (note) => note],
  ['without its last line end', (note) => note.trimEnd()],
  ['with the line ends of Windows', (note) => note.replaceAll('\n', '\r\n')],
  ['as a scanner types it, on one line', (note) => note.replaceAll('\n', ' ')],
  ['broken where a narrow receipt breaks it', (note) => note.replaceAll(/(.{30})/g, '$1\n')],
  ['with a hyphen for the dash', (note) => note.replace('—', '-')],
])('a printed checkpoint is read %s', (_, print) => {
  // A root that begins with digits in base64 must not be taken for a part of the size.
  for (const [size, first] of [
    [0, 0],
    [7, 0xd3],
    [41, 0xdf],
    [1_284, 0x00],
    [1_000_000, 0xff],
  ] as const) {
    for (const note of [noteOf(size, first), noteBefore(size, first)]) {
      expect(readPrinted(print(note))).toBe(note);
      expect(openCheckpoint(readPrinted(print(note)) ?? '', key)).toMatchObject({ kind: 'open', head: { size } });
    }
  }
});

it.each(['', 'yesbook.local/12345678', 'hello', noteOf(7, 1).slice(0, 80), `${noteOf(7, 1)}more`])(
  '%j is no checkpoint',
  (text) => expect(readPrinted(text)).toBeNull(),
);
