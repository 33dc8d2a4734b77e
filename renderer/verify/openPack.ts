import { unzipSync } from 'fflate';
import { checkEarlierKeys, type ProvedKey } from '#shared/proof/checkEarlierKeys.ts';
import { checkPack, type PackFiles, type PackVerdict } from '#shared/proof/checkPack.ts';
import { checkStamps, type ProvedStamp } from '#shared/proof/checkStamps.ts';

/** Unpacks and checks a proof pack; null for what is no ZIP file. The page in the pack and the app both ask here. */
export const openPack = async (file: Blob): Promise<OpenedPack | null> => {
  const files = unpack(new Uint8Array(await file.arrayBuffer()));
  return files && checkAll(files);
};

export type OpenedPack = PackVerdict & {
  /** The outside stamps that hold; null where this browser has no means to check them. */
  readonly stamps: readonly ProvedStamp[] | null;
  /** The keys the book was signed with before. */
  readonly earlier: readonly ProvedKey[];
};

const checkAll = async (files: PackFiles): Promise<OpenedPack> => {
  const verdict = checkPack(files, decode);
  const { head, key } = verdict;
  // Browsers have it for pages from a disk, from this machine or over https only.
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (head === null || key === null) return { ...verdict, stamps: [], earlier: [] };
  const checkpoint = decode(files.get('checkpoint.txt') ?? new Uint8Array());
  const earlier = checkEarlierKeys(files, verdict.entries, { head, checkpoint }, decode);
  const findings = [...verdict.findings, ...earlier.findings];
  if (subtle === undefined) return { ...verdict, stamps: null, earlier: earlier.keys, findings };
  const keys = [key, ...earlier.trusted];
  const stamped = await checkStamps(files, { head, checkpoint, keys }, decode, subtle);
  return { ...verdict, stamps: stamped.stamps, earlier: earlier.keys, findings: [...findings, ...stamped.findings] };
};

const unpack = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null => {
  try {
    return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  } catch {
    // Whatever is wrong with it, it is not a ZIP file that can be read, and the page says so.
    return null;
  }
};

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
