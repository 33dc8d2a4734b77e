import { unzipSync } from 'fflate';
import { checkEarlierKeys, type ProvedKey } from '#shared/proof/checkEarlierKeys.ts';
import { checkPack, type PackFiles, type PackFinding, type PackVerdict } from '#shared/proof/checkPack.ts';
import { checkStamps, type ProvedStamp } from '#shared/proof/checkStamps.ts';

/** Unpacks and checks a proof pack; null for what is no ZIP file. The page in the pack and the app both ask here. */
export const openPack = async (file: Blob): Promise<OpenedPack | null> => {
  // A file that is gone, or a folder, has no bytes to be had.
  const bytes = await file.arrayBuffer().catch(() => null);
  const unpacked = bytes && unpack(new Uint8Array(bytes));
  if (unpacked === null) return null;
  // Whoever holds a key can sign what is no entry of any book: that is a finding, and no reason to say nothing.
  const opened = await checkAll(unpacked.files).catch(() => nothingProved);
  const twice = unpacked.twice.map((name): PackFinding => ({ kind: 'twice', file: name }));
  return { ...opened, findings: [...twice, ...opened.findings] };
};

export type OpenedPack = PackVerdict & {
  /** The outside stamps that hold; null where this browser has no means to check them. */
  readonly stamps: readonly ProvedStamp[] | null;
  /** The keys the book was signed with before. */
  readonly earlier: readonly ProvedKey[];
};

const nothingProved: OpenedPack = {
  head: null,
  key: null,
  entries: [],
  papers: 'unsigned',
  findings: [{ kind: 'unreadable', file: 'entries.jsonl', line: 1 }],
  stamps: [],
  earlier: [],
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

type Unpacked = {
  readonly files: PackFiles;
  /** Names that stand in the ZIP more than once: programs differ in which of them they show. */
  readonly twice: readonly string[];
};

const unpack = (bytes: Uint8Array): Unpacked | null => {
  const names: string[] = [];
  let room = mostUnpacked;
  try {
    const read = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        names.push(name);
        room -= originalSize;
        // A small ZIP can claim more than any computer has room for.
        if (room < 0) throw new Error('This unpacks to more than a pack holds');
        return true;
      },
    });
    // A name like `__proto__` is none of its own there.
    const contentOf = (name: string) => (Object.hasOwn(read, name) ? read[name] : null) ?? new Uint8Array();
    return {
      files: new Map(names.map((name) => [name, contentOf(name)])),
      twice: [...new Set(names.filter((name, at) => names.indexOf(name) !== at))],
    };
  } catch {
    // Whatever is wrong with it, it is not a ZIP file that can be read, and the page says so.
    return null;
  }
};

/** As many bytes as a browser can hold of one pack. */
const mostUnpacked = 2_000_000_000;

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
