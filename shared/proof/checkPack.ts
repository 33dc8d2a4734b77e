import { bytesToHex } from '@noble/hashes/utils.js';
import type { Entry } from '#shared/facts.ts';
import { openCheckpoint, saysPacksSigned, type TreeHead } from '#shared/ledger/checkpoint.ts';
import { type Hash, inHex, sha256 } from '#shared/ledger/hash.ts';
import { isAsSaid } from '#shared/ledger/leaf.ts';
import type { NoteKey, NoteProblem } from '#shared/ledger/note.ts';
import { readPublicKey } from '#shared/ledger/publicKey.ts';
import { hasTrueTimes } from '#shared/ledger/times.ts';
import type { StampProblem } from '#shared/stamps/trouble.ts';
import { signedSumsFile, sumsProblem } from './signedSums.ts';
import { type ProofVerdict, readTlogProof, verifyInclusion, verifyTlogProof } from '#shared/ledger/tlogProof.ts';

/** The files of a proof pack by their paths. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

export type PackVerdict = {
  /** Null where the checkpoint itself cannot be believed; then nothing is proved. */
  readonly head: TreeHead | null;
  /** The key in the pack, null where there is none. */
  readonly key: NoteKey | null;
  readonly entries: readonly Entry[];
  /** Whether the key has signed the list of files, and so the papers too; packs of before have nothing that says so. */
  readonly papers: 'signed' | 'unsigned';
  readonly findings: readonly PackFinding[];
};

export type PackFinding =
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'changed'; readonly file: string }
  | { readonly kind: 'notListed'; readonly file: string }
  | { readonly kind: 'twice'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly line: number }
  | { readonly kind: 'checkpointRefused'; readonly problem: NoteProblem | 'wrongOrigin' }
  | { readonly kind: 'sumsRefused'; readonly problem: SumsFault }
  /** The checkpoint says that there is a signature on the list, and there is none. */
  | { readonly kind: 'sumsUnsigned' }
  | { readonly kind: 'factChanged'; readonly seq: number }
  | { readonly kind: 'notProved'; readonly seq: number; readonly problem: ProofProblem }
  | { readonly kind: 'evidenceMissing'; readonly seq: number; readonly sha256: string }
  | { readonly kind: 'evidenceUnnamed'; readonly file: string }
  | { readonly kind: 'stampRefused'; readonly file: string; readonly problem: StampFault }
  /** A key that the book says it had before, or what it signed, is not what the book says. */
  | { readonly kind: 'earlierKeyRefused'; readonly file: string; readonly problem: EarlierKeyFault };

/** Why an outside stamp says nothing: it is bad itself, or it speaks of another book than the pack's. */
export type StampFault = StampProblem | NoteProblem | 'wrongOrigin' | 'notConsistent';

/** Why the signature beside the list of sums says nothing, or of another list. */
export type SumsFault = NoteProblem | 'otherList';

export type EarlierKeyFault = NoteProblem | 'wrongOrigin' | 'notConsistent';

export type ProofProblem = Extract<ProofVerdict, { kind: 'notProved' }>['problem'] | 'otherCheckpoint' | 'noProof';

/** What every pack holds beside its proofs and evidence. */
const needed = ['README.txt', 'SHA256SUMS', 'checkpoint.txt', 'entries.jsonl', 'proof.pdf', 'public-key.pem'];

/** Checks a whole pack, believing nothing in it but what its key has signed. `decode` reads UTF-8. */
export const checkPack = (
  files: PackFiles,
  decode: (bytes: Uint8Array) => string,
  hash: Hash = sha256,
): PackVerdict => {
  const text = (file: string): string => decode(files.get(file) ?? new Uint8Array());
  const key = readPublicKey(text('public-key.pem'));
  const checkpoint = key ? openCheckpoint(text('checkpoint.txt'), key) : null;
  const read = readEntries(text('entries.jsonl'));
  const head = checkpoint?.kind === 'open' ? checkpoint.head : null;
  const isPromised = head !== null && saysPacksSigned(text('checkpoint.txt'));
  const sums = isPromised && !files.has(signedSumsFile) ? noSignedSums : checkSignedSums(files, text, key, hash);
  const believed: Believed = { key, head, checkpoint: text('checkpoint.txt') };
  return {
    head,
    key,
    entries: read.entries,
    papers: files.has(signedSumsFile) && sums.length === 0 && head !== null ? 'signed' : 'unsigned',
    findings: [
      ...needed.filter((file) => !files.has(file)).map((file): PackFinding => ({ kind: 'missing', file })),
      ...checkSums(files, text('SHA256SUMS'), hash),
      ...sums,
      ...(key ? [] : [{ kind: 'unreadable', file: 'public-key.pem', line: 1 } as const]),
      ...(checkpoint?.kind === 'refused' ? [{ kind: 'checkpointRefused', problem: checkpoint.problem } as const] : []),
      ...read.findings,
      ...read.entries.flatMap((entry) => checkEntry(entry, files, text, believed, hash)),
      ...checkEvidence(read.entries, files, hash),
    ],
  };
};

const checkSums = (files: PackFiles, sums: string, hash: Hash): readonly PackFinding[] => {
  const lines = sums.split('\n').slice(0, -1);
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const findings = [...listed].map(([file, sum]): PackFinding | null => {
    const bytes = files.get(file);
    if (!bytes) return { kind: 'missing', file };
    return bytesToHex(hash(bytes)) === sum ? null : { kind: 'changed', file };
  });
  const unlisted = [...files.keys()].filter(
    (file) => file !== 'SHA256SUMS' && file !== signedSumsFile && !listed.has(file),
  );
  return [
    ...findings.filter((finding) => finding !== null),
    ...unlisted.map((file): PackFinding => ({ kind: 'notListed', file })),
  ];
};

const checkSignedSums = (
  files: PackFiles,
  text: (file: string) => string,
  key: NoteKey | null,
  hash: Hash,
): readonly PackFinding[] => {
  if (!files.has(signedSumsFile) || key === null) return [];
  const problem = sumsProblem(text(signedSumsFile), files.get('SHA256SUMS') ?? new Uint8Array(), key, hash);
  return problem === null ? [] : [{ kind: 'sumsRefused', problem }];
};

const noSignedSums: readonly PackFinding[] = [{ kind: 'sumsUnsigned' }];

const readEntries = (text: string): { entries: Entry[]; findings: PackFinding[] } => {
  const lines = text.split('\n');
  // A last line without its end is read by whoever opens the file, too.
  if (lines.at(-1) === '') lines.pop();
  const entries: Entry[] = [];
  const findings: PackFinding[] = [];
  for (const [at, line] of lines.entries()) {
    const entry = readEntry(line);
    if (entry) entries.push(entry);
    else findings.push({ kind: 'unreadable', file: 'entries.jsonl', line: at + 1 });
  }
  return { entries, findings };
};

const readEntry = (line: string): Entry | null => {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) && hasTrueTimes(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  Number.isInteger(value.seq) &&
  'at' in value &&
  typeof value.at === 'string' &&
  'type' in value &&
  typeof value.type === 'string' &&
  'subject' in value &&
  (value.subject === null || typeof value.subject === 'string') &&
  'digest' in value &&
  typeof value.digest === 'string' &&
  'fact' in value &&
  typeof value.fact === 'object' &&
  'salt' in value &&
  (value.salt === null || typeof value.salt === 'string');

/** What the pack's proofs are held against; the head is null where the checkpoint is not believed. */
type Believed = { readonly key: NoteKey | null; readonly head: TreeHead | null; readonly checkpoint: string };

const checkEntry = (
  entry: Entry,
  files: PackFiles,
  text: (file: string) => string,
  believed: Believed,
  hash: Hash,
): readonly PackFinding[] => {
  const { seq } = entry;
  const isErased = entry.fact === null && entry.salt === null;
  const problem = proofProblem(entry, files, text, believed, hash);
  return [
    ...(isErased || isAsSaid(entry, inHex(hash)) ? [] : [{ kind: 'factChanged', seq } as const]),
    ...(problem === null ? [] : [{ kind: 'notProved', seq, problem } as const]),
  ];
};

const proofProblem = (
  entry: Entry,
  files: PackFiles,
  text: (file: string) => string,
  { key, head, checkpoint }: Believed,
  hash: Hash,
): ProofProblem | null => {
  const file = `proofs/${entry.seq}.tlog-proof`;
  if (!files.has(file)) return 'noProof';
  if (key === null) return 'unknownKey';
  const read = readTlogProof(text(file));
  const isUnderIt = head !== null && read?.checkpoint === checkpoint;
  const verdict = isUnderIt ? verifyInclusion(read, entry, head, hash) : verifyTlogProof(text(file), entry, key, hash);
  if (verdict.kind === 'notProved') return verdict.problem;
  return isUnderIt ? null : 'otherCheckpoint';
};

/** Evidence is bound by its hash, which stands in a fact; an unnamed file could be anything. */
const checkEvidence = (entries: readonly Entry[], files: PackFiles, hash: Hash): readonly PackFinding[] => {
  const named = new Map(entries.flatMap((entry) => namedFiles(entry).map((sum) => [sum, entry.seq] as const)));
  const findings: PackFinding[] = [];
  const found = new Set<string>();
  for (const [file, bytes] of files) {
    if (!file.startsWith('evidence/')) continue;
    const sum = bytesToHex(hash(bytes));
    if (named.has(sum) && file.startsWith(`evidence/${sum}`)) found.add(sum);
    else findings.push({ kind: 'evidenceUnnamed', file });
  }
  const missing = [...named].filter(([sum]) => !found.has(sum));
  return [...findings, ...missing.map(([sum, seq]): PackFinding => ({ kind: 'evidenceMissing', seq, sha256: sum }))];
};

const namedFiles = (entry: Entry): readonly string[] => {
  if (entry.fact === null) return [];
  if (entry.type === 'consent.given') return entry.fact.evidence.files.map((file) => file.sha256);
  return entry.type === 'evidence.added' ? [entry.fact.file.sha256] : [];
};
