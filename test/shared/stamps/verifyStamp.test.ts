import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stampRequest } from '#shared/stamps/stampRequest.ts';
import { readStampResponse } from '#shared/stamps/stampToken.ts';
import { type StampClaim, verifyStamp } from '#shared/stamps/verifyStamp.ts';
import { makeTsa, openssl, signedBy, type TsaOptions } from '#test/tsa.ts';

const { subtle } = webcrypto;
const note = 'yesbook.local/12345678\n3\nAAAA\n';
const imprint = new Uint8Array(createHash('sha256').update(note).digest());
const nonce = new Uint8Array(randomBytes(8));
const claim: StampClaim = { imprint, nonce };

const stamped = (options?: TsaOptions) => {
  const tsa = makeTsa(options);
  return { tsa, answer: new Uint8Array(tsa.reply(stampRequest(imprint, nonce))) };
};

describe('a request', () => {
  it('is what openssl reads: the hash, the nonce, and that the certificate is wanted', () => {
    const tsa = makeTsa();
    writeFileSync(join(tsa.dir, 'ours.tsq'), stampRequest(imprint, new Uint8Array([0x80, 1])));
    const text = openssl(['ts', '-query', '-in', join(tsa.dir, 'ours.tsq'), '-text']);
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain('Nonce: 0x8001');
    expect(text).toContain('Certificate required: yes');
  });
});

describe('a stamp of a TSA that openssl runs', () => {
  it.each<[string, TsaOptions]>([
    ['RSA', { key: 'rsa' }],
    ['RSA with SHA-512, naming its certificate by SHA-1', { key: 'rsa', digest: 'sha512', essCertId: 'sha1' }],
    ['an elliptic curve', { key: 'ec' }],
    ['an elliptic curve with SHA-384, and its issuer in the token', { key: 'ec', digest: 'sha384', chain: 'yes' }],
  ])('is good with %s, and openssl says so, too', async (_, options) => {
    const { tsa, answer } = stamped(options);
    const verdict = await verifyStamp(answer, claim, subtle);
    expect(verdict).toMatchObject({ kind: 'good', stamp: { by: 'O=Clock Ltd, CN=Test Clock' } });
    if (verdict.kind !== 'good') return;
    expect(Math.abs(Date.parse(verdict.stamp.at) - Date.now())).toBeLessThan(60_000);
    expect(verdict.stamp.chain).toHaveLength(options.chain === 'yes' ? 2 : 1);
    const [file, said] = [join(tsa.dir, 'kept.tsr'), join(tsa.dir, 'note')];
    writeFileSync(file, answer);
    writeFileSync(said, note);
    expect(openssl(['x509', '-in', join(tsa.dir, 'tsa.pem'), '-noout', '-fingerprint', '-sha256'])).toContain(
      verdict.stamp.fingerprint.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:'),
    );
    openssl(['ts', '-verify', '-in', file, '-data', said, '-CAfile', tsa.ca]);
  });

  it('is believed without the nonce by a reader who did not ask for it', async () => {
    const { answer } = stamped();
    expect((await verifyStamp(answer, { imprint }, subtle)).kind).toBe('good');
  });
});

describe('a stamp is not believed', () => {
  const problem = async (answer: Uint8Array, asked: StampClaim = claim) => {
    const verdict = await verifyStamp(answer, asked, subtle);
    return verdict.kind === 'bad' ? verdict.problem : 'good';
  };

  it('for another hash', async () => {
    const { answer } = stamped();
    expect(await problem(answer, { imprint: imprint.map((byte) => byte ^ 1) })).toBe('otherImprint');
  });

  it('in answer to another question', async () => {
    const { answer } = stamped();
    expect(await problem(answer, { imprint, nonce: new Uint8Array([1, 2, 3]) })).toBe('otherNonce');
  });

  // openssl itself refuses to sign with a certificate that may not, so these are made by `openssl cms`.
  it.each([
    ['that may also sign mail', 'critical,timeStamping,emailProtection'],
    ['whose purpose is not marked critical', 'timeStamping'],
    ['of a web server', 'critical,serverAuth'],
  ])('by a certificate %s', async (_, usage) => {
    const [wrong, right] = [makeTsa({ usage }), makeTsa()];
    const good = readStampResponse(new Uint8Array(right.reply(stampRequest(imprint, nonce))));
    if (good.kind !== 'granted') throw new Error('no token');
    const { content } = good.token;
    expect(await problem(signedBy(wrong, content))).toBe('notForStamping');
    expect(await problem(signedBy(right, content))).toBe('good');
  });

  it('when the TSA says no', async () => {
    const tsa = makeTsa({ accepted: 'sha512' });
    const verdict = await verifyStamp(new Uint8Array(tsa.reply(stampRequest(imprint, nonce))), claim, subtle);
    expect(verdict).toMatchObject({ kind: 'bad', problem: 'rejected' });
  });

  it('when it is cut off anywhere', async () => {
    const { answer } = stamped();
    for (const end of [0, 1, 2, 5, 40, answer.length >> 1, answer.length - 1]) {
      expect(await problem(answer.slice(0, end)), `${end} bytes`).toBe('unreadable');
    }
  });

  it('when it is no DER at all, or has bytes behind it', async () => {
    const { answer } = stamped();
    for (const text of ['<!doctype html><p>Sign in</p>', '', '0', '\0\0']) {
      expect(await problem(new TextEncoder().encode(text))).toBe('unreadable');
    }
    expect(await problem(new Uint8Array([...answer, 0]))).toBe('unreadable');
  });

  it('with any one byte changed, wherever that matters', async () => {
    const { answer } = stamped({ key: 'ec' });
    const good = await verifyStamp(answer, claim, subtle);
    for (let at = 0; at < answer.length; at += 3) {
      const verdict = await verifyStamp(
        answer.map((byte, place) => (place === at ? byte ^ 0x20 : byte)),
        claim,
        subtle,
      );
      // Outside what is signed nothing may come of a change but a refusal or the very same stamp.
      if (verdict.kind === 'good') expect(verdict, `byte ${at}`).toEqual(good);
    }
  });

  it('whatever bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await verifyStamp(new Uint8Array(bytes), claim, subtle)).kind).toBe('bad');
      }),
    );
  });
});
