import { unzipSync } from 'fflate';
import { checkPack, type PackVerdict } from '#shared/proof/checkPack.ts';

/** Unpacks and checks a proof pack; null for what is no ZIP file. The page in the pack and the app both ask here. */
export const openPack = async (file: Blob): Promise<PackVerdict | null> => {
  const files = unpack(new Uint8Array(await file.arrayBuffer()));
  return files && checkPack(files, decode);
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
