import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openPack } from '#renderer/verify/openPack.ts';

const open = (bytes: Uint8Array) => openPack(new Blob([bytes as BlobPart]));

/** The same bytes with one text in place of another that is as long, in every place. */
const patched = (bytes: Uint8Array, text: string, by: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(text, by), 'latin1');

it('tells a file that is in the ZIP twice, whichever of the two fits', async () => {
  const opened = await open(
    patched(zipSync({ 'proof.pdf': strToU8('one'), 'proof.pdX': strToU8('two') }), 'pdX', 'pdf'),
  );
  expect(opened?.findings).toContainEqual({ kind: 'twice', file: 'proof.pdf' });
});

it('lets no name hide a file', async () => {
  const opened = await open(patched(zipSync({ aaaaaaaaa: strToU8('slipped in') }), 'aaaaaaaaa', '__proto__'));
  expect(opened?.findings).toContainEqual({ kind: 'notListed', file: '__proto__' });
});

it('does not unpack what claims more room than there is', async () => {
  const zip = Buffer.from(zipSync({ 'proof.pdf': strToU8('x'.repeat(1000)) }));
  // The whole size, in the central directory.
  zip.writeUInt32LE(0xfffffff0, zip.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
  expect(await open(zip)).toBeNull();
});

it('says of a file that is gone that it cannot be read', async () => {
  const gone = Object.assign(new Blob([]), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  expect(await openPack(gone)).toBeNull();
});

it('finds a line that is no entry of any book, whatever it looks like', async () => {
  const entry = { seq: 0, at: '2026-11-22T10:15:30.123Z', type: 'consent.given', subject: 'anna', digest: 'aa' };
  const line = JSON.stringify({ ...entry, salt: 'aa', fact: {} });
  const opened = await open(zipSync({ 'entries.jsonl': strToU8(`${line}\n`) }));
  expect(opened?.head).toBeNull();
  expect(opened?.findings).toContainEqual({ kind: 'unreadable', file: 'entries.jsonl', line: 1 });
});
