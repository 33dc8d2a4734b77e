import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { identityOf, recipientOf } from '#electron/backup/passphrase.ts';

const PASSPHRASE = 'rye wälnut counter bell';
/** Low, so that the library's own scrypt is quick; the format is the same. */
const WORK = 10;

describe('a passphrase', () => {
  it('locks as the library does: each opens what the other locked', async () => {
    const ours = new Encrypter();
    ours.addRecipient(recipientOf(PASSPHRASE, WORK));
    const theirs = new Decrypter();
    theirs.addPassphrase(PASSPHRASE);
    expect(await theirs.decrypt(await ours.encrypt('the book'), 'text')).toBe('the book');

    const locking = new Encrypter();
    locking.setPassphrase(PASSPHRASE);
    locking.setScryptWorkFactor(WORK);
    const opening = new Decrypter();
    opening.addIdentity(identityOf(PASSPHRASE));
    expect(await opening.decrypt(await locking.encrypt('the book'), 'text')).toBe('the book');
  });

  it('that is another opens nothing', async () => {
    const locking = new Encrypter();
    locking.addRecipient(recipientOf(PASSPHRASE, WORK));
    const opening = new Decrypter();
    opening.addIdentity(identityOf('another one'));
    await expect(opening.decrypt(await locking.encrypt('the book'))).rejects.toThrow('no identity matched');
  });

  it('is not stretched for hours because a file asks for it', async () => {
    const stanza = { args: ['scrypt', 'A'.repeat(22), '40'], body: new Uint8Array(32) };
    await expect(identityOf(PASSPHRASE).unwrapFileKey([stanza])).rejects.toThrow('invalid');
  });

  it('leaves the host to its other work meanwhile', async () => {
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);
    await recipientOf(PASSPHRASE, 16).wrapFileKey(new Uint8Array(16));
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(2);
  });
});
