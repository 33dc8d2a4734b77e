import { writeConsistency } from '#shared/ledger/consistency.ts';
import type { PackStamp } from '#shared/proof/stampWords.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import type { KeptStamp, KeptStamps } from './keptStamps.ts';

/** More would tell no reader more. */
const MOST = 12;

/** For each of these entries the earliest stamp that speaks for it, the shortest book first. */
export async function stampsFor(kept: KeptStamps, seqs: readonly number[]): Promise<readonly KeptStamp[]> {
  const sizes = kept.sizes();
  const first = [...new Set(seqs.flatMap((seq) => sizes.find((size) => size > seq) ?? []))];
  const read: KeptStamp[] = [];
  for (const size of spread(first)) {
    const stamp = await kept.read(size);
    if (stamp !== null) read.push(stamp);
  }
  return read;
}

/** Evenly, with the first and the last. */
const spread = (sizes: readonly number[]): readonly number[] =>
  sizes.length <= MOST
    ? sizes
    : Array.from({ length: MOST }, (_, at) => sizes[Math.round((at * (sizes.length - 1)) / (MOST - 1))] ?? 0);

export const toPackStamp = ({ head, stamp }: KeptStamp): PackStamp => ({ size: head.size, at: stamp.at, by: stamp.by });

/** The stamped checkpoint, the answer as it came, the certificates in it, and that the book of the pack still begins like this. */
export function stampFiles(
  { head, note, response, stamp }: KeptStamp,
  { ledger, checkpoint, size }: { readonly ledger: Ledger; readonly checkpoint: string; readonly size: number },
): readonly (readonly [string, string | Uint8Array])[] {
  const folder = `timestamps/${head.size}`;
  return [
    [`${folder}/checkpoint.txt`, note],
    [`${folder}/timestamp.tsr`, response],
    [`${folder}/tsa-chain.pem`, stamp.chain.map(toPem).join('')],
    ...(head.size === size
      ? []
      : [
          [
            `${folder}/consistency.txt`,
            writeConsistency({ oldSize: head.size, proof: ledger.consistencyProof(head.size, size), checkpoint }),
          ] as const,
        ]),
  ];
}

const toPem = (der: Uint8Array): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};
