import { fromBase64, toBase64 } from './base64.ts';
import { isDecimal } from './checkpoint.ts';

/** That a longer book still begins with a shorter one, written as https://c2sp.org/tlog-witness does for its witnesses. */
export type Consistency = {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** Of the longer book. */
  readonly checkpoint: string;
};

export const writeConsistency = ({ oldSize, proof, checkpoint }: Consistency): string =>
  [`old ${oldSize}`, ...proof.map(toBase64), '', checkpoint].join('\n');

export const readConsistency = (text: string): Consistency | null => {
  const split = text.indexOf('\n\n');
  if (split < 0) return null;
  const [first = '', ...hashes] = text.slice(0, split).split('\n');
  const [, size = ''] = /^old (.*)$/.exec(first) ?? [];
  const proof = hashes.map(fromBase64).filter((hash) => hash?.length === 32) as Uint8Array[];
  if (!isDecimal(size) || proof.length !== hashes.length) return null;
  return { oldSize: Number(size), proof, checkpoint: text.slice(split + 2) };
};
