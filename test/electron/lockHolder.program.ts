import { heldSentence, lockFolder } from '#electron/lock.ts';

/** Takes the lock of the folder it is given, says how that went, and stays. */
const locking = await lockFolder(process.argv[2] ?? '');
process.stdout.write(`${locking.kind}\n`);
if (locking.kind === 'held') process.stdout.write(`${heldSentence(locking)}\n`);
setInterval(() => undefined, 60_000);
