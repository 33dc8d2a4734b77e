import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bookKey, originOf } from '#shared/ledger/checkpoint.ts';
import type { NoteKey, Sign } from '#shared/ledger/note.ts';
import { moveOver, writeDurably } from '#electron/durable.ts';
import { bookFault } from './fault.ts';

/** The book's own key: what it signs checkpoints with. */
export type SigningKey = {
  readonly key: NoteKey;
  readonly sign: Sign;
  /** SubjectPublicKeyInfo in PEM, as openssl reads it. */
  readonly publicPem: string;
};

/** Reads the key, or makes one at the first start. */
export const openSigningKey = async (folder: string): Promise<SigningKey> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, keyFile);
  return existsSync(file) ? readKey(file) : makeKey(file);
};

/**
 * Puts the key aside and makes a new one, which begins a new book name: needed when a restored backup is shorter than
 * what the old key has signed, because under one name no two checkpoints may contradict each other.
 */
export const renewSigningKey = async (folder: string, { key }: SigningKey): Promise<SigningKey> => {
  moveOver(join(folder, keyFile), join(folder, `retired-${shortName(key)}.pem`));
  return makeKey(join(folder, keyFile));
};

/** The keys this folder's books were signed with before, each put aside in good order. */
export const retiredKeys = async (folder: string): Promise<readonly NoteKey[]> => {
  const retired = (await readdir(folder)).filter((name) => name.startsWith('retired-') && name.endsWith('.pem'));
  return retired.map((name) => readKey(join(folder, name)).key);
};

/** The names of the books this folder's earlier keys stood for. */
export const retiredOrigins = async (folder: string): Promise<ReadonlySet<string>> =>
  new Set((await retiredKeys(folder)).map(({ name }) => name));

/** The eight hex digits that tell one book from another. */
export const shortName = (key: NoteKey): string => originOf(key.publicKey).split('/')[1] ?? '';

const keyFile = 'ledger-ed25519.pem';

const makeKey = async (file: string): Promise<SigningKey> => {
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeDurably(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return readKey(file);
};

const readKey = (file: string): SigningKey => {
  const privateKey = parseKey(file);
  const publicKey = createPublicKey(privateKey);
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return {
    key: bookKey(new Uint8Array(raw)),
    sign: (bytes) => sign(null, bytes, privateKey),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};

const parseKey = (file: string): KeyObject => {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw bookFault({ kind: 'fileUnreadable', file, detail: 'this is not a private key' }, error);
  }
  throw bookFault({ kind: 'fileUnreadable', file, detail: 'this is not an Ed25519 key' });
};
