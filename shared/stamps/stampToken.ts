import { type Certificate, readCertificate } from './certificate.ts';
import { type Der, readDer, tags } from './der.ts';
import type { Instant } from '#shared/facts.ts';
import { oids } from './oids.ts';
import { readTime } from './time.ts';

/** What a TSA answered (RFC 3161 section 2.4.2). */
export type StampResponse =
  | { readonly kind: 'unreadable' }
  /** The TSA said no, with its own number and words for it. */
  | { readonly kind: 'rejected'; readonly status: number; readonly words: string }
  | { readonly kind: 'granted'; readonly token: StampToken };

export type StampToken = {
  /** TSTInfo as it was signed. */
  readonly content: Uint8Array;
  readonly info: StampInfo;
  readonly certificates: readonly Certificate[];
  readonly signer: SignerInfo;
};

export type StampInfo = {
  readonly hash: string;
  readonly imprint: Uint8Array;
  readonly at: Instant;
  readonly nonce: Uint8Array | null;
};

export type SignerInfo = {
  readonly issuer: Uint8Array | null;
  readonly serial: Uint8Array | null;
  readonly keyId: Uint8Array | null;
  readonly digest: string;
  /** The signed attributes as they are encoded, and each by its name. */
  readonly attributes: Uint8Array;
  readonly attribute: (oid: string) => Der | null;
  readonly algorithm: Der;
  readonly signature: Uint8Array;
};

export const readStampResponse = (bytes: Uint8Array): StampResponse => {
  const [status, token] = readDer(bytes)?.inner ?? [];
  const [code, words] = status?.inner ?? [];
  if (status?.tag !== tags.sequence || code?.tag !== tags.integer || code.content.length !== 1) return unreadable;
  const said = code.content[0] ?? 0;
  // 0 is granted, 1 granted with changes; everything else comes without a token.
  if (said > 1) return { kind: 'rejected', status: said, words: wordsIn(words) };
  const read = token ? readToken(token) : null;
  return read === null ? unreadable : { kind: 'granted', token: read };
};

const unreadable: StampResponse = { kind: 'unreadable' };

/** PKIFreeText; only what can be shown on a line, and no more than one reads. */
const wordsIn = (words: Der | undefined): string =>
  (words?.tag === tags.sequence ? words.inner : [])
    .map(({ content }) => String.fromCharCode(...content.slice(0, 200)).replaceAll(/[^ -~]/g, '?'))
    .join(' ');

const readToken = ({ inner: [type, wrapped] }: Der): StampToken | null => {
  const signedData = wrapped?.inner[0];
  if (type?.oid !== oids.signedData || signedData?.tag !== tags.sequence) return null;
  const [, , encapsulated] = signedData.inner;
  const [contentType, explicit] = encapsulated?.inner ?? [];
  const octets = explicit?.inner[0];
  const signers = signedData.inner.at(-1);
  if (contentType?.oid !== oids.tstInfo || octets?.tag !== tags.octets || signers?.tag !== tags.set) return null;
  const info = readInfo(octets.content);
  const [signer] = signers.inner.map(readSigner);
  if (info === null || !signer || signers.inner.length !== 1) return null;
  const certificates = (signedData.inner.find(({ tag }) => tag === 0xa0)?.inner ?? [])
    .map(readCertificate)
    .filter((certificate) => certificate !== null);
  return { content: octets.content, info, certificates, signer };
};

const readInfo = (content: Uint8Array): StampInfo | null => {
  const [version, policy, hashed, serial, time, ...further] = readDer(content)?.inner ?? [];
  const [hash, imprint] = hashed?.inner ?? [];
  const at = time ? readTime(time) : null;
  if (version?.content[0] !== 1 || policy?.oid === '' || serial?.tag !== tags.integer || at === null) return null;
  if (hash === undefined || imprint?.tag !== tags.octets) return null;
  const nonce = further.find(({ tag }) => tag === tags.integer)?.content ?? null;
  return { hash: hash.inner[0]?.oid ?? '', imprint: imprint.content, at, nonce };
};

const readSigner = ({ inner: [, who, digest, attributes, algorithm, signature] }: Der): SignerInfo | null => {
  if (attributes?.tag !== 0xa0 || signature?.tag !== tags.octets || !who || !digest || !algorithm) return null;
  const named = new Map(attributes.inner.map(({ inner: [type, values] }) => [type?.oid ?? '', values]));
  // An attribute that stands there twice could be read one way here and another way elsewhere.
  if (named.size !== attributes.inner.length) return null;
  const byName = who.tag === tags.sequence;
  return {
    issuer: byName ? (who.inner[0]?.raw ?? null) : null,
    serial: byName ? (who.inner[1]?.content ?? null) : null,
    keyId: byName ? null : who.content,
    digest: digest.inner[0]?.oid ?? '',
    attributes: attributes.raw,
    attribute: (oid) => {
      const values = named.get(oid);
      return values?.tag === tags.set && values.inner.length === 1 ? (values.inner[0] ?? null) : null;
    },
    algorithm,
    signature: signature.content,
  };
};
