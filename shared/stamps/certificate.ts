import { type Der, readDer, tags } from './der.ts';
import { nameParts, oids } from './oids.ts';
import { readTime } from './time.ts';

/** What of an X.509 certificate (RFC 5280) tells whether it may sign times, and who it belongs to. */
export type Certificate = {
  readonly raw: Uint8Array;
  readonly serial: Uint8Array;
  /** The names as they are encoded, to compare, and the subject to read. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly subjectText: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly publicKey: Der;
  readonly keyId: Uint8Array | null;
  /** Made for signing times and for nothing else, as RFC 3161 section 2.3 asks. */
  readonly isForStamping: boolean;
};

export const readCertificate = (value: Der): Certificate | null => {
  const [tbs] = value.inner;
  if (value.tag !== tags.sequence || tbs?.tag !== tags.sequence) return null;
  const [serial, , issuer, validity, subject, publicKey] = tbs.inner[0]?.tag === 0xa0 ? tbs.inner.slice(1) : tbs.inner;
  const [notBefore, notAfter] = (validity?.inner ?? []).map(readTime);
  if (!serial || !issuer || !subject || !publicKey || !notBefore || !notAfter) return null;
  const extensions = tbs.inner.find(({ tag }) => tag === 0xa3)?.inner[0]?.inner ?? [];
  return {
    raw: value.raw,
    serial: serial.content,
    issuer: issuer.raw,
    subject: subject.raw,
    subjectText: nameText(subject),
    notBefore,
    notAfter,
    publicKey,
    keyId: extensionIn(extensions, oids.subjectKeyIdentifier)?.value?.content ?? null,
    isForStamping: isForStamping(extensions),
  };
};

const isForStamping = (extensions: readonly Der[]): boolean => {
  const usage = extensionIn(extensions, oids.extKeyUsage);
  const uses = usage?.value?.inner ?? [];
  return usage?.isCritical === true && uses.length === 1 && uses[0]?.oid === oids.timeStamping;
};

const extensionIn = (extensions: readonly Der[], oid: string) => {
  const found = extensions.find(({ inner }) => inner[0]?.oid === oid);
  if (found === undefined) return null;
  const isCritical = found.inner[1]?.tag === tags.truth && found.inner[1].content[0] === 0xff;
  return { isCritical, value: readDer(found.inner.at(-1)?.content ?? new Uint8Array()) };
};

const nameText = (name: Der): string =>
  name.inner
    .flatMap((set) => set.inner)
    .map(({ inner: [kind, value] }) => `${nameParts[kind?.oid ?? ''] ?? kind?.oid}=${textOf(value)}`)
    .join(', ');

const BMP_STRING = 0x1e;

/** All other kinds of text in names are UTF-8 or parts of it. Decoded by hand, because shared has no decoder. */
const textOf = (value: Der | undefined): string => {
  if (value === undefined) return '';
  const hex = [...value.content].map((byte) => byte.toString(16).padStart(2, '0'));
  if (value.tag === BMP_STRING) {
    return Array.from({ length: hex.length >> 1 }, (_, at) =>
      String.fromCharCode(Number.parseInt(`${hex[2 * at]}${hex[2 * at + 1]}`, 16)),
    ).join('');
  }
  try {
    return decodeURIComponent(hex.map((byte) => `%${byte}`).join(''));
  } catch {
    // Latin-1 in a TeletexString, as old certificates have it.
    return String.fromCharCode(...value.content);
  }
};
