import { chmodSync, chownSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger } from '#electron/ledger/ledger.ts';
import type { Fact } from '#shared/facts.ts';

/** Forgets somebody in a folder that can be written to and not be read, so that it cannot be synced; then goes on writing. */
const [dir = ''] = process.argv.slice(2);
const say = (what: string): void => void writeSync(1, `${what}\n`);
const at = '2026-11-22T10:15:30.123Z';
const noted = (subject: string, note: string): Fact => ({ type: 'contact.noted', subject, fact: { note } });
const ledger = await openLedger(dir, { onEntry: () => {}, report: () => {} });
await ledger.append([noted('anna', 'likes soup '.repeat(50)), noted('ben', 'likes rye')], at);
const leave = becomeNobody();
chmodSync(dir, 0o300);
const erased: Fact = { type: 'contact.erased', subject: null, fact: { contact: 'anna', reason: 'askedFor' } };
await ledger.erase(['anna'], at, [erased]).then(
  () => say('erased'),
  () => say('fault'),
);
leave();
chmodSync(dir, 0o700);
await ledger.append([noted('carla', 'likes buns')], at);
say((await ledger.verifyAgainstCheckpoint()).kind);
await ledger.close();

/** Whoever runs as root may read every folder. */
function becomeNobody(): () => void {
  if (process.getuid?.() !== 0) return () => {};
  const nobody = 65_534;
  for (const name of ['', ...readdirSync(dir)]) chownSync(join(dir, name), nobody, nobody);
  process.seteuid?.(nobody);
  return () => process.seteuid?.(0);
}
