import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bookKey, originOf } from '#shared/ledger/checkpoint.ts';
import { readPublicKey } from '#shared/ledger/publicKey.ts';
import type { HasSigned, NoteKey, Sign } from '#shared/ledger/note.ts';
import { moveOver, syncFolder, writeDurably } from '#electron/durable.ts';
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
  const file = join(folder, ownKeyFile);
  const signing = existsSync(file) ? readKey(file) : await makeKey(file);
  const kept = join(folder, publicName(signing.key));
  if (!existsSync(kept)) await writeDurably(kept, signing.publicPem);
  return signing;
};

/** The machine's own check, which takes a tenth of the time; a book has a checkpoint for each day and each receipt. */
export const hasSigned: HasSigned = (signature, bytes, publicKey) => {
  try {
    return verify(null, bytes, publicKeyOfBytes(publicKey), signature);
  } catch {
    // A key that is no point on the curve has signed nothing.
    return false;
  }
};

const publicKeyOfBytes = (raw: Uint8Array): KeyObject => {
  const known = publicKeys.get(raw);
  if (known !== undefined) return known;
  const x = Buffer.from(raw).toString('base64url');
  const made = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  publicKeys.set(raw, made);
  return made;
};
const publicKeys = new WeakMap<Uint8Array, KeyObject>();

/** Whether the key could be read now. */
export const keyState = (folder: string): 'there' | 'missing' | 'damaged' => {
  const file = join(folder, ownKeyFile);
  if (!existsSync(file)) return 'missing';
  return parseKey(readFileSync(file)) === null ? 'damaged' : 'there';
};

/** Keeps what is left of a damaged key, for somebody who can mend it, and makes room for another. */
export const setKeyAside = async (folder: string): Promise<void> => {
  const file = join(folder, ownKeyFile);
  if (keyState(folder) !== 'damaged') return;
  const time = new Date().toISOString().replaceAll(':', '-');
  await writeDurably(join(folder, `ledger-ed25519.damaged-${time}.pem`), readFileSync(file));
  rmSync(file);
  syncFolder(folder);
};

/** Puts the key that was found elsewhere in its place. */
export const putKeyBack = async (folder: string, pem: Uint8Array): Promise<void> => {
  await setKeyAside(folder);
  await writeDurably(join(folder, ownKeyFile), pem);
};

/** The key in a file from elsewhere; null where there is none in it. */
export const keyIn = (pem: Uint8Array): NoteKey | null => {
  const privateKey = parseKey(Buffer.from(pem));
  return privateKey === null ? null : toSigningKey(privateKey).key;
};

/**
 * The public halves of this book's own keys, which tell what was signed should a key be lost. Only what they are named
 * after is believed.
 */
export const publicKeysIn = async (folder: string): Promise<readonly NoteKey[]> => {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).flatMap((name) => {
    if (!/^public-[0-9a-f]{8}\.pem$/.test(name)) return [];
    const key = readPublicKey(readFileSync(join(folder, name), 'utf8'));
    return key !== null && publicName(key) === name ? [key] : [];
  });
};

export const publicKeyOf = async (folder: string, origin: string): Promise<NoteKey | null> =>
  (await publicKeysIn(folder)).find(({ name }) => name === origin) ?? null;

const publicName = (key: NoteKey): string => `public-${shortName(key)}.pem`;

/**
 * Puts the key aside and makes a new one, which begins a new book name: needed when a restored backup is shorter than
 * what the old key has signed, because under one name no two checkpoints may contradict each other.
 */
export const renewSigningKey = async (folder: string, { key }: SigningKey): Promise<SigningKey> => {
  moveOver(join(folder, ownKeyFile), join(folder, `retired-${shortName(key)}.pem`));
  return openSigningKey(folder);
};

/** The keys this folder's books were signed with before, each put aside in good order. */
export const retiredKeys = async (folder: string): Promise<readonly NoteKey[]> => {
  if (!existsSync(folder)) return [];
  const publicKeys = await publicKeysIn(folder);
  return (await readdir(folder)).flatMap((name) => {
    const [, short] = /^retired-([0-9a-f]{8})\.pem$/.exec(name) ?? [];
    if (short === undefined) return [];
    // It signs nothing more: a damaged one has said all it had to say where its public half is there.
    return keyIn(readFileSync(join(folder, name))) ?? publicKeys.find((key) => shortName(key) === short) ?? [];
  });
};

/** The names of the books this folder's earlier keys stood for. */
export const retiredOrigins = async (folder: string): Promise<ReadonlySet<string>> =>
  new Set((await retiredKeys(folder)).map(({ name }) => name));

/** Keys that were named, each with its public half where that is still there. */
export const keysNamed = async (
  folder: string,
  names: ReadonlySet<string>,
): Promise<readonly { readonly origin: string; readonly key: NoteKey | null }[]> => {
  if (names.size === 0) return [];
  const known = [...(await retiredKeys(folder)), ...(await publicKeysIn(folder))];
  return [...names].map((origin) => ({ origin, key: known.find(({ name }) => name === origin) ?? null }));
};

/** The eight hex digits that tell one book from another. */
export const shortName = (key: NoteKey): string => originOf(key.publicKey).split('/')[1] ?? '';

export const ownKeyFile = 'ledger-ed25519.pem';

const makeKey = async (file: string): Promise<SigningKey> => {
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeDurably(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return readKey(file);
};

const readKey = (file: string): SigningKey => {
  const privateKey = parseKey(readFileSync(file));
  if (privateKey === null) throw bookFault({ kind: 'fileUnreadable', file, detail: 'this is not an Ed25519 key' });
  return toSigningKey(privateKey);
};

const toSigningKey = (privateKey: KeyObject): SigningKey => {
  const publicKey = createPublicKey(privateKey);
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return {
    key: bookKey(new Uint8Array(raw)),
    sign: (bytes) => sign(null, bytes, privateKey),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};

/** Null where it is no Ed25519 key, or a damaged one. */
const parseKey = (pem: Buffer): KeyObject | null => {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
};
