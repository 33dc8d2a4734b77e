import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProviderKind } from '#shared/facts.ts';
import { writeDurably } from './durable.ts';
import { openDocument } from './ledger/document.ts';

export type SecretPlace = 'electron' | 'keyring' | 'file';

/** Whose secret it is: a provider's, or the passphrase of the copies outside this computer. */
export type SecretOwner = ProviderKind | 'backup';

/** Passwords and passphrases. They stand nowhere else: not in the book, the settings, a log or the window. */
export interface Secrets {
  /** Null where there is none, or where it was kept in a way that this start cannot open. */
  readonly get: (owner: SecretOwner, field: string) => Promise<string | null>;
  readonly set: (owner: SecretOwner, field: string, secret: string) => Promise<void>;
  readonly remove: (owner: SecretOwner, field: string) => Promise<void>;
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
}): Promise<Secrets> => {
  const folder = join(options.dir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
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
    file: fileVault(join(folder, 'secrets.key')),
  };
  const place: SecretPlace = vaults.electron ? 'electron' : vaults.keyring ? 'keyring' : 'file';
  return {
    where: () => place,
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

const kept = z.strictObject({
  /** Sets the entries of several books in one keyring apart. */
  book: z.uuid(),
  secrets: z.record(z.string(), z.strictObject({ in: z.enum(['electron', 'keyring', 'file']), sealed: z.string() })),
});

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
  const key = async (): Promise<Buffer> => {
    if (!existsSync(keyFile)) await writeDurably(keyFile, randomBytes(32).toString('hex'));
    return Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex');
  };
  return {
    seal: async (name, secret) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', await key(), nonce).setAAD(Buffer.from(name));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
    },
    open: async (name, sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const secretKey = await key();
      return orNull(() => {
        const decipher = createDecipheriv('aes-256-gcm', secretKey, bytes.subarray(0, 12)).setAAD(Buffer.from(name));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      });
    },
  };
};

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
