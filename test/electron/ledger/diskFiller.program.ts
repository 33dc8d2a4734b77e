import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isBookFault } from '#electron/ledger/fault.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { openDocument } from '#electron/ledger/document.ts';

/** Appends to the book of a folder until there is no room, then makes some room and goes on; says what happened. */
const [dir = '', settings = ''] = process.argv.slice(2);
const at = '2026-11-22T10:15:30.123Z';
const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
const ledger = await openLedger(dir, { onEntry: () => undefined, report: (notice) => say({ notice }) });
const document = await openDocument(settings, String, 'nothing');
await document.set('before');

const append = async (bytes: number): Promise<boolean> => {
  try {
    const [entry] = await ledger.append(
      [{ type: 'contact.noted', subject: 'anna', fact: { note: 'x'.repeat(bytes) } }],
      at,
    );
    say({ kept: entry?.seq, digest: entry?.digest });
    return true;
  } catch (error) {
    say({ fault: isBookFault(error) ? error.fault.kind : String(error) });
    return false;
  }
};

let hasRoom = true;
while (hasRoom) hasRoom = await append(20_000);
await document
  .set('y'.repeat(200_000))
  .catch((error: unknown) => say({ documentFault: isBookFault(error) ? error.fault.kind : String(error) }));
say({ document: document.get() });
rmSync(join(dir, 'ballast'), { force: true });
await append(300);
await ledger.close();
