import { openCheckpoint, type TreeHead } from '#shared/ledger/checkpoint.ts';
import { readConsistency } from '#shared/ledger/consistency.ts';
import { sha256 } from '#shared/ledger/hash.ts';
import type { NoteKey } from '#shared/ledger/note.ts';
import { isConsistent, sameBytes } from '#shared/ledger/treeProof.ts';
import type { Subtle } from '#shared/stamps/signature.ts';
import { type Stamp, verifyStamp } from '#shared/stamps/verifyStamp.ts';
import type { PackFiles, PackFinding, StampFault } from './checkPack.ts';

/** A time at which the book is known to have had its first `size` entries, and who says so. */
export type ProvedStamp = { readonly size: number; readonly stamp: Stamp };

export type StampsVerdict = { readonly stamps: readonly ProvedStamp[]; readonly findings: readonly PackFinding[] };

/** Checks the outside stamps of a pack against its checkpoint, which has been believed before. */
export const checkStamps = async (
  files: PackFiles,
  { head, checkpoint, key }: { readonly head: TreeHead; readonly checkpoint: string; readonly key: NoteKey },
  decode: (bytes: Uint8Array) => string,
  subtle: Subtle,
): Promise<StampsVerdict> => {
  const folders = [...new Set([...files.keys()].flatMap((name) => /^timestamps\/[^/]+/.exec(name) ?? []))];
  const stamps: ProvedStamp[] = [];
  const findings: PackFinding[] = [];
  for (const folder of folders) {
    const text = (name: string): string => decode(files.get(`${folder}/${name}`) ?? new Uint8Array());
    const old = openCheckpoint(text('checkpoint.txt'), key);
    const contained = old.kind === 'open' ? containment(old.head, text, { head, checkpoint }) : old.problem;
    const response = files.get(`${folder}/timestamp.tsr`) ?? new Uint8Array();
    const stamped = files.get(`${folder}/checkpoint.txt`) ?? new Uint8Array();
    const verdict = await verifyStamp(response, { imprint: sha256(stamped) }, subtle);
    const problem: StampFault | null = contained ?? (verdict.kind === 'bad' ? verdict.problem : null);
    if (problem !== null) findings.push({ kind: 'stampRefused', file: `${folder}/timestamp.tsr`, problem });
    else if (verdict.kind === 'good' && old.kind === 'open') {
      stamps.push({ size: old.head.size, stamp: verdict.stamp });
    }
  }
  return { stamps: stamps.toSorted((one, other) => one.size - other.size), findings };
};

/** Null where the stamped book is how the book of the pack begins. */
const containment = (
  old: TreeHead,
  text: (name: string) => string,
  { head, checkpoint }: { readonly head: TreeHead; readonly checkpoint: string },
): 'notConsistent' | null => {
  if (old.size === head.size) return sameBytes(old.root, head.root) ? null : 'notConsistent';
  const read = readConsistency(text('consistency.txt'));
  if (read === null || read.oldSize !== old.size || read.checkpoint !== checkpoint) return 'notConsistent';
  const claim = { oldSize: old.size, newSize: head.size, oldRoot: old.root, newRoot: head.root, proof: read.proof };
  return isConsistent(claim) ? null : 'notConsistent';
};
