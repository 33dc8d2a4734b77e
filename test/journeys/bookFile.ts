import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLedger } from '#electron/ledger/ledger.ts';
import type { Entry, Fact } from '#shared/facts.ts';

/** Writes into the book of a Yesbook that does not run, as an earlier day would have. */
export async function writeInto(
  dir: string,
  at: Date,
  toFacts: (entries: readonly Entry[]) => readonly Fact[],
): Promise<void> {
  const entries: Entry[] = [];
  const ledger = await openLedger(dir, { onEntry: (entry) => void entries.push(entry), report: () => {} });
  await ledger.append(toFacts(entries), at.toISOString());
  await ledger.close();
}

/** Changes what the machine of a Yesbook that does not run remembers beside its book. */
export async function changeSettings(dir: string, to: object): Promise<void> {
  const file = join(dir, 'settings.json');
  await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, 'utf8')) as object), ...to }));
}
