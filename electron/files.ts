import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileOnDisk, HostFile } from '#shared/contract.ts';
import type { EvidenceFile, Sha256 } from '#shared/facts.ts';
import { hasCode } from './errorCode.ts';
import { writeDurably } from './durable.ts';

/** Files on their way: chosen by the person and not yet used, or made by the host and not yet saved. */
export type Files = {
  readonly put: (file: HostFile) => string;
  /** The same for a file the window hands over. */
  readonly take: (file: HostFile) => string;
  readonly get: (handle: string) => HostFile | null;
  /** Names a file on the disk that waits to be saved elsewhere. */
  readonly offer: (file: FileOnDisk) => string;
  /** What a handle names, whether held or on the disk. */
  readonly made: (handle: string) => HostFile | FileOnDisk | null;
  readonly drop: (handle: string) => void;
  /** Keeps the bytes under their hash in `evidence/`; from then on they outlive the handle. */
  readonly keep: (handle: string) => Promise<EvidenceFile | null>;
  readonly kept: (handle: string) => EvidenceFile | null;
  readonly evidence: (sha256: Sha256) => Promise<Uint8Array | null>;
  /** Lets go of whatever the host made, and of chosen files with these hashes: somebody in them was erased. */
  readonly forget: (erased: ReadonlySet<Sha256>) => void;
};

/** The oldest handles go first once this many bytes wait in memory. */
const MOST_BYTES = 200_000_000;

export async function openFiles(dir: string): Promise<Files> {
  const evidenceDir = join(dir, 'evidence');
  await mkdir(evidenceDir, { recursive: true, mode: 0o700 });
  const files = new Map<string, HostFile>();
  const offered = new Map<string, FileOnDisk>();
  const kept = new Map<string, EvidenceFile>();
  /** Handles of what the host made itself. */
  const ours = new Set<string>();
  const hold = (file: HostFile): string => {
    const handle = randomBytes(16).toString('hex');
    files.set(handle, file);
    dropOldest(files);
    return handle;
  };
  /** The same bytes twice at once, by a double click or in two windows, are one file and one write. */
  const writing = new Map<Sha256, Promise<void>>();
  const writeOnce = (sha256: Sha256, bytes: Uint8Array): Promise<void> => {
    const already = writing.get(sha256);
    if (already !== undefined) return already;
    const written = writeDurably(join(evidenceDir, sha256), bytes).finally(() => writing.delete(sha256));
    writing.set(sha256, written);
    return written;
  };
  return {
    put: (file) => {
      const handle = hold(file);
      ours.add(handle);
      return handle;
    },
    take: hold,
    get: (handle) => files.get(handle) ?? null,
    offer: (file) => {
      const handle = randomBytes(16).toString('hex');
      offered.set(handle, file);
      return handle;
    },
    made: (handle) => files.get(handle) ?? offered.get(handle) ?? null,
    drop: (handle) => void files.delete(handle),
    keep: async (handle) => {
      const file = files.get(handle);
      if (!file) return null;
      const sha256 = hashOf(file);
      await writeOnce(sha256, file.bytes);
      const { name, mediaType, bytes } = file;
      const evidence = { sha256, name, mediaType, bytes: bytes.byteLength };
      kept.set(handle, evidence);
      return evidence;
    },
    kept: (handle) => kept.get(handle) ?? null,
    evidence: (sha256) =>
      /^[0-9a-f]{64}$/.test(sha256) ? readOrNull(join(evidenceDir, sha256)) : Promise.resolve(null),
    forget: (erased) => {
      for (const [handle, file] of files) if (ours.has(handle) || erased.has(hashOf(file))) files.delete(handle);
      ours.clear();
    },
  };
}

const hashOf = ({ bytes }: HostFile): Sha256 => createHash('sha256').update(bytes).digest('hex');

function dropOldest(files: Map<string, HostFile>): void {
  let bytes = [...files.values()].reduce((sum, file) => sum + file.bytes.byteLength, 0);
  for (const [handle, file] of files) {
    if (bytes <= MOST_BYTES || files.size === 1) return;
    bytes -= file.bytes.byteLength;
    files.delete(handle);
  }
}

async function readOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (fault) {
    if (hasCode(fault, 'ENOENT')) return null;
    throw fault;
  }
}
