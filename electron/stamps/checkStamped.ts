import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Finding, Verdict } from '#shared/ledger/verdict.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import type { KeptStamps } from './keptStamps.ts';

/** The verdict on the book, with what the outside stamps say of it: a forger has the key, but not that clock. */
export async function withStamps(verdict: Verdict, ledger: Ledger, kept: KeptStamps): Promise<Verdict> {
  const sizes = kept.sizes();
  const findings = [...(await strangers(ledger)), ...(await contradicted(ledger, kept, sizes))];
  if (verdict.kind === 'sound' && findings.length === 0) return { ...verdict, stamps: sizes.length };
  const known = verdict.kind === 'broken' ? verdict.findings : [];
  return { kind: 'broken', size: verdict.size, findings: [...known, ...findings] };
}

/** What can be seen without reading the book: it was longer when it was stamped. */
export const foundAtStart = (ledger: Ledger, kept: KeptStamps): Promise<readonly Finding[]> =>
  contradicted(
    ledger,
    kept,
    kept.sizes().filter((size) => size > ledger.size()),
  );

const contradicted = async (
  ledger: Ledger,
  kept: KeptStamps,
  sizes: readonly number[],
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const size of sizes) {
    const read = await kept.read(size);
    if (read === null) findings.push({ kind: 'stampDamaged', size });
    else if (size > ledger.size() || ledger.root(size) !== bytesToHex(read.head.root)) {
      findings.push({ kind: 'stampContradicted', size, stampedAt: read.stamp.at });
    }
  }
  return findings;
};

/** Stamps of a book whose key was neither this one's nor put aside in good order. */
const strangers = async ({ folder, key, earlierKeys, retired }: Ledger): Promise<readonly Finding[]> => {
  const origins = new Set([key().name, ...(await retired()), ...earlierKeys().map(({ origin }) => origin)]);
  return readdirSync(join(folder, 'timestamps'))
    .filter((name) => name.endsWith('.tsr') && !origins.has(`yesbook.local/${name.slice(0, 8)}`))
    .map((checkpoint) => ({ kind: 'keyChanged', checkpoint }));
};
