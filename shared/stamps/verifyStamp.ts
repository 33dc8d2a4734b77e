import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import type { Instant } from '#shared/facts.ts';
import { sameBytes } from '#shared/ledger/treeProof.ts';
import type { Certificate } from './certificate.ts';
import { tags } from './der.ts';
import { oids } from './oids.ts';
import { checkSignature, type Subtle } from './signature.ts';
import { readStampResponse, type SignerInfo, type StampToken } from './stampToken.ts';
import type { StampProblem } from './trouble.ts';

/** A time that somebody outside signed for a hash. */
export type Stamp = {
  readonly at: Instant;
  /** Whose certificate signed it, as it names itself, and SHA-256 over the certificate. */
  readonly by: string;
  readonly fingerprint: string;
  /** The signer's certificate and, as far as the token holds them, its issuers after it; DER. */
  readonly chain: readonly Uint8Array[];
};

export type StampVerdict =
  | { readonly kind: 'good'; readonly stamp: Stamp }
  | { readonly kind: 'bad'; readonly problem: StampProblem; readonly detail: string };

/** What the stamp has to be for; the nonce is known only to whoever asked. */
export type StampClaim = { readonly imprint: Uint8Array; readonly nonce?: Uint8Array };

/**
 * Whether a TSA's answer is a good stamp for exactly this SHA-256 (RFC 3161 and 5816, RFC 5652 section 5.4). Whom to
 * trust as a TSA is not decided here: the stamp says whose certificate it was.
 */
export const verifyStamp = async (response: Uint8Array, claim: StampClaim, subtle: Subtle): Promise<StampVerdict> => {
  const read = readStampResponse(response);
  if (read.kind === 'unreadable') return bad('unreadable');
  if (read.kind === 'rejected') return bad('rejected', `${read.status} ${read.words}`.trimEnd());
  const { info, signer, certificates, content } = read.token;
  if (info.hash !== oids.sha256 || !sameBytes(info.imprint, claim.imprint)) return bad('otherImprint');
  if (claim.nonce && !sameNumber(info.nonce ?? new Uint8Array(), claim.nonce)) return bad('otherNonce');
  const certificate = signerIn(certificates, signer);
  if (certificate === null) return bad('signerMissing');
  if (!isBound(signer, certificate)) return bad('signerUnbound');
  if (!certificate.isForStamping) return bad('notForStamping', certificate.subjectText);
  if (info.at < certificate.notBefore || info.at > certificate.notAfter) return bad('outsideCertificate');
  if (!isAboutContent(signer, content)) return bad('signatureWrong');
  // The signature is over the attributes as a SET, although they stand there as [0].
  const data = concatBytes(new Uint8Array([tags.set]), signer.attributes.slice(1));
  const signed = { ...signer, data, publicKey: certificate.publicKey };
  const signature = await checkSignature(signed, subtle);
  if (signature !== 'right') return bad(signature === 'wrong' ? 'signatureWrong' : 'signatureUnknown');
  return { kind: 'good', stamp: toStamp(read.token, certificate) };
};

const bad = (problem: StampProblem, detail = ''): StampVerdict => ({ kind: 'bad', problem, detail });

const toStamp = ({ info, certificates }: StampToken, signer: Certificate): Stamp => ({
  at: info.at,
  by: signer.subjectText,
  fingerprint: bytesToHex(sha256(signer.raw)),
  chain: chainFrom(signer, certificates).map(({ raw }) => raw),
});

const signerIn = (certificates: readonly Certificate[], { issuer, serial, keyId }: SignerInfo): Certificate | null =>
  certificates.find((one) =>
    issuer !== null && serial !== null
      ? sameBytes(one.issuer, issuer) && sameBytes(one.serial, serial)
      : one.keyId !== null && keyId !== null && sameBytes(one.keyId, keyId),
  ) ?? null;

/** The signer says under its signature which certificate it means (RFC 5035), so that no other can be put in its place. */
const isBound = (signer: SignerInfo, { raw }: Certificate): boolean => {
  const hashOf = (oid: string) => {
    const [first] = signer.attribute(oid)?.inner[0]?.inner ?? [];
    const named = first?.inner[0]?.tag === tags.sequence ? first.inner[0].inner[0]?.oid : null;
    return { given: first?.inner.find(({ tag }) => tag === tags.octets)?.content, named };
  };
  const newer = hashOf(oids.signingCertificateV2);
  const older = hashOf(oids.signingCertificate);
  if (newer.given === undefined && older.given === undefined) return false;
  const digest = digests[newer.named ?? oids.sha256];
  const fitsNewer = newer.given === undefined || (digest !== undefined && sameBytes(digest(raw), newer.given));
  return fitsNewer && (older.given === undefined || sameBytes(sha1(raw), older.given));
};

const digests: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  [oids.sha256]: sha256,
  [oids.sha384]: sha384,
  [oids.sha512]: sha512,
};

const isAboutContent = (signer: SignerInfo, content: Uint8Array): boolean => {
  const digest = digests[signer.digest];
  const given = signer.attribute(oids.messageDigest)?.content;
  return (
    signer.attribute(oids.contentType)?.oid === oids.tstInfo &&
    digest !== undefined &&
    given !== undefined &&
    sameBytes(digest(content), given)
  );
};

/** By name only: `openssl ts -verify` checks the signatures, and the reader chooses whom to trust. */
const chainFrom = (signer: Certificate, certificates: readonly Certificate[]): readonly Certificate[] => {
  const chain = [signer];
  for (let last = signer; !sameBytes(last.issuer, last.subject);) {
    const next = certificates.find((one) => sameBytes(one.subject, last.issuer) && !chain.includes(one));
    if (next === undefined) break;
    chain.push(next);
    last = next;
  }
  return chain;
};

/** An INTEGER may begin with a zero byte for its sign. */
const sameNumber = (one: Uint8Array, other: Uint8Array): boolean =>
  bytesToHex(one).replace(/^0+/, '') === bytesToHex(other).replace(/^0+/, '');
