import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Identity, Recipient } from 'age-encryption';

/**
 * The scrypt recipient of age-encryption.org/v1, with Node's scrypt: the library's own stretches a passphrase in
 * JavaScript, and nothing else in the host moves for that second.
 */
export const recipientOf = (passphrase: string, workFactor = WORK_FACTOR): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const { Stanza } = await import('age-encryption');
    const salt = randomBytes(16);
    const key = await stretched(passphrase, salt, workFactor);
    const body = chacha20poly1305(key, noNonce).encrypt(fileKey);
    return [new Stanza(['scrypt', toBase64(salt), String(workFactor)], body)];
  },
});

/** Throws on a header that is no age file's; answers null where the passphrase is another. */
export const identityOf = (passphrase: string): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const stanza = stanzas.find(({ args }) => args[0] === 'scrypt');
    if (stanza === undefined) return null;
    const [, salt = '', factor = ''] = stanza.args;
    if (stanzas.length !== 1 || stanza.args.length !== 3) throw new Error('a passphrase stands alone');
    if (!/^[A-Za-z0-9+/]{22}$/.test(salt) || !/^[1-9][0-9]?$/.test(factor)) throw new Error('invalid scrypt stanza');
    if (Number(factor) > MOST_WORK || stanza.body.length !== 32) throw new Error('invalid scrypt stanza');
    const key = await stretched(passphrase, Buffer.from(salt, 'base64'), Number(factor));
    try {
      return chacha20poly1305(key, noNonce).decrypt(stanza.body);
    } catch {
      return null;
    }
  },
});

/** What age itself takes, about a second; and the most it is ever asked to read. */
const WORK_FACTOR = 18;
const MOST_WORK = 20;

/** The key is used once, so the format has none. */
const noNonce = new Uint8Array(12);

const stretched = (passphrase: string, salt: Buffer, workFactor: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** workFactor, r: 8, p: 1, maxmem: 2 ** (workFactor + 11) };
    const salted = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), salt]);
    scrypt(passphrase, salted, 32, cost, (error, key) => {
      if (error) reject(error);
      else resolve(new Uint8Array(key));
    });
  });

const toBase64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
