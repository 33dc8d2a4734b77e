import { concatBytes } from '@noble/hashes/utils.js';
import { type Der, readDer, tags } from './der.ts';
import { oids } from './oids.ts';

type Algorithm = {
  readonly name: string;
  readonly hash?: string;
  readonly namedCurve?: string;
  readonly saltLength?: number;
};

/** What of the machine's or browser's WebCrypto is needed; shared has none of its own. */
export interface Subtle {
  importKey(
    format: 'spki',
    key: Uint8Array<ArrayBuffer>,
    algorithm: Algorithm,
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<object>;
  verify(
    algorithm: Algorithm,
    key: object,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

export type Signed = {
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
  /** AlgorithmIdentifier of the signature, the OID of the digest beside it, and the signer's SubjectPublicKeyInfo. */
  readonly algorithm: Der;
  readonly digest: string;
  readonly publicKey: Der;
};

export type SignatureVerdict = 'right' | 'wrong' | 'unknownKind';

/** RSA (PKCS #1 v1.5 and PSS) and ECDSA over the curves of NIST, with SHA-2: what TSAs sign with. */
export const checkSignature = async (signed: Signed, subtle: Subtle): Promise<SignatureVerdict> => {
  const algorithm = algorithmOf(signed);
  if (algorithm === null) return 'unknownKind';
  const width = curveBytes[algorithm.namedCurve ?? ''];
  const signature = width === undefined ? signed.signature : plainEcdsa(signed.signature, width);
  if (signature === null) return 'wrong';
  try {
    const key = await subtle.importKey('spki', own(signed.publicKey.raw), algorithm, false, ['verify']);
    return (await subtle.verify(algorithm, key, own(signature), own(signed.data))) ? 'right' : 'wrong';
  } catch {
    // A key that does not fit its algorithm; WebCrypto names no reason that could be told.
    return 'unknownKind';
  }
};

const hashes: Readonly<Record<string, string>> = {
  [oids.sha256]: 'SHA-256',
  [oids.sha384]: 'SHA-384',
  [oids.sha512]: 'SHA-512',
  [oids.rsaSha256]: 'SHA-256',
  [oids.rsaSha384]: 'SHA-384',
  [oids.rsaSha512]: 'SHA-512',
  [oids.ecdsaSha256]: 'SHA-256',
  [oids.ecdsaSha384]: 'SHA-384',
  [oids.ecdsaSha512]: 'SHA-512',
};

const curves: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
};
const curveBytes: Readonly<Record<string, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

const algorithmOf = ({ algorithm, digest, publicKey }: Signed): Algorithm | null => {
  const [named, parameters] = algorithm.inner;
  const [keyKind, curve] = publicKey.inner[0]?.inner ?? [];
  const kind = named?.oid ?? '';
  const hash = hashes[kind] ?? hashes[digest];
  const namedCurve = curves[curve?.oid ?? ''];
  if (keyKind?.oid === oids.ec) return hash && namedCurve ? { name: 'ECDSA', hash, namedCurve } : null;
  if (kind === oids.rsaPss) return pssOf(parameters);
  if (keyKind?.oid !== oids.rsa || hash === undefined) return null;
  return { name: 'RSASSA-PKCS1-v1_5', hash };
};

/** RFC 4055 section 3.1: `[0]` the hash, `[2]` the length of the salt. */
const pssOf = (parameters: Der | undefined): Algorithm | null => {
  const given = (tag: number): Der | undefined => parameters?.inner.find((one) => one.tag === tag)?.inner[0];
  const hash = hashes[given(0xa0)?.inner[0]?.oid ?? ''];
  const saltLength = given(0xa2)?.content[0] ?? 20;
  return hash === undefined ? null : { name: 'RSA-PSS', hash, saltLength };
};

/** From the two INTEGERs of X9.62 to the two fixed-width numbers that WebCrypto reads. */
const plainEcdsa = (signature: Uint8Array, width: number): Uint8Array | null => {
  const [r, s, ...more] = readDer(signature)?.inner ?? [];
  if (r?.tag !== tags.integer || s?.tag !== tags.integer || more.length > 0) return null;
  const parts = [r, s].map(({ content }) => content.slice(content[0] === 0 ? 1 : 0));
  if (parts.some(({ length }) => length > width)) return null;
  return concatBytes(...parts.map((part) => concatBytes(new Uint8Array(width - part.length), part)));
};

/** A view into a larger buffer is copied out of it: WebCrypto takes no shared memory. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
