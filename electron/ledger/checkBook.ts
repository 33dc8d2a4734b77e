import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Entry, EvidenceFile } from '#shared/facts.ts';
import { hasChangedFact, leafHash } from '#shared/ledger/leaf.ts';
import type { TreeHead } from '#shared/ledger/checkpoint.ts';
import { createTree, type Tree } from '#shared/ledger/tree.ts';
import { sameBytes } from '#shared/ledger/treeProof.ts';
import type { Finding, Verdict } from '#shared/ledger/verdict.ts';
import { breathing } from '#electron/proof/breathing.ts';
import { createEmptied } from './emptied.ts';
import { isBookFault } from './fault.ts';
import { sha256, sha256Hex } from './grownTree.ts';
import { type Ledger, toldOf } from './ledger.ts';

/**
 * Reads the whole book from the disk again, believing nothing that is in memory: every fact against its digest, every
 * checkpoint ever signed against the entries before it, every evidence file against its name. Runs beside other work; entries appended meanwhile wait for
 * the next time.
 */
export const checkBook = async (
  ledger: Ledger,
  onProgress: (checked: number, size: number) => void,
): Promise<Verdict> => {
  const size = ledger.size();
  const heads = ledger.signed();
  const signedAt = new Set(heads.map((head) => head.size));
  const tree = createTree(sha256);
  const evidence = join(ledger.folder, 'evidence');
  const breathe = breathing();
  const emptied = createEmptied();
  const findings: Finding[] = ledger.findings.filter(({ kind }) => kind !== 'contentMissing');
  try {
    for await (const piece of ledger.pieces(size)) {
      for (const entry of piece) {
        if (hasChangedFact(entry, sha256Hex)) findings.push({ kind: 'factChanged', seq: entry.seq });
        emptied.hear(entry);
        tree.append(leafHash(entry, sha256));
        if (signedAt.has(tree.size()) && !heads.every((head) => head.size !== tree.size() || fits(head, tree)))
          findings.push({ kind: 'rewritten', checkpointSize: tree.size() });
        const files = filesOf(entry);
        const missing = files.length > 0 ? await missingEvidence(entry.seq, files, evidence) : [];
        // Whoever was erased since this line was read took their files with them.
        if (missing.length > 0 && ledger.entry(entry.seq).fact !== null) findings.push(...missing);
        if (tree.size() % progressStep === 0) onProgress(tree.size(), size);
        if (tree.size() % breathStep === 0) await breathe();
      }
    }
  } catch (error) {
    if (!isBookFault(error) || error.fault.kind !== 'bookUnreadable') throw error;
    findings.push({ kind: 'unreadable', line: error.fault.line });
  }
  findings.push(...emptied.findings());
  onProgress(tree.size(), size);
  return findings.length > 0
    ? { kind: 'broken', size, findings }
    : {
        kind: 'sound',
        size,
        root: bytesToHex(tree.root()),
        checkpoints: ledger.checkpoints().length,
        ...toldOf(ledger),
      };
};

const fits = ({ root }: TreeHead, tree: Tree): boolean => sameBytes(root, tree.root());

const progressStep = 5000;
const breathStep = 64;

/** The files an entry names must be there, byte for byte; each bears its SHA-256 as its name. */
const missingEvidence = async (
  seq: number,
  files: readonly EvidenceFile[],
  folder: string,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const { sha256: name } of files) {
    const file = join(folder, name);
    if (!existsSync(file)) findings.push({ kind: 'evidenceMissing', seq, sha256: name });
    else if ((await hashOfFile(file)) !== name) findings.push({ kind: 'evidenceChanged', seq, sha256: name });
  }
  return findings;
};

const none: readonly EvidenceFile[] = [];
const filesOf = (entry: Entry): readonly EvidenceFile[] => {
  if (entry.fact === null) return none;
  if (entry.type === 'consent.given') return entry.fact.evidence.files;
  return entry.type === 'evidence.added' ? [entry.fact.file] : none;
};

const hashOfFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};
