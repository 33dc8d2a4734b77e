import { writeSync } from 'node:fs';
import fc from 'fast-check';
import type { Fact } from '#shared/facts.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { lockFolder } from '#electron/lock.ts';

/**
 * Keeps a book busy until it is killed: appends of one fact and of thousands, checkpoints, erasures. Each is printed
 * once acknowledged; the print goes straight to the pipe, so that it outlives the process.
 */
const [dir = '', seed = '0'] = process.argv.slice(2);
const say = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);
const locking = await lockFolder(dir);
if (locking.kind === 'held') throw new Error('the dead still hold the folder');
const ledger = await openLedger(dir, { onEntry: () => undefined, report: (notice) => say({ notice }) });
say({ started: ledger.size() });

const at = '2026-11-22T10:15:30.123Z';
const work = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({ append: fc.integer({ min: 1, max: 4 }), bytes: fc.integer({ max: 300, min: 0 }) }),
  },
  { weight: 1, arbitrary: fc.record({ append: fc.integer({ min: 500, max: 2500 }), bytes: fc.constant(2500) }) },
  { weight: 2, arbitrary: fc.constant('checkpoint' as const) },
  { weight: 1, arbitrary: fc.record({ erase: fc.nat(9) }) },
);

for (const step of fc.sample(work, { seed: Number(seed), numRuns: 100_000 })) {
  if (step === 'checkpoint') {
    say({ checkpoint: (await ledger.checkpoint()).split('\n').slice(1, 3) });
  } else if ('append' in step) {
    const batch = `${ledger.size()}+${step.append}`;
    const facts = Array.from({ length: step.append }, (_, n): Fact => {
      return { type: 'contact.noted', subject: `c${n % 10}`, fact: { note: `${batch} ${'ö'.repeat(step.bytes)}` } };
    });
    const entries = await ledger.append(facts, at);
    say({ from: entries[0]?.seq, digests: entries.map(({ digest }) => digest.slice(0, 8)) });
  } else {
    const contact = `c${step.erase}`;
    const erased: Fact = { type: 'contact.erased', subject: null, fact: { contact, reason: 'asked' } };
    const [entry] = await ledger.erase([contact], at, [erased]);
    say({ from: entry?.seq, digests: [entry?.digest.slice(0, 8)], erased: contact });
  }
}
