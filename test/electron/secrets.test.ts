import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mended } from '#shared/machine.ts';
import { type Keyring, type SafeStorage, openSecrets } from '#electron/secrets.ts';

const secret = 'a token nobody may see';

/** Behaves as a keyring does: keeps by account, and refuses where it is told to. */
const keyringOf = (entries: Map<string, string>): Keyring => ({
  get: async (account) => entries.get(account) ?? null,
  set: async (account, text) => void entries.set(account, text),
  remove: async (account) => void entries.delete(account),
});

const safeStorage = (backend: string): SafeStorage => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => backend,
  encryptString: (text) => Buffer.from(text, 'utf8').reverse(),
  decryptString: (bytes) => Buffer.from(bytes).reverse().toString('utf8'),
});

describe('secrets', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'secrets-'));
  });
  afterEach(async () => {
    await rm(dir, { recursive: true });
  });
  const allFiles = async () => {
    const names = await readdir(join(dir, 'keys'));
    return (await Promise.all(names.map((name) => readFile(join(dir, 'keys', name), 'utf8')))).join('\n');
  };

  it('a file keeps them where there is no keyring, for the owner of the account alone', async () => {
    const secrets = await openSecrets({ dir, keyring: null });
    expect(secrets.where()).toBe('file');
    expect(await secrets.get('twilio', 'secret')).toBeNull();
    await secrets.set('twilio', 'secret', secret);
    const again = await openSecrets({ dir, keyring: null });
    expect(await again.get('twilio', 'secret')).toBe(secret);
    expect(await again.get('vonage', 'secret')).toBeNull();
    expect(await allFiles()).not.toContain(secret);
    if (process.platform !== 'win32') {
      for (const name of await readdir(join(dir, 'keys'))) {
        expect((await stat(join(dir, 'keys', name))).mode & 0o077).toBe(0);
      }
    }
    await again.remove('twilio', 'secret');
    expect(await again.get('twilio', 'secret')).toBeNull();
  });

  it('a sealed secret is good for its own provider and field only, and not when it was touched', async () => {
    const secrets = await openSecrets({ dir, keyring: null });
    await secrets.set('twilio', 'secret', secret);
    const file = join(dir, 'keys', 'secrets.json');
    const { book, secrets: kept } = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ book, secrets: { 'vonage.apiSecret': kept['twilio.secret'] } }));
    const again = await openSecrets({ dir, keyring: null });
    expect(await again.get('vonage', 'apiSecret')).toBeNull();
  });

  it.each([
    ['secrets.json', 'no JSON at all', () => '\0\0\0\0'],
    ['secrets.json', 'cut off', (text: string) => text.slice(0, 40)],
    ['secrets.key', 'cut off', (text: string) => text.slice(0, 20)],
    ['secrets.key', 'another one', (text: string) => text.replace(/^./, (one) => (one === '0' ? '1' : '0'))],
  ])('a damaged %s (%s) is put aside as it was, and new ones are kept', async (name, _, harm) => {
    await (await openSecrets({ dir, keyring: null })).set('twilio', 'secret', secret);
    const file = join(dir, 'keys', name);
    const damaged = harm(await readFile(file, 'utf8'));
    await writeFile(file, damaged);
    const reported: Mended[] = [];
    const secrets = await openSecrets({ dir, keyring: null, report: (notice) => reported.push(notice) });
    expect(reported).toMatchObject([{ kind: 'secretsSetAside' }]);
    expect(secrets.isKept('twilio', 'secret')).toBe(false);
    expect(await secrets.get('twilio', 'secret')).toBeNull();
    const aside = (await readdir(join(dir, 'keys'))).filter((each) => each.startsWith('secrets.damaged-'));
    expect(await Promise.all(aside.map((each) => readFile(join(dir, 'keys', each), 'utf8')))).toContain(damaged);
    await secrets.set('twilio', 'secret', 'another');
    const again = await openSecrets({ dir, keyring: null, report: (notice) => reported.push(notice) });
    expect(await again.get('twilio', 'secret')).toBe('another');
    expect(reported).toHaveLength(1);
  });

  it('one damaged entry takes no other along, nor what lies in a keyring', async () => {
    const keyring = keyringOf(new Map());
    await (await openSecrets({ dir, keyring })).set('seven', 'apiKey', secret);
    await (await openSecrets({ dir, keyring: null })).set('twilio', 'secret', secret);
    const file = join(dir, 'keys', 'secrets.json');
    const { book, secrets: kept } = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ book, secrets: { ...kept, 'vonage.apiSecret': { in: 'a cloud' } } }));
    const secrets = await openSecrets({ dir, keyring });
    expect(await secrets.get('seven', 'apiKey')).toBe(secret);
    expect(await secrets.get('twilio', 'secret')).toBe(secret);
    expect(secrets.isKept('vonage', 'apiSecret')).toBe(false);
  });

  it('the keyring is taken where there is one, and nothing of it stands in a file', async () => {
    const entries = new Map<string, string>();
    const secrets = await openSecrets({ dir, keyring: keyringOf(entries) });
    expect(secrets.where()).toBe('keyring');
    await secrets.set('seven', 'apiKey', secret);
    expect(await secrets.get('seven', 'apiKey')).toBe(secret);
    expect([...entries.values()]).toEqual([secret]);
    expect(await allFiles()).not.toContain(secret);
    await secrets.remove('seven', 'apiKey');
    expect(entries.size).toBe(0);
  });

  it('two books in one keyring do not read each other', async () => {
    const entries = new Map<string, string>();
    const other = await mkdtemp(join(tmpdir(), 'secrets-'));
    await (await openSecrets({ dir, keyring: keyringOf(entries) })).set('seven', 'apiKey', secret);
    expect(await (await openSecrets({ dir: other, keyring: keyringOf(entries) })).get('seven', 'apiKey')).toBeNull();
    await rm(other, { recursive: true });
  });

  it('Electron encrypts them where it can, and a fixed password is not taken for encryption', async () => {
    const secrets = await openSecrets({ dir, safeStorage: safeStorage('gnome_libsecret'), keyring: null });
    expect(secrets.where()).toBe('electron');
    await secrets.set('twilio', 'secret', secret);
    expect(await secrets.get('twilio', 'secret')).toBe(secret);
    expect(await allFiles()).not.toContain(secret);
    const basic = await openSecrets({ dir, safeStorage: safeStorage('basic_text'), keyring: null });
    expect(basic.where()).toBe('file');
    expect(await basic.get('twilio', 'secret')).toBeNull();
  });

  it('opens at once on a machine without any keyring, or with one', async () => {
    const started = performance.now();
    await openSecrets({ dir });
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
