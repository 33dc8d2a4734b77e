import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeConsistency } from '#shared/ledger/consistency.ts';
import { writePublicKey } from '#shared/ledger/publicKey.ts';
import { checkpointName } from '#electron/ledger/checkpoints.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import { shortName } from '#electron/ledger/signingKey.ts';

type Under = { readonly checkpoint: string; readonly size: number };

/**
 * For each key that was lost: its public half, the longest checkpoint kept of it, and that the book of the pack still
 * begins like this. Nothing of a key whose public half is gone, for nothing could be checked.
 */
export async function earlierKeyFiles(
  ledger: Ledger,
  { checkpoint, size }: Under,
): Promise<readonly (readonly [string, string])[]> {
  const files: (readonly [string, string])[] = [];
  for (const { key, heads } of ledger.earlierKeys()) {
    if (key === null) continue;
    const folder = `earlier-keys/${shortName(key)}`;
    files.push([`${folder}/public-key.pem`, writePublicKey(key)]);
    const head = heads.at(-1);
    if (head === undefined || head.size > size) continue;
    const note = await readFile(join(ledger.folder, 'checkpoints', checkpointName(key, head.size)), 'utf8');
    const consistency = { oldSize: head.size, proof: ledger.consistencyProof(head.size, size), checkpoint };
    files.push([`${folder}/checkpoint.txt`, note], [`${folder}/consistency.txt`, writeConsistency(consistency)]);
  }
  return files;
}
