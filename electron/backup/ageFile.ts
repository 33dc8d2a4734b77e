import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { moveOver, ownerOnly, syncFolder } from '#electron/durable.ts';
import { identityOf, recipientOf } from './passphrase.ts';

/** Encrypts a file with a passphrase in the age format (age-encryption.org/v1, scrypt), durably. */
export async function encryptFile(from: string, passphrase: string, to: string): Promise<void> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipientOf(passphrase));
  await writeStream(await encrypter.encrypt(streamOf(from)), to);
}

/** `notOpened` where the passphrase is wrong, or the file is damaged or no age file; a fault of the disk is thrown. */
export async function decryptFile(from: string, passphrase: string, to: string): Promise<'opened' | 'notOpened'> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityOf(passphrase));
  try {
    await writeStream(await decrypter.decrypt(streamOf(from)), to);
    return 'opened';
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) throw fault;
    return 'notOpened';
  }
}

const streamOf = (file: string): ReadableStream<Uint8Array> =>
  Readable.toWeb(createReadStream(file, { highWaterMark: 1 << 20 })) as ReadableStream<Uint8Array>;

async function writeStream(stream: ReadableStream<Uint8Array>, file: string): Promise<void> {
  const partial = `${file}.partial`;
  const handle = await open(partial, 'w', ownerOnly);
  try {
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) await handle.write(chunk);
    await handle.sync();
  } catch (fault) {
    await handle.close();
    await rm(partial, { force: true });
    throw fault;
  }
  await handle.close();
  moveOver(partial, file);
  syncFolder(dirname(file));
}

/** The format's first line, age-encryption.org/v1. */
export async function isAge(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(21), 0, 21, 0);
    return buffer.subarray(0, bytesRead).toString('latin1') === 'age-encryption.org/v1';
  } finally {
    await handle.close();
  }
}
