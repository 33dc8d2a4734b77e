import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProviderKind } from '#shared/facts.ts';
import type { Mended } from '#shared/machine.ts';
import { moveOver, writeDurably } from './durable.ts';
import { fieldsIn, openDocument } from './ledger/document.ts';

export type SecretPlace = 'electron' | 'keyring' | 'file';

/** Whose secret it is: a provider's, that of an account used there before, or of the copies outside this computer. */
export type SecretOwner = ProviderKind | `${ProviderKind}:${string}` | 'backup';

/** Passwords and passphrases. They stand nowhere else: not in the book, the settings, a log or the window. */
export interface Secrets {
  /** Null where there is none, or where it was kept in a way that this start cannot open. */
  readonly get: (owner: SecretOwner, field: string) => Promise<string | null>;
  readonly set: (owner: SecretOwner, field: string, secret: string) => Promise<void>;
  readonly remove: (owner: SecretOwner, field: string) => Promise<void>;
  /** Whether one was put away, wherever; it may be that this start cannot open it. */
  readonly isKept: (owner: SecretOwner, field: string) => boolean;
  readonly isAnyKept: () => boolean;
  /** Where a new secret is put. */
  readonly where: () => SecretPlace;
}

/** What of Electron's safeStorage is used; only Electron's own process can hand it in. */
export type SafeStorage = {
  readonly isEncryptionAvailable: () => boolean;
  readonly getSelectedStorageBackend?: () => string;
  readonly encryptString: (text: string) => Buffer;
  readonly decryptString: (encrypted: Buffer) => string;
};

/** A secret store that may refuse; it throws where it is not there. */
export type Keyring = {
  readonly get: (account: string) => Promise<string | null>;
  readonly set: (account: string, secret: string) => Promise<void>;
  readonly remove: (account: string) => Promise<void>;
};

/**
 * Opens the best place this start has: what Electron encrypts with the system's own key, else the system's keyring,
 * else a file. The file is readable by the owner of the account alone and encrypted with a key beside it: that keeps a
 * secret out of a copied or indexed file, not from somebody who can read the whole folder; the app says so.
 */
export const openSecrets = async (options: {
  readonly dir: string;
  readonly safeStorage?: SafeStorage;
  readonly keyring?: Keyring | null;
  readonly report?: (notice: Mended) => void;
}): Promise<Secrets> => {
  const folder = join(options.dir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const inFile = fileVault(join(folder, 'secrets.key'));
  const keptIn = await mendSecrets(folder, inFile);
  if (keptIn !== null) options.report?.({ kind: 'secretsSetAside', keptIn });
  const document = await openDocument(join(folder, 'secrets.json'), (read) => kept.parse(read), {
    book: randomUUID(),
    secrets: {},
  });
  // Written down at once, for the keyring's entries go by it.
  await document.set(document.get());
  const keyring = options.keyring === undefined ? await findKeyring() : options.keyring;
  const vaults: Readonly<Record<SecretPlace, Vault | null>> = {
    electron: electronVault(options.safeStorage),
    keyring: keyring && keyringVault(keyring, document.get().book),
    file: inFile,
  };
  const place: SecretPlace = vaults.electron ? 'electron' : vaults.keyring ? 'keyring' : 'file';
  return {
    where: () => place,
    isKept: (owner, field) => Object.hasOwn(document.get().secrets, `${owner}.${field}`),
    isAnyKept: () => Object.keys(document.get().secrets).length > 0,
    get: async (owner, field) => {
      const name = `${owner}.${field}`;
      const entry = document.get().secrets[name];
      const vault = entry && vaults[entry.in];
      return vault ? vault.open(name, entry.sealed) : null;
    },
    set: async (owner, field, secret) => {
      const name = `${owner}.${field}`;
      const sealed = await (vaults[place] as Vault).seal(name, secret);
      const { book, secrets } = document.get();
      await document.set({ book, secrets: { ...secrets, [name]: { in: place, sealed } } });
    },
    remove: async (owner, field) => {
      const name = `${owner}.${field}`;
      const { book, secrets } = document.get();
      const { [name]: entry, ...others } = secrets;
      if (entry?.in === 'keyring') await keyring?.remove(accountOf(book, name));
      await document.set({ book, secrets: others });
    },
  };
};

const entryReader = z.strictObject({ in: z.enum(['electron', 'keyring', 'file']), sealed: z.string() });
const kept = z.strictObject({
  /** Sets the entries of several books in one keyring apart. */
  book: z.uuid(),
  secrets: z.record(z.string(), entryReader),
});
type Kept = z.infer<typeof kept>;

/**
 * A damaged file of secrets does not keep a shop from its book: it is put aside as it was, and what still opens goes on.
 * Answers where it lies, null where every secret is there.
 */
async function mendSecrets(folder: string, vault: Vault): Promise<string | null> {
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const read = fieldsIn(text);
  const sound: Kept['secrets'] = {};
  for (const [name, value] of Object.entries(Object(read['secrets']))) {
    const entry = entryReader.safeParse(value).data;
    if (entry === undefined) continue;
    // A keyring may be locked today and open tomorrow; what the key beside it does not open will never open again.
    if (entry.in !== 'file' || (await vault.open(name, entry.sealed)) !== null) sound[name] = entry;
  }
  const whole = kept.safeParse(read).data;
  if (whole !== undefined && Object.keys(whole.secrets).length === Object.keys(sound).length) return null;
  const time = new Date().toISOString().replaceAll(':', '-');
  const keptIn = join(folder, `secrets.damaged-${time}.json`);
  await writeDurably(keptIn, text);
  const keyFile = join(folder, 'secrets.key');
  if (existsSync(keyFile) && Object.values(sound).every((entry) => entry.in !== 'file'))
    moveOver(keyFile, join(folder, `secrets.damaged-${time}.key`));
  const book = z.uuid().safeParse(read['book']).data ?? randomUUID();
  await writeDurably(file, JSON.stringify({ book, secrets: sound } satisfies Kept));
  return keptIn;
}

/** Turns a secret into what may stand in `secrets.json`, and back; null where it cannot be opened here. */
type Vault = {
  readonly seal: (name: string, secret: string) => Promise<string>;
  readonly open: (name: string, sealed: string) => Promise<string | null>;
};

const electronVault = (safeStorage: SafeStorage | undefined): Vault | null => {
  if (safeStorage === undefined || !safeStorage.isEncryptionAvailable()) return null;
  // On Linux without a keyring Electron offers a fixed password, which is none.
  if (safeStorage.getSelectedStorageBackend?.() === 'basic_text') return null;
  return {
    seal: async (_, secret) => safeStorage.encryptString(secret).toString('base64'),
    open: async (_, sealed) => orNull(() => safeStorage.decryptString(Buffer.from(sealed, 'base64'))),
  };
};

const accountOf = (book: string, name: string): string => `${book}/${name}`;

const keyringVault = (keyring: Keyring, book: string): Vault => ({
  seal: async (name, secret) => {
    await keyring.set(accountOf(book, name), secret);
    return '';
  },
  open: (name) => keyring.get(accountOf(book, name)).catch(() => null),
});

const fileVault = (keyFile: string): Vault => {
  const read = (): Buffer => Buffer.from(existsSync(keyFile) ? readFileSync(keyFile, 'utf8').trim() : '', 'hex');
  const keyToSeal = async (): Promise<Buffer> => {
    if (read().length !== KEY_BYTES) await writeDurably(keyFile, randomBytes(KEY_BYTES).toString('hex'));
    return read();
  };
  return {
    seal: async (name, secret) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', await keyToSeal(), nonce).setAAD(Buffer.from(name));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
    },
    open: async (name, sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      return orNull(() => {
        const decipher = createDecipheriv('aes-256-gcm', read(), bytes.subarray(0, 12)).setAAD(Buffer.from(name));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      });
    },
  };
};

const KEY_BYTES = 32;

/** A secret that does not open counts as not there: the owner types it again. */
const orNull = (open: () => string): string | null => {
  try {
    return open();
  } catch {
    return null;
  }
};

/** A keyring that waits for somebody to unlock it must not keep the book from opening. */
const patienceMs = 3_000;

const findKeyring = async (): Promise<Keyring | null> => {
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring');
    // On Linux only the Secret Service: the kernel's keyring forgets at the next start.
    const entry = (account: string) =>
      new AsyncEntry('Yesbook', account, process.platform === 'linux' ? { linux: { store: 'secret-service' } } : {});
    const keyring: Keyring = {
      get: (account) => entry(account).getPassword(AbortSignal.timeout(patienceMs)),
      set: (account, secret) => entry(account).setPassword(secret, AbortSignal.timeout(patienceMs)),
      remove: async (account) => void (await entry(account).deleteCredential(AbortSignal.timeout(patienceMs))),
    };
    const probe = `probe/${randomUUID()}`;
    await keyring.set(probe, probe);
    const isThere = (await keyring.get(probe)) === probe;
    await keyring.remove(probe);
    return isThere ? keyring : null;
  } catch {
    return null;
  }
};
