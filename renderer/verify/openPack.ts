import { unzipSync } from 'fflate';
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
};

const checkAll = async (files: PackFiles): Promise<OpenedPack> => {
  const verdict = checkPack(files, decode);
  const { head, key } = verdict;
  // Browsers have it for pages from a disk, from this machine or over https only.
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (head === null || key === null) return { ...verdict, stamps: [] };
  if (subtle === undefined) return { ...verdict, stamps: null };
  const checkpoint = decode(files.get('checkpoint.txt') ?? new Uint8Array());
  const { stamps, findings } = await checkStamps(files, { head, checkpoint, key }, decode, subtle);
  return { ...verdict, stamps, findings: [...verdict.findings, ...findings] };
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
