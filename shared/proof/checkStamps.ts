import { openCheckpoint, type TreeHead } from '#shared/ledger/checkpoint.ts';
import { sha256 } from '#shared/ledger/hash.ts';
import type { NoteKey } from '#shared/ledger/note.ts';
import { containment } from './checkEarlierKeys.ts';
import type { Subtle } from '#shared/stamps/signature.ts';
import { type Stamp, verifyStamp } from '#shared/stamps/verifyStamp.ts';
import type { PackFiles, PackFinding, StampFault } from './checkPack.ts';

/** A time at which the book is known to have had its first `size` entries, and who says so. */
export type ProvedStamp = { readonly size: number; readonly stamp: Stamp };

export type StampsVerdict = { readonly stamps: readonly ProvedStamp[]; readonly findings: readonly PackFinding[] };

/** The pack's checkpoint, the key it is signed with, and those the book was signed with before. */
type Believed = { readonly head: TreeHead; readonly checkpoint: string; readonly keys: readonly NoteKey[] };

/** Checks the outside stamps of a pack against its checkpoint, which has been believed before. */
export const checkStamps = async (
  files: PackFiles,
  { head, checkpoint, keys }: Believed,
  decode: (bytes: Uint8Array) => string,
  subtle: Subtle,
): Promise<StampsVerdict> => {
  const folders = [...new Set([...files.keys()].flatMap((name) => /^timestamps\/[^/]+/.exec(name) ?? []))];
  const stamps: ProvedStamp[] = [];
  const findings: PackFinding[] = [];
  for (const folder of folders) {
    const text = (name: string): string => decode(files.get(`${folder}/${name}`) ?? new Uint8Array());
    const note = text('checkpoint.txt');
    const key = keys.find(({ name }) => name === note.slice(0, note.indexOf('\n')));
    const old = key ? openCheckpoint(note, key) : ({ kind: 'refused', problem: 'unknownKey' } as const);
    const contained =
      old.kind === 'open' ? containment(old.head, text('consistency.txt'), { head, checkpoint }) : old.problem;
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
