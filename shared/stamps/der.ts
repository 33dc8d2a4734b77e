import {
  type BaseBlock,
  Boolean as Truth,
  Constructed,
  fromBER,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js';

/** One value of ASN.1 in DER (X.690), with the bytes it was read from. */
export type Der = {
  /** The identifier byte: `0x30` a SEQUENCE, `0x31` a SET, `0xa0` the constructed `[0]`, and so on. */
  readonly tag: number;
  /** The whole value as it stands in the input, header and all. */
  readonly raw: Uint8Array;
  /** What follows the header. */
  readonly content: Uint8Array;
  /** The values inside a constructed one. */
  readonly inner: readonly Der[];
  /** An object identifier with its dots; empty for anything else. */
  readonly oid: string;
};

export const tags = {
  truth: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Null unless the bytes are exactly one value; lengths that are left open (BER) are no DER. */
export const readDer = (bytes: Uint8Array): Der | null => {
  try {
    const { offset, result } = fromBER(bytes);
    return offset === bytes.length ? toDer(result) : null;
  } catch {
    // The library throws at some bytes and answers an offset of -1 at others; neither is one value.
    return null;
  }
};

const toDer = (block: BaseBlock): Der | null => {
  if (block.lenBlock.isIndefiniteForm || block.error !== '') return null;
  const raw = block.valueBeforeDecodeView;
  const children = block instanceof Constructed ? block.valueBlock.value.map((one) => toDer(one as BaseBlock)) : [];
  const inner = children.filter((one) => one !== null);
  if (inner.length !== children.length) return null;
  return {
    tag: raw[0] ?? 0,
    raw,
    content: raw.subarray(raw.length - block.lenBlock.length),
    inner,
    oid: block instanceof ObjectIdentifier ? block.valueBlock.toString() : '',
  };
};

/** Writes values, so that a request needs no bytes of its own. */
export const der = {
  sequence: (...value: readonly BaseBlock[]): BaseBlock => new Sequence({ value: [...value] }),
  /** A whole number that is not below zero, by its bytes. */
  integer: (bytes: Uint8Array): BaseBlock =>
    Integer.fromBigInt(bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)),
  oid: (value: string): BaseBlock => new ObjectIdentifier({ value }),
  octets: (bytes: Uint8Array): BaseBlock => new OctetString({ valueHex: bytes.slice().buffer }),
  truth: (value: boolean): BaseBlock => new Truth({ value }),
  bytes: (block: BaseBlock): Uint8Array => new Uint8Array(block.toBER()),
} as const;
