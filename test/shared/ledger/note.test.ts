import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '#shared/ledger/base64.ts';
import { bookKey, openCheckpoint, originOf, saysPacksSigned, signCheckpoint } from '#shared/ledger/checkpoint.ts';
import { type NoteKey, openNote, readVerifierKey, signNote, verifierKey } from '#shared/ledger/note.ts';

/** The example in the documentation of golang.org/x/mod/sumdb/note, key and all. */
const goSecret = fromBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz')?.slice(1) ?? new Uint8Array();
const goKeyLine = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const goText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const goNote = `${goText}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
const goKey: NoteKey = { name: 'PeterNeumann', publicKey: ed25519.getPublicKey(goSecret) };

const secret = hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
const key = bookKey(ed25519.getPublicKey(secret));
const sign = (bytes: Uint8Array): Uint8Array => ed25519.sign(bytes, secret);

describe('a signed note', () => {
  it('is, to the byte, the one Go makes of the same key and text', () => {
    expect(signNote(goText, goKey, (bytes) => ed25519.sign(bytes, goSecret))).toBe(goNote);
  });

  it("opens with Go's key line, and writes that line back", () => {
    const read = readVerifierKey(goKeyLine);
    expect(read).toEqual(goKey);
    expect(verifierKey(goKey)).toBe(goKeyLine);
    expect(openNote(goNote, goKey)).toEqual({ kind: 'open', text: goText });
  });

  it.each([['c74f20a4'], ['C74F20A3'], ['']])('has no key with the id %j', (id) => {
    expect(readVerifierKey(goKeyLine.replace('c74f20a3', id))).toBeNull();
  });

  it('passes over the signatures of others, before and after its own', () => {
    const stranger = '— witness.example/a AAAAAAAA\n';
    const own = goNote.slice(goText.length + 1);
    expect(openNote(`${goText}\n${stranger.repeat(8)}${own}${stranger.repeat(8)}`, goKey).kind).toBe('open');
    expect(openNote(`${goText}\n${stranger}`, goKey)).toEqual({ kind: 'refused', problem: 'unknownKey' });
  });

  it('keeps empty lines in its text apart from the last one', () => {
    const text = 'one\n\n\ntwo\n';
    expect(openNote(signNote(text, key, sign), key)).toEqual({ kind: 'open', text });
  });

  it('is refused when any one byte of it is changed', () => {
    const bytes = new TextEncoder().encode(goNote);
    for (const at of bytes.keys()) {
      const changed = bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
      expect(openNote(new TextDecoder().decode(changed), goKey).kind, `byte ${at}`).toBe('refused');
    }
  });

  it.each([
    ['without its last newline', goNote.slice(0, -1)],
    ['with a line behind the signatures', `${goNote}more\n`],
    ['with an empty line behind the signatures', `${goNote}\n`],
    ['with a carriage return', goNote.replaceAll('\n', '\r\n')],
    ['without text', goNote.slice(goText.length)],
    ['without signatures', `${goText}\n`],
    ['with a tab in its text', goNote.replace('you think', 'you\tthink')],
  ])('is refused %s', (_, note) => {
    expect(openNote(note, goKey).kind).toBe('refused');
  });

  it.each([[''], ['with space'], ['with\u00a0space'], ['a+b'], ['two\nlines']])(
    'is not made by a key named %j',
    (name) => {
      expect(() => signNote('text\n', { ...goKey, name }, sign)).toThrow(TypeError);
    },
  );

  it.each([[''], ['no newline'], ['bell\u0007\n'], ['half\ud83d\n']])('is not made of the text %j', (text) => {
    expect(() => signNote(text, key, sign)).toThrow(TypeError);
  });
});

describe('a checkpoint', () => {
  const root = new Uint8Array(32).fill(7);
  const head = { origin: key.name, size: 20_852_163, root };

  it('names the book by the first eight hex digits of its key', () => {
    expect(originOf(key.publicKey)).toBe('yesbook.local/d75a9801');
  });

  it('says origin, size and root on three lines, and that the packs of its book have a signed list', () => {
    const checkpoint = signCheckpoint(head, key, sign);
    const lines = ['yesbook.local/d75a9801', '20852163', toBase64(root), 'packs:signed', ''];
    expect(checkpoint.split('\n').slice(0, 5)).toEqual(lines);
    expect(saysPacksSigned(checkpoint)).toBe(true);
    expect(openCheckpoint(checkpoint, key)).toEqual({ kind: 'open', head });
  });

  it('may carry further lines, which say nothing to us', () => {
    const note = signNote(`${key.name}\n0\n${toBase64(root)}\nfurther\n`, key, sign);
    expect(openCheckpoint(note, key)).toMatchObject({ kind: 'open', head: { size: 0 } });
    expect(saysPacksSigned(note)).toBe(false);
  });

  it.each([
    ['another origin', `elsewhere.example\n1\n${toBase64(root)}\n`, 'wrongOrigin'],
    ['a leading zero', `${key.name}\n01\n${toBase64(root)}\n`, 'malformed'],
    ['a negative size', `${key.name}\n-1\n${toBase64(root)}\n`, 'malformed'],
    ['a short root', `${key.name}\n1\n${toBase64(root.slice(1))}\n`, 'malformed'],
    ['no root', `${key.name}\n1\n`, 'malformed'],
    ['an empty further line', `${key.name}\n1\n${toBase64(root)}\n\nx\n`, 'malformed'],
  ])('is refused with %s, though signed', (_, text, problem) => {
    expect(openCheckpoint(signNote(text, key, sign), key)).toEqual({ kind: 'refused', problem });
  });
});

describe('base 64 (RFC 4648)', () => {
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as %j and reads it back', (plain, encoded) => {
    const bytes = new TextEncoder().encode(plain);
    expect(toBase64(bytes)).toBe(encoded);
    expect(fromBase64(encoded)).toEqual(bytes);
  });

  it.each([['Zg'], ['Zh=='], ['Zm9='], ['Z==='], ['Zm9v\n'], ['Zm-v'], ['===='], ['Zg==Zg==']])(
    'does not read %j',
    (encoded) => {
      expect(fromBase64(encoded)).toBeNull();
    },
  );
});
